import { counted, grouped } from '../../../timeline/numbers';
import { captions } from './de/captions';
import { origins } from './de/origins';
import { sources } from './de/sources';
import { type en } from './en';

/** The act's texts in German. */
export const de: typeof en = {
  title: 'Wie weit liegen zwei Wörter auseinander?',
  edges: (count) => counted(count, 'Kante', 'Kanten'),
  layers: (count) => counted(count, 'Schicht', 'Schichten'),
  noWay: 'kein Weg',
  lanes: {
    chain: { title: 'rekurrente Kette', name: 'rekurrente Kette' },
    attention: { title: 'Attention', name: 'Aufmerksamkeit' },
    plain: { title: 'Faltung', name: 'Faltung' },
    dilated: { title: 'dilatierte Faltung', name: 'dilatierte Faltung' },
    restricted: { title: 'lokale Attention', name: 'lokale Aufmerksamkeit' },
  },
  ofFile: (width) => `aus der Datei, d = ${width}`,
  labels: {
    counted: 'gezählt: Kanten von Wort zu Wort, dick; senkrecht, im selben Wort: dünn, nicht gezählt',
    countedOnly: (edges) => `gezählt: Kanten von Wort zu Wort, dick · nur die Wege; ${grouped.format(edges)} Kanten sind nicht gezeichnet`,
    arrived: (width) => `hier Schichten mit ${width} Zahlen; die breiteren anderer Akte lassen andere Anteile durch`,
    edges: 'Kanten',
    arrives: 'kommt an',
    lastOnly: 'nicht verfolgt',
    anEdge: (value) => `${value} je Kante`,
  },
  table: {
    work: 'Arbeit einer Schicht',
    steps: 'Schritte nacheinander',
    longest: 'längster Pfad des Stapels',
    workOfAll: (layers, work) => `alle ${grouped.format(layers)} Schichten: ${grouped.format(work)}`,
    stepsOfAll: (steps) => `alle Schichten: ${grouped.format(steps)}`,
    inLayers: (layers) => `in ${grouped.format(layers)} Schichten`,
    size: (count, width) => {
      const compared = count === width ? 'Hier multiplizieren beide gleich viel' : `Hier multipliziert Aufmerksamkeit ${count > width ? 'mehr' : 'weniger'} als die Kette`;
      return `n = ${count} Wörter, d = ${width} Zahlen breit, für tiefe Stapel schmal genug; n ${count === width ? '=' : count > width ? '>' : '<'} d: ${compared}.`;
    },
    ownSize: (count, width) => `n = ${count} Wörter, gezogene Schichten d = ${width} Zahlen breit, für tiefe Stapel schmal genug; die der Datei haben ihre eigene Breite.`,
    leftOut: 'Wie in der Tabelle des Artikels zählen Projektionen und die Produkte der Kette mit den Wörtern nicht zur Arbeit.',
  },
  captions,
  knobs: {
    kernel: { label: 'Kernbreite k', help: 'Wie viele Wörter eine Faltung sieht, das eigene und frühere: Je breiter, desto weniger Schichten.' },
    window: { label: 'Fenster r der lokalen Aufmerksamkeit', help: 'Wie viele Wörter lokale Aufmerksamkeit sieht, das eigene in der Mitte.' },
  },
  sources,
  cautions: [
    'Der Pfad von log_k n gilt nur für die dilatierte Faltung; die einfache braucht etwa n/k Schichten, und beide sind zu sehen.',
    'Faltungen blicken hier nur zurück, ein Stapel reicht also mit jeder Schicht k − 1 Wörter weiter.',
    'Eine Kante zählt, wenn sie zu einem anderen Wort führt: Schichten, die ein Wort nur nach oben reichen, zählen nicht zum Pfad, wohl aber zu den Schritten.',
    'Die Schichten sind 8 Zahlen breit und aus dem Seed gezogen; über gleich viele Wörter lassen breitere oder trainierte Schichten anderer Akte einen anderen Anteil ankommen.',
    'Ein kurzer Pfad lässt einen Gradienten ankommen; dass etwas gelernt wird, sagt er nicht.',
    'Aufmerksamkeit teilt, was sie weitergibt, unter allen Wörtern auf, die sie sieht: Eine Kante ist kurz, aber nicht breit.',
    'Die Stapel haben weder Residualverbindungen noch Normierungen; mit ihnen lassen echte mehr vom Gradienten durch.',
  ],
  compare: { chain: 'kommt durch die Kette an', attention: 'kommt durch Aufmerksamkeit an', work: 'Arbeit der Aufmerksamkeit' },
  following: {
    chain: 'die Kette wird verfolgt', attention: 'Aufmerksamkeit wird verfolgt', plain: 'die Faltung wird verfolgt',
    dilated: 'die dilatierte Faltung wird verfolgt', restricted: 'lokale Aufmerksamkeit wird verfolgt',
  },
  notes: {
    narrowed: (from, to) => `Wortvektoren aus ${from} Zahlen bringt eine aus dem Seed gezogene Matrix auf ${to}; alle Wege mit gezogenen Gewichten lesen dasselbe.`,
    precision: 'Schichten und Gradienten dieses Akts laufen in float64 in JavaScript, welche Engine auch gewählt ist: Über Hunderte Schichten schrumpfen sie unter das, was float32 fasst.',
    onlyLast: 'In einem langen Text wird der Gradient nur vom letzten Wort aus zurückverfolgt.',
    drawn: 'Alle Gewichte sind aus dem Seed gezogen, wie PyTorch diese Schichten beginnt; nichts ist trainiert.',
    ownChain: (file, width) => `Die Kette hat die Gewichte aus ${file}: Sie liest die Wortvektoren selbst und ist ${width} breit.`,
    ownAttention: (file, width) => `Die Aufmerksamkeit hat die Gewichte aus ${file}, als ein einziger Kopf: Sie liest die Wortvektoren mit ihren Positionen und ist ${width} breit.`,
    others: (width) => `Die anderen Wege sind ${width} breit und aus dem Seed gezogen, wie PyTorch diese Schichten beginnt: Pfade lassen sich vergleichen, Arbeit und Gradienten verschieden breiter Schichten nicht.`,
  },
  origins,
};
