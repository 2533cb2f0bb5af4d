import { captions } from './de/captions';
import { labels } from './de/labels';
import { lanes } from './de/lanes';
import { origins } from './de/origins';
import { sources } from './de/sources';
import { type en } from './en';

/** The act in German. */
export const de: typeof en = {
  title: 'Arbeit und Tiefe',
  knobs: {
    processors: { label: 'Prozessoren', help: 'Wie viele Multiply-Adds gleichzeitig möglich sind.' },
    width: { label: 'Breite der Vektoren', help: 'Eine Rekurrenz rechnet mit d im Quadrat, Aufmerksamkeit mit n im Quadrat.' },
    heads: { label: 'Köpfe', help: 'In wie viele Köpfe die Aufmerksamkeit geteilt ist.' },
  },
  doing: { sharing: 'die Arbeit wird verteilt', drawing: 'die Ablaufpläne werden gezeichnet' },
  notes: [
    'Gezählt, nicht gemessen: eine Zeiteinheit ist ein Multiply-Add, und Zahlen zu bewegen kostet nichts.',
    'Wer wen braucht, wurde beim Rechnen der Schichten aufgezeichnet; was jeder Teil kostet, folgt aus den Formen. Auf Gewichte kommt es hier nicht an.',
  ],
  compared: {
    time: (layer) => `Zeit, ${layer}`,
    work: (layer) => `Arbeit, ${layer}`,
    passing: 'Aufmerksamkeit überholt das RNN',
  },
  captions, labels, lanes, origins, ...sources,
};
