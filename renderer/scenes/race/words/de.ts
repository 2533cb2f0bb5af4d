import { spoken } from '../../../parts/words/numbers';
import { counted } from '../../../timeline/numbers';
import { type en } from './en';

/** What the race says, in German. */
export const de: typeof en = {
  title: 'Eins nach dem anderen oder alle zugleich',
  ask: (count) => `Dieselben ${spoken(count)} Wörter durch Kette und Aufmerksamkeit: Wer muss warten?`,
  opening: (first, count) => `Die Kette beginnt mit ${first}; Aufmerksamkeit nimmt ${count === 2 ? 'beide' : `alle ${spoken(count)}`} Wörter auf einmal.`,
  last: (word, chainWaits, graphWaits) =>
    `${word} musste auf ${spoken(chainWaits)} ${chainWaits === 1 ? 'Wort' : 'Wörter'} warten, in der Aufmerksamkeit auf ${spoken(graphWaits, { none: 'keines', one: 'eines' })}.`,
  steps: (chain, graph) => `${counted(chain, 'Schritt', 'Schritte')} gegen ${graph}`,
  against: (chain, graph) => `${chain} gegen ${graph}`,
  unmeasured: (steps) => `${steps}; die Zeit ließ sich auf diesem Gerät nicht messen.`,
  faster: (steps, times) => `${steps}, und hier siegt Aufmerksamkeit: ${times}.`,
  slower: (steps, times) => `${steps}, doch ${times}: Die Uhr misst nicht nur Warten.`,
  onward: 'zur Uhr →',
  sharesOf: (word) => `Anteile für „${word}“`,
  largestSharesOf: (word) => `Top-Anteile: „${word}“`,
  sources: {
    operations: { claim: 'Eine Kette aus n Token braucht n Operationen nacheinander, Selbstaufmerksamkeit eine feste Anzahl.', place: 'Abschnitt 4, Tabelle 1' },
    paths: { claim: 'Der längste Pfad zwischen zwei Token wächst in einer Kette mit n und ist in der Selbstaufmerksamkeit konstant.', place: 'Abschnitt 4, Tabelle 1' },
    rule: { claim: 'Eine rekurrente Zelle: h_t = tanh(W_hh h_(t-1) + W_xh x_t + b).', place: 'Netz in Abbildung 2; die Formel der Klasse' },
  },
  cautions: [
    'Wartende Schritte sind an den aufgezeichneten Abhängigkeiten gezählt und gelten für jede Maschine; Millisekunden gehören zu dieser.',
    'Die beiden Schichten arbeiten nicht gleich viel: Aufmerksamkeit hat Köpfe mit eigenen Gewichten und eine Ausgabeschicht, die Kette eine Schicht derselben Breite; der Akt über Prozessoren zählt beides.',
    'Ohne Training hat keine der beiden Schichten gelernt, mit dem Satz etwas anzufangen.',
  ],
};
