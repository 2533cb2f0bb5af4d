import { counted, grouped } from '../../../timeline/numbers';
import { type counts as english } from '../en/counts';

/** Explanations of what was counted and measured, in German. */
export const counts: typeof english = {
  lanes: ['rekurrente Kette', 'Aufmerksamkeitsgraph'],
  waits: (waits, lane) => `${counted(waits, 'Ergebnis', 'Ergebnisse')} ${waits === 1 ? 'musste' : 'mussten'} nacheinander fertig sein (${lane})`,
  graph: (nodes, edges) => `${counted(nodes, 'Knoten', 'Knoten')}, ${counted(edges, 'Kante', 'Kanten')}`,
  longest: (operations) => `längste Kette von Operationen: ${operations}`,
  recorded: 'Gezählt am Abhängigkeitsgraphen, der beim Rechnen aufgezeichnet wurde.',
  path: (edges, from, to) => `${counted(edges, 'Kante', 'Kanten')} von ${from} zu ${to}`,
  noPath: (from, to) => `Kein Weg von ${from} zu ${to}`,
  searched: 'Gefunden durch Breitensuche auf dem aufgezeichneten Graphen.',
  chainForward: 'Eine rekurrente Kette trägt nur vorwärts: Das frühere Wort erfährt nie vom späteren.',
  maskForward: 'Die kausale Maske lässt kein Wort sehen, was nach ihm kommt.',
  measured: (lane, time) => `Gemessen, ${lane}: ${time}`,
  median: (repeats) => `\\text{Median aus } ${repeats}\\text{ Läufen}`,
  range: (fastest, slowest) => `schnellster Lauf ${fastest}, langsamster ${slowest}`,
  resolution: (ms) => `Auflösung der Uhr: ${ms} ms`,
  span: (span) => `Gemessen: ${span}.`,
  weights: (total, count) => `${grouped.format(total)} Gewichte, ${grouped.format(count)}-mal benutzt`,
  shapes: 'Gezählt an den Formen der Gewichte; die Länge des Textes kommt darin nicht vor.',
};
