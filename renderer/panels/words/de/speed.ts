import { grouped } from '../../../timeline/numbers';
import { type axes as englishAxes, type columns as englishColumns, type models as englishModels, type named as englishNamed, type sizes as englishSizes, type speed as english, type variants as englishVariants, type verdicts as englishVerdicts } from '../en/speed';

export const speed: typeof english = {
  title: 'Tempo',
  pages: 'Was gemessen wird',
  page: { comparison: 'Vergleich', sweep: 'Reihe', kernels: 'Kernel' },
  sizes: 'Größen',
  article: 'Der Artikel',
  sentence: 'Ein Satz der Vorlesung',
  models: 'Modelle',
  grows: 'Es wächst',
  budget: 'Zeit',
  noBudget: 'beliebig',
  compare: 'Beide Wege messen',
  sweep: 'Die Reihe messen',
  busy: 'Die Bühne rechnet noch. Gemessen wird, wenn sie fertig ist.',
  noModel: 'Kein Modell ist gewählt. Wählen Sie mindestens eines.',
  fewValues: 'Zu wenige Werte passen zu diesen Köpfen. Wählen Sie andere Köpfe oder eine andere Breite.',
  heads: ({ heads, dim }) => `${heads} Köpfe teilen eine Breite von ${dim} nicht glatt. Ändern Sie eins von beiden.`,
  save: 'Ergebnisse speichern…',
  open: 'Ergebnisse öffnen…',
  script: 'PyTorch-Skript…',
  remove: (file) => `${file} entfernen`,
  elsewhere: 'Anderswo gemessen',
  at: (sizes) => `bei ${sizes}`,
  checked: (numbers) => (numbers === 0 ? 'nur aneinander' : `✓ ${grouped.format(numbers)}`),
  deviation: (largest, allowed) => `größte Abweichung ${largest.toExponential(1)}, erlaubt ${allowed}`,
  crossings: (axis) => [{ tokens: 'gleich schnell bei so vielen Token', batch: 'gleich schnell bei diesem Batch', dim: 'gleich schnell bei dieser Breite', heads: 'gleich schnell bei so vielen Köpfen' }[axis], 'nach dem Artikel, n = d', 'nach gezählten flop', 'gemessen'],
  and: (one, other, variant) => `${one} und ${other}, ${variant}`,
  explained: 'Jedes Modell wird in einem Lauf auf zwei Wegen berechnet: Operation für Operation, wie im Code des Artikels, und mit eigenen Kerneln.',
  sweepExplained: 'Eine Größe wächst, die anderen bleiben; jedes Modell wird bei jedem Wert auf beiden Wegen gemessen.',
  notHere: 'hier nicht messbar',
  exponent: 'Exponent',
  nowhere: 'nirgends',
  leftOut: (axis, value, why) => `${axes[axis]} ${grouped.format(value)} wurde ausgelassen: ${why}.`,
  refused: (why) => `nicht gemessen: ${why}`,
  savedAs: (file) => `Gespeichert als ${file}.`,
  scriptSavedAs: (file) => `Gespeichert als ${file}. Lassen Sie es laufen, wo PyTorch ist, und öffnen Sie, was es schreibt.`,
};

export const models: typeof englishModels = { rnn: 'RNN', lstm: 'LSTM', gru: 'GRU', attention: 'Aufmerksamkeit', block: 'Block' };
export const named: typeof englishNamed = { rnn: 'das RNN', lstm: 'das LSTM', gru: 'das GRU', attention: 'die Aufmerksamkeit', block: 'der Block' };
export const variants: typeof englishVariants = { loop: 'Op für Op', fused: 'eigene Kernel' };
export const sizes: typeof englishSizes = { batch: 'Batch', tokens: 'Token', dim: 'Breite', heads: 'Köpfe' };
export const axes: typeof englishAxes = { batch: 'Batch', tokens: 'Token', dim: 'Breite', heads: 'Köpfe' };

export const columns: typeof englishColumns = {
  variant: 'berechnet',
  median: 'Median, ms',
  spread: (repeats) => `Hälfte der ${repeats}\u00a0Läufe`,
  kernels: 'nur Kernel',
  limit: 'Anteil am Limit',
  steps: 'Schritte, die warten',
  checked: 'geprüft in float64',
};

export const verdicts: typeof englishVerdicts = {
  neither: 'war nicht messbar',
  onlyFused: 'nur die eigenen Kernel waren messbar',
  onlyLoop: 'nur Op für Op war messbar',
  equal: 'beide Wege sind gleich schnell',
  faster: { loop: 'Op für Op ist der schnellere Weg', fused: 'die eigenen Kernel sind der schnellere Weg' },
  times: { loop: (times) => `Op für Op ist ${times}-mal so schnell`, fused: (times) => `die eigenen Kernel sind ${times}-mal so schnell` },
  versus: (slow, fast, times, steps) => `Bestenfalls braucht ${slow} ${times === null ? 'so' : `${times}-mal so`} lange wie ${fast}: ${steps}.`,
  steps: (slow, fast) => `${slow} gegen ${fast} Schritte, die warten`,
  sizes: ({ batch, tokens, dim, heads }) => `Batch ${grouped.format(batch)}, ${grouped.format(tokens)} Token, Breite ${grouped.format(dim)}, ${heads} ${heads === 1 ? 'Kopf' : 'Köpfe'}`,
  threads: (threads) => `${threads} ${threads === 1 ? 'Thread' : 'Threads'}`,
  cores: (cores) => `${cores} ${cores === 1 ? 'Kern' : 'Kerne'}`,
  limit: (flop, step) => `dieses Gerät schafft höchstens ${flop} und ${step} je Schritt`,
  load: (before, after, date) => `Last ${before} davor, ${after} danach; ${date}`,
  flags: (flags) => `gestartet mit ${flags}`,
};
