import { spoken } from '../../../../parts/words/numbers';
import { counted, grouped } from '../../../../timeline/numbers';
import { type captions as english } from '../en/captions';

const steps = (depth: number): string => `${spoken(depth)} ${depth === 1 ? 'Schritt' : 'Schritte'}`;
const capital = (sentence: string): string => sentence.replace(/^./, (first) => first.toUpperCase());

/** The sentence of each step. Words come in quotation marks, `asking` is the one whose query is looked at. */
export const captions: typeof english = {
  words: (count) => `Dieselben ${spoken(count)} Wörter: Jetzt sieht jedes von ihnen alle an, auch sich selbst.`,
  vectors: (asking) => `${asking} fragt mit einer Query; alle Wörter antworten mit Keys und bieten Values.`,
  dots: (asking, count) => `Die Query von ${asking} mal jeden Key: ${spoken(count)} Skalarprodukte, groß, wo es passt.`,
  divided: (root) => `Jedes wird durch ${root} geteilt, damit die Streuung nicht mit der Breite wächst.`,
  undivided: (root) => `Der Regler ist aus: Nichts wird durch ${root} geteilt, Softmax nimmt die Produkte.`,
  mask: (asking, hidden) => {
    if (hidden === 0) return `Die Maske streicht hier nichts: ${asking} ist das letzte Wort.`;
    return `Die Maske streicht ${hidden === 1 ? `das Wort hinter ${asking}: Sein Exponential wird` : `die ${grouped.format(hidden)} Wörter hinter ${asking}: Ihre Exponentiale werden`} 0.`;
  },
  powersAlike: 'Die Exponentialfunktion macht alle positiv; der höchste wird zu 1.',
  powers: (highest, lowest, power) => `Mit e^s werden Abstände zu Verhältnissen: ${highest} gegen ${lowest} wird 1 gegen ${power}.`,
  shares: (sum) => `Durch ihre Summe ${sum} geteilt, sind es Anteile an 1: die Aufmerksamkeitsgewichte.`,
  mix: (asking, head) => `Jeder Value mal seinen Anteil, alles addiert: Das gibt Kopf ${head} an ${asking}.`,
  guess: (asking, times) => `Ungeteilt streuen Scores von ${asking} ${times}-mal so weit: und die Anteile?`,
  hearsItself: (asking, without) => `hört ${asking} ${without === '1.00' ? 'nur' : 'fast nur'} sich selbst: ${without}`,
  hearsOther: (asking, without) => `nimmt ${asking} von einem Wort ${without}`,
  saturated: (taken, within, mean) => `Ungeteilt ${taken} statt ${within}; im Mittel ${mean}: gesättigt.`,
  peaked: (bare, usual) => `Ungeteilt ist das größte Gewicht je Zeile im Mittel ${bare} statt ${usual}: spitzere Zeilen.`,
  hardly: (bare, usual) => `Ungeteilt ist das größte Gewicht je Zeile im Mittel ${bare} statt ${usual}: kaum anders.`,
  ask: (pairs) => `Jetzt fragt jedes Wort jedes Wort, alle zugleich: ${grouped.format(pairs)} Scores in einem Produkt.`,
  weighMasked: 'Softmax macht aus jeder Zeile Gewichte mit Summe 1; was maskiert ist, bleibt 0.',
  weigh: 'Softmax macht aus jeder Zeile von Scores Gewichte, die zusammen 1 ergeben.',
  lookAlone: (asking) => `${asking} steht am Anfang: Mit der Maske sieht es nur sich selbst.`,
  look: (asking, other, weight) => `Außer von sich selbst nimmt ${asking} am meisten von ${other}: ${weight} vom Ganzen.`,
  lookSame: (asking, place, other, weight) => `Außer von sich selbst nimmt ${asking} am meisten von Wort ${grouped.format(place)}, wieder ${other}: ${weight}.`,
  take: 'Alle nehmen ihre Mischung zugleich: hier recht ähnlich, denn gelernt ist nichts.',
  heads: (heads) => capital(`${spoken(heads)} Köpfe arbeiten nebeneinander; eine weitere Matrix mischt ihre Ergebnisse.`),
  othersRandom: 'Die anderen Köpfe haben Zufallsgewichte: Worauf ein Kopf achtet, muss er lernen.',
  othersOwn: 'Jeder Kopf vergleicht anderes an Wort und Position, mit Gewichten aus der Datei.',
  othersToldRandom: (head, asking) => `Zufällig, nichts gelernt: In Kopf ${head} nimmt ${asking} am meisten von einem anderen Wort.`,
  othersToldOwn: (head, asking) => `Gewichte aus der Datei: In Kopf ${head} nimmt ${asking} am meisten von einem anderen Wort.`,
  ahead: (asking, seen, count) => {
    const asked = seen === 1 ? 'nur sich selbst' : seen === count ? (seen === 2 ? 'beide' : `alle ${spoken(seen)}`) : `${spoken(seen)} statt ${spoken(count)} Wörter`;
    return `Wer schreibt, sieht nicht voraus: Mit Maske fragt ${asking} ${asked}.`;
  },
  reach: (offering, asking, edges, inChain) =>
    `Was ${offering} bietet, holt sich ${asking} über ${counted(edges, 'Kante', 'Kanten')}; ${inChain === null ? 'eine Kette führt nicht zurück' : `die Kette braucht ${inChain}`}.`,
  steps: (depth, inChain) => `Von Wort zu Wort ${depth === 1 ? 'nur ' : ''}${steps(depth)}, in der Kette ${grouped.format(inChain)}: mehr Arbeit, aber kein Warten.`,
};
