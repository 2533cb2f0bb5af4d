import { counted, grouped } from '../../../../../timeline/numbers';
import { type counts as english } from '../../en/origins/counts';

const edgesOf = (count: number): string => counted(count, 'Kante', 'Kanten');

/** Explanations of ways, edges and layers, in German. */
export const counts: typeof english = {
  way: (lane, edges, { from, to }) => `${lane}: ${edgesOf(edges)} von ${from} zu ${to}`,
  noWay: (lane, from, to) => `${lane}: kein Weg von ${from} zu ${to}`,
  searched: 'Gefunden durch Breitensuche auf den Kanten, die die Schichten beim Rechnen aufgezeichnet haben.',
  forward: 'Was nur vorwärts getragen wird, erreicht nie ein früheres Wort.',
  within: 'Eine Kante, die von einer Schicht zur nächsten bei ihrem Wort bleibt, bewegt nichts zwischen Wörtern und zählt nicht.',
  edge: (edge, from, to) => `Kante ${edge}: ${from} zu ${to}`,
  depth: 'wie tief der Stapel ist',
  connects: 'was eine Schicht verbindet',
  shortest: 'der kürzeste Weg',
  hop: (from, to, apart) => `${from} zu ${to}: ${counted(apart, 'Wort', 'Wörter')} mit einer Kante`,
  hopNote: 'Eine einzige Operation hat das eine gelesen und das andere gemacht.',
  chainLayers: (steps) => `die Kette: 1 Schicht, ${counted(steps, 'Schritt', 'Schritte')}`,
  attentionLayers: 'Aufmerksamkeit: 1 Schicht erreicht jedes Wort',
  reaches: (each, layers, least) => `jede Schicht reicht ${each} weiter: ${layers} × ${each} = ${layers * each}, mindestens ${least}`,
  dilated: (kernel, layers, least) => `${counted(layers, 'Schicht reicht', 'Schichten reichen')} ${kernel}^${layers} − 1 = ${kernel ** layers - 1} weit, mindestens ${least}`,
  layersNote: 'So viele, wie das erste Wort braucht, um das letzte zu erreichen: gezählt, indem es sich Schicht für Schicht ausbreitet.',
  inOneLayer: (lane, edges) => `${lane}: ${edgesOf(edges)} in einer Schicht`,
  recorded: (edges) => `${edgesOf(edges)} aufgezeichnet`,
  edgeNote: 'Gegeben durch die Art der Schicht; an den Enden des Textes sind weniger Wörter zu sehen.',
  work: (lane, work) => `${lane}: ${counted(work, 'Multiplikation', 'Multiplikationen')} in einer Schicht`,
  states: (count) => counted(count, 'Zustand', 'Zustände'),
  edges: edgesOf,
  pairCost: (width) => `Jede Kante kostet ein Produkt zweier Zeilen der Länge ${width}. Die Projektionen auf Query, Key und Value, weitere n d², zählen wie in der Tabelle nicht mit.`,
  matrixCost: (width) => `Jeder Posten kostet eine Matrix aus ${width} × ${width} mal eine Zeile.`,
  workNote: 'Arbeit ist, was alle Prozessoren zusammen zu tun haben; über das Warten sagt sie nichts.',
  inARow: (lane, steps) => `${lane}: ${grouped.format(steps)} nacheinander`,
  longestChain: (steps) => `längste Kette von Kanten in einer Schicht: ${grouped.format(steps)}`,
  stepsNote: 'Gezählt an den aufgezeichneten Kanten: Ergebnisse, die auf Ergebnisse derselben Schicht warten.',
  longest: (lane, edges) => `${lane}: Keine zwei Wörter liegen mehr als ${edgesOf(edges)} auseinander`,
  longestOfAll: (edges) => `längster aller kürzesten Pfade: ${grouped.format(edges)}`,
  inLayers: (layers) => `in ${counted(layers, 'Schicht', 'Schichten')}`,
  skipped: 'Eine Schicht, deren Schritt nicht gebraucht wird, reicht das Wort weiter, und das kostet keine Kante zwischen Wörtern: Der Pfad kann also kürzer sein, als der Stapel tief ist.',
  allPairs: 'Gezählt durch Breitensuche über alle Paare von Wörtern.',
};
