import { ordinal, spoken } from '../../../../parts/words/numbers';
import { counted, grouped } from '../../../../timeline/numbers';
import { type labels as english } from '../en/labels';

const number = (value: number): string => grouped.format(value);
const onProcessors = (count: number): string => counted(count, 'Prozessor', 'Prozessoren');

/** Everything on the pictures but names and numbers. */
export const labels: typeof english = {
  work: 'ARBEIT: alles, was zu tun ist',
  depth: 'TIEFE: die längste Kette des Wartens',
  tree: (operations, depth) => `${counted(operations, 'Operation', 'Operationen')} nacheinander; Summen als Bäume: ${number(depth)}`,
  chains: (operations) => `die erste Operation einer Kette enthält die Produkte aller Wörter; die ${spoken(operations)} der Aufmerksamkeit sind ein Schritt`,
  sizes: ({ words, width, heads }) => `in Multiply-Adds, für ${counted(words, 'Wort', 'Wörter')} der Breite ${width} und ${counted(heads, 'Kopf', 'Köpfe')}; ein tanh oder eine Exponentialfunktion zählt als eines`,
  sums: (width) => `ein Prozessor rechnet eine ganze Summe, ${width} Produkte nacheinander; ein Baum würde sie paarweise addieren`,
  time: 'Zeit, in Multiply-Adds',
  place: (place) => `${ordinal(place)} Platz`,
  busy: (share) => `${share} ausgelastet`,
  rows: (rows, processors) => (processors === 1 ? '1 Zeile: der eine Prozessor' : processors === rows ? `${rows} Zeilen, eine je Prozessor` : `${rows} Zeilen zu je ${onProcessors(processors / rows)}`),
  span: (units) => `ganze Breite: ${number(units)} Zeiteinheiten, in jedem Bild neu gestreckt`,
  tones: 'blass: was ein Wort für sich tut · kräftig: was andere Wörter liest · leer: nichts zu tun',
  processors: 'Prozessoren',
  on: (processors) => `auf ${onProcessors(processors)}`,
  crossing: 'fertig vor dem RNN',
  by: (processors) => `bei ${number(processors)}`,
  never: 'nie',
  gpu: (atOnce) => `große GPU: ${number(atOnce)}`,
  here: ({ threads, numbers, count }) => `diese Engine: ${counted(threads, 'Thread')} × ${counted(numbers, 'Zahl', 'Zahlen')} = ${number(count)}`,
  bounds: ['mindestens: Tiefe', 'und Arbeit / Prozessoren', 'höchstens: beide zusammen'],
  processor: ['Prozessor: rechnet je ein', 'Multiply-Add; Zahlen zu', 'holen kostet hier nichts,', 'auf einer GPU schon'],
  depthOf: (layer) => `Tiefe, ${layer}`,
};
