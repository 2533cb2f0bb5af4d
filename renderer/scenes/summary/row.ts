import { type Ink } from '../../parts/scene';
import { type Summary } from './reading';
import { words } from './words/words';

/** One side of a row: what is claimed of an architecture, and what was found here. */
export interface Side {
  readonly title: string;
  readonly ink: Extract<Ink, 'recurrence' | 'attention' | 'ink'>;
  /** Which layer the number is of; `null` where the title says it. */
  readonly layer: string | null;
  /** TeX of the article's cell; what a colleague asks has none. */
  readonly claim: string | null;
  /** The number that was found, ready to read. */
  readonly value: string;
  /** The same as TeX, where it is a power of ten. */
  readonly valueTex?: string;
  /** What it counts, in a line; and in a few words, for the whole table. */
  readonly unit: string;
  readonly brief: string;
  /** A second finding. */
  readonly also: string;
  /** What the bar shows: this over the larger of both sides. */
  readonly amount: number;
  /** Where the number comes from. */
  readonly formula: string;
  readonly lines: readonly string[];
  readonly notes: readonly string[];
}

/** One row of the table, with what is said while it is uncovered. */
export interface Row {
  readonly id: string;
  readonly name: string;
  readonly sides: readonly [Side, Side];
  /** What the class is asked while the left side alone is uncovered. */
  readonly question: string;
  /** What is said when the right side is. */
  readonly said: string;
  /** Where the article is too simple; `null` where it is not. */
  readonly correction: Correction | null;
  /** The act that shows it, and how the way there is called. */
  readonly opens: string;
  readonly opensText: string;
}

/** What the article leaves out, in a sentence and in a few words for the whole table. */
export interface Correction {
  readonly sentence: string;
  readonly brief: string;
  /** The act that shows it, where it is another than the row's. */
  readonly opens?: string;
  readonly opensText?: string;
}

/** How the two columns are called, unless a row says otherwise, and of which layers their numbers are. */
export function recurrent({ counts: { width } }: Summary): Pick<Side, 'title' | 'ink' | 'layer'> {
  return { title: 'RNN / LSTM', ink: 'recurrence', layer: `RNN, d = ${width}` };
}
export function transformer({ counts: { width } }: Summary): Pick<Side, 'title' | 'ink' | 'layer'> {
  return { title: 'TRANSFORMER', ink: 'attention', layer: words.labels.attentionLayer(width) };
}
