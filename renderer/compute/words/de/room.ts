import { type room as english } from '../en/room';

/** Thousands as German sets them apart; the point stays. */
const set = (text: string): string => text.replaceAll(',', '\u2009');
const tokensOf = (count: number): string => (count === 1 ? '1 Token passt' : `${count} Token passen`);

/** How the GPU's steps are called in German. */
const steps: Readonly<Record<string, string>> = {
  'input map': 'Abbildung der Eingabe', 'q, k and v': 'q, k und v', 'output map': 'Abbildung der Ausgabe', 'first feed-forward map': 'erste Feed-Forward-Abbildung',
  'second feed-forward map': 'zweite Feed-Forward-Abbildung', product: 'Produkt', walk: 'Gang durch die Zeit', attention: 'Aufmerksamkeit', 'attention weights': 'Aufmerksamkeitsgewichte',
};
const named = (label: string): string => steps[label] ?? label;

/** What does not fit into an engine, and what would. */
export const room: typeof english = {
  tooLarge: (what, { shape, needed, most, limit }) => `Zu groß: ${what} [${shape}], ${set(needed)} in einem Stück; die Grenze ist ${set(most)} (${limit}).`,
  tooLargeForWasm: (what, gibibytes) => `Zu groß: ${what}, ${gibibytes} GiB; die Grenze ist, was ein WebAssembly-Speicher hier fasst, höchstens 4 GiB.`,
  tooManyGroups: (step, groups, most) => `Zu groß: ${step}, ${groups} Workgroups nebeneinander; die Grenze ist ${most} (WebGPU maxComputeWorkgroupsPerDimension).`,
  tooWide: (width, { bytes, most, fits }) => `Ein verborgener Zustand der Breite ${width} braucht ${bytes} Bytes Workgroup-Speicher; die Grenze ist ${most} (WebGPU maxComputeWorkgroupStorageSize). Höchstens die Breite ${fits} passt.`,
  tooLong: (what, flop, most) => `Breite und Token: ${what} sind ${flop} GFLOP, die diese Engine nicht unterbrechen kann; die Grenze ist ${most}. Kleinere wählen oder webgpu.`,
  heads: (width, heads) => `heads: erwartet ist ein Teiler der Breite ${width}, gefunden ${heads}`,
  batchOfFours: (batch) => `batch: erwartet ist ein Vielfaches von 4, gefunden ${batch}`,
  smaller: {
    width: 'Eine kleinere Breite wählen.',
    all: 'Einen kleineren Batch, weniger Token oder eine kleinere Breite wählen.',
    dim: 'Einen kleineren Batch, weniger Token oder ein kleineres dim wählen.',
    tokensOrWidth: 'Weniger Token oder eine kleinere Breite wählen.',
    tokensOrBatch: 'Weniger Token oder einen kleineren Batch wählen.',
    batch: 'Einen kleineren Batch wählen.',
    factors: 'Kleinere Faktoren wählen.',
    noMap: 'Weniger Token wählen; die Ausgabe selbst braucht diese Karte nicht.',
  },
  fits: {
    tokens: (tokens) => `Höchstens ${tokensOf(tokens)}.`,
    tokensHere: (tokens) => `Höchstens ${tokensOf(tokens)} bei diesem Batch und dieser Breite.`,
    tokensWithHeads: (tokens, heads) => `Höchstens ${tokensOf(tokens)} bei ${heads} ${heads === 1 ? 'Kopf' : 'Köpfen'}; die Variante fused hält keine Scores.`,
    batch: (batch) => `Höchstens ein Batch von ${batch} passt bei dieser Breite, mit einem Token.`,
  },
  named,
  weightsOf: (label) => `Gewichte: ${named(label)}`,
  biasesOf: (label) => `Bias-Werte: ${named(label)}`,
  normWeights: (norm) => `Gewichte von ${norm}`,
  normBiases: (norm) => `Bias-Werte von ${norm}`,
  layer: (kind, sizes) => `${kind}, ${sizes}`,
  weightMap: (heads) => `Karte der Gewichte von ${heads} ${heads === 1 ? 'Kopf' : 'Köpfen'}`,
  training: (models, words) => `Training von ${models} Modellen an Sequenzen aus ${words} Wörtern`,
  stepOf: (kind) => `ein Schritt von ${kind}`,
  what: {
    input: 'Eingabe', inputs: 'Eingaben', mapped: 'abgebildete Eingaben', randomInput: 'zufällige Eingabe', feedForwardWeights: 'Feed-Forward-Gewichte',
    feedForwardRow: 'Feed-Forward-Teil einer Zeile des Batches', innerValues: 'innere Werte des Feed-Forward-Teils', attentionRow: 'Aufmerksamkeit einer Zeile des Batches',
    attentionWeights: 'Aufmerksamkeitsgewichte', attentionScores: 'Aufmerksamkeits-Scores', gateWeights: 'rekurrente Gewichte eines Gatters', gateInputs: 'Eingabegewichte eines Gatters',
    recurrentWeights: 'rekurrente Gewichte', states: 'verborgene Zustände', allStates: 'verborgene Zustände aller Token', cells: 'Zellzustände', biases: 'Bias-Werte',
    rowProjections: 'Querys, Keys und Values einer Zeile', rowSums: 'Eingabesummen einer Zeile', projections: 'Querys, Keys und Values', mixed: 'gemischte Values', sums: 'Log-Sum-Exp-Werte',
    attended: 'Ergebnisse der Aufmerksamkeit', firstNorm: 'Ergebnisse der ersten Norm', inner: 'innere Ergebnisse des Feed-Forward-Teils', fed: 'Ergebnisse des Feed-Forward-Teils', results: 'Ergebnisse',
    left: 'linke Seite des Produkts', product: 'Produkt', jacobian: 'Jacobi-Matrix', jacobians: 'Jacobi-Matrizen einiger Schritte',
  },
};
