import { captions } from './de/captions';
import { labels } from './de/labels';
import { origins } from './de/origins';
import { sources } from './de/sources';
import { type en } from './en';

/** The act in German. */
export const de: typeof en = {
  title: 'Das Programm und die Uhr',
  models: { rnn: 'RNN', lstm: 'LSTM', attention: 'Attention' },
  ways: { loop: 'viele kleine Operationen', fused: 'ein Programm je Schicht' },
  about: (ratio) => `etwa ${ratio}`,
  between: (from, to) => `${from} bis ${to}`,
  knobs: {
    batch: { label: 'Batchgröße', help: 'batch_size: Sequenzen, die gemeinsam durch eine Schicht gehen; sie haben keinen Schritt gemeinsam, also können sie sich die Kerne teilen.' },
    tokens: { label: 'Wörter je Text', help: 'seq_len: die Schleife läuft einmal für jedes, und Aufmerksamkeit vergleicht jedes mit jedem.' },
    dim: { label: 'Breite', help: 'embedding_dim: Zahlen in einem Vektor; die Arbeit eines Schritts des RNN wächst mit ihrem Quadrat.' },
    heads: { label: 'Köpfe', help: 'num_heads: in wie viele Teile Aufmerksamkeit die Breite schneidet; es muss aufgehen.' },
    runs: { label: 'Läufe', help: 'Wie oft jedes höchstens gemessen wird, nach dem Aufwärmen; gezeigt wird der Median, und die Kurve geht durch die schnellsten.' },
    budget: { label: 'Sekunden zum Messen', help: 'Für den Vergleich, und noch einmal für kürzere Texte; was nicht hineinpasst, wird weggelassen, und das steht dabei.' },
  },
  compared: {
    measured: (model) => `${model}, gemessen`,
    rnnWork: 'Arbeit des RNN',
    attentionWork: 'Arbeit der Aufmerksamkeit',
    rnnAlone: 'RNN, nur die Arbeit',
    growth: 'Attention, am Ende der Kurve',
    grown: (from, to, ratio) => `${from} auf ${to}: × ${ratio}`,
    crossing: 'Kurven schneiden sich bei',
    nowhere: 'nirgends',
    words: (place) => `${place} Wörtern`,
  },
  notes: {
    timed: 'Gemessen werden Zufallszahlen in den Größen, die im Code stehen, wie im Programm des Artikels; die Wörter auf der Bühne gehen durch Schichten derselben Art, 100 breit.',
    medians: 'Unsere Zeiten sind Mediane nach dem Aufwärmen, entlang der Kurve die schnellsten Läufe, und das Ergebnis ist zurückgelesen; das Programm nimmt einen Lauf, den ersten, und hält auf einer GPU die Uhr an, bevor die Arbeit fertig ist.',
    software: 'Die GPU ist Software: ihre Zeiten sagen nichts über echte GPUs.',
    refused: (model, variant, why) => `Nicht gemessen: ${model} (${variant}). ${why}`,
    leftOut: (tokens, why) => `Auf der Kurve weggelassen, ${tokens} Wörter: ${why}.`,
  },
  refusedHeads: (width, heads) => `knobs.heads: erwartet ist ein Teiler der Breite ${width}, gefunden ${heads}`,
  captions, labels, origins, ...sources,
};
