import { spoken } from '../../../../parts/words/numbers';
import { counted } from '../../../../timeline/numbers';
import { type captions as english } from '../en/captions';

/** So many layers in the dative: `einer Schicht`, `zwei Schichten`. */
const layersOf = (layers: number): string => `${spoken(layers, { one: 'einer' })} ${layers === 1 ? 'Schicht' : 'Schichten'}`;

/** A way as a sentence calls it, in the order of the lanes. */
const ways = ['die Kette', 'Aufmerksamkeit', 'Faltung', 'dilatierte Faltung', 'lokale Aufmerksamkeit'];
const way = (lane: number): string => ways[lane] ?? '';
/** The same as short as beside the graphs, where the sentence is long. */
const briefly = (lane: number): string => way(lane).replace('Aufmerksamkeit', 'Attention');
const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** The one sentence of each step, in German. */
export const captions: typeof english = {
  sameWord: (word) => `${word} ist schon am Ziel: ein anderes Wort wählen.`,
  words: (from, to, { apart, onwards }) => `Was ${from} sagt, muss bis zu ${to} kommen, ${counted(apart, 'Wort', 'Wörter')} ${onwards ? 'weiter' : 'zurück'}.`,
  ask: (edges) => `${edges} durch die Kette: Mit wie wenigen käme eine andere Schicht aus?`,
  askBack: 'Die Kette kann es nicht: Welche Schicht führt zu einem früheren Wort zurück?',
  chainForward: 'Die Kette trägt nur vorwärts: Zu einem früheren Wort führt kein Weg.',
  convolutionForward: 'Diese Faltung trägt nur vorwärts: Zu einem früheren Wort führt kein Weg.',
  chain: (edges) => `Die Kette reicht es von Zustand zu Zustand weiter: ${edges}, eine für jedes Wort.`,
  attention: (edges) => `Aufmerksamkeit verbindet zwei Wörter direkt: ${edges}, wie fern sie auch stehen.`,
  plain: (edges, layers, kernel) => `Eine Faltung sieht k = ${kernel} Wörter zugleich: ${edges} im Stapel aus ${layersOf(layers)}.`,
  dilated: (edges, layers, kernel) => `Dilatiert reicht jede Schicht ${kernel}-mal so weit wie die davor: ${edges} in ${layersOf(layers)}.`,
  restricted: (edges, layers, window) => `Wer nur die r = ${window} nächsten Wörter sieht, gibt weiter: ${edges} in ${layersOf(layers)}.`,
  ownWidths: 'Die Schichten der Datei sind anders breit: Was durch sie ankommt, steht für sich.',
  onlyLast: 'In einem langen Text wird der Fehler nur vom letzten Wort aus zurückverfolgt.',
  alone: (lane) => `Der Fehler kommt allein durch ${way(lane)} an.`,
  extremes: (most, least) => `Am meisten lässt ${way(most)} ankommen, am wenigsten ${way(least)}.`,
  notEdgesAlone: (longer, least) => `Kante ist nicht gleich Kante: ${capital(briefly(longer.lane))} lässt ${longer.each} durch, ${briefly(least.lane)} ${least.each}.`,
  table: 'Arbeit ist nicht Warten: Aufmerksamkeit mag mehr rechnen, doch nichts in ihr wartet.',
};
