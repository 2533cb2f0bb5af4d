import { type en } from './en';
import { articleRows } from './de/articleRows';
import { askedRows } from './de/askedRows';
import { sources } from './de/sources';

/** The act in German. */
export const de: typeof en = {
  title: 'Das ganze Argument, nachgezählt',
  captions: {
    claims: 'Der Artikel endet mit fünf Behauptungen: jede wird nun an diesem Satz geprüft.',
    table: 'Fünf Behauptungen, hier gezählt und gemessen: sie stimmen, bis auf drei Korrekturen.',
    end: 'Gewonnen hat nicht weniger Arbeit: weniger Warten und eine Kante zu jedem Wort.',
  },
  labels: {
    attentionLayer: (width) => `Attention, d = ${width}`,
    oneLayer: (layer) => `eine Schicht: ${layer}`,
    claim: 'im Artikel steht',
    asClaimed: 'wie im Artikel',
    scale: 'Balken: beide ab 0, im selben Maßstab',
  },
  end: {
    headings: { sequential: ['Warten', 'Schritte nacheinander'], path: ['Abstand', 'Kanten von Wort zu Wort, höchstens'], complexity: ['Arbeit', 'Multiply-Adds'] },
    names: ['RNN', 'Aufmerksamkeit'],
  },
  compared: (row, side) => `${row}: ${side === 0 ? 'RNN' : 'Transformer'}`,
  given: {
    tokens: ['Wörter des Satzes', 'So, wie der Text zerlegt wurde.'],
    width: ['Breite eines Wortvektors', 'Wie die Wörter gepackt sind oder wie die eigene Einbettung sie hat.'],
    heads: ['Köpfe', 'Ein Regler.'],
    forgetBias: ['Vergessens-Bias des LSTM', 'Ein Regler; bei eigenen Gewichten bleibt er ungenutzt.'],
    formula: '\\text{gegeben}',
  },
  knobs: {
    heads: { label: 'Köpfe', help: 'In wie viele Köpfe die Aufmerksamkeit geteilt ist; jeder hat eigene Scores.' },
    forgetBias: { label: 'Vergessens-Bias des LSTM', help: 'Wie weit die Vergessensgatter anfangs offen sind: 0 vergisst bei jedem Wort die Hälfte.' },
  },
  doing: {
    lookingUp: 'Wörter werden nachgeschlagen', counting: 'Schritte, Wege und Arbeit werden gezählt', following: 'Gradienten werden zurückverfolgt', measuring: 'die Schichten werden gemessen',
  },
  notes: [
    'Schritte und Wege sind an dem gezählt, was die Operationen beim Rechnen aufgezeichnet haben; Arbeit und Zeit auf Prozessoren folgen aus den Formen.',
    'Wo keine Gewichte gegeben waren, beginnen die Schichten wie in PyTorch: wie weit ein Gradient reicht, ändert sich mit dem Training.',
  ],
  refusals: {
    heads: (width, heads) => `knobs.heads: erwartet ist ein Teiler der Breite ${width}, gefunden ${heads}`,
    state: (place, width, found) => `${place}: erwartet ist ein Zustand, so breit wie die Wortvektoren, ${width}, gefunden ${found}`,
  },
  ...sources, articleRows, askedRows,
};
