import { at } from '#contract/tensor';
import { type Token } from '#contract/trace';

export type CellName = 'lstm' | 'gru';

/** Values of each step, [tokens, units], as the operations of ops/cells name them. */
export const stepNames = {
  lstm: ['inputSum', 'forgetSum', 'candidateSum', 'outputSum', 'inputGate', 'forgetGate', 'candidate', 'outputGate', 'cell', 'hidden'],
  gru: ['resetSum', 'updateSum', 'candidateSum', 'recurrentCandidate', 'resetGate', 'updateGate', 'candidate', 'hidden'],
} as const satisfies Readonly<Record<CellName, readonly string[]>>;

/** The step that says what share of the state before stays. */
export const keepName = { lstm: 'forgetGate', gru: 'updateGate' } as const satisfies Readonly<Record<CellName, string>>;

/** What a gated layer is made of and what it reads; rows are blocks of `units`, i, f, g, o or r, z, n. */
export interface GatedGiven {
  /** [tokens, inputWidth] */
  readonly vectors: Float32Array;
  /** [rows, inputWidth] */
  readonly weightIh: Float32Array;
  /** [rows, units] */
  readonly weightHh: Float32Array;
  /** [rows], the forget bias in it. */
  readonly biasIh: Float32Array;
  /** [rows] */
  readonly biasHh: Float32Array;
  /** [1], how much was added to the bias of the gate that keeps. */
  readonly forgetBias: Float32Array;
}

/** An LSTM or a GRU with every gate of every word. */
export interface GatedSteps {
  readonly cell: CellName;
  readonly tokens: readonly Token[];
  readonly units: number;
  readonly inputWidth: number;
  /** Values of each step by name, [tokens, units]. */
  readonly steps: Readonly<Record<string, Float32Array>>;
  /** f of an LSTM, z of a GRU: the share of the state before that stays, [tokens, units]. */
  readonly kept: Float32Array;
  /** i g of an LSTM, (1 - z) n of a GRU: what a word writes, [tokens, units]. */
  readonly written: Float32Array;
  /** c of an LSTM, h of a GRU: what is carried along the road, [tokens, units]. */
  readonly carried: Float32Array;
  readonly other: GatedGiven;
}

/** What the steps of a cell say about its road: what is kept, written and carried. */
export function roadOf(cell: CellName, steps: GatedSteps['steps']): Pick<GatedSteps, 'kept' | 'written' | 'carried'> {
  const step = (name: string): Float32Array => steps[name] ?? new Float32Array(0);
  const kept = step(keepName[cell]);
  const writing = cell === 'lstm' ? step('inputGate') : kept.map((share) => 1 - share);
  return { kept, written: step('candidate').map((value, place) => value * at(writing, place)), carried: step(cell === 'lstm' ? 'cell' : 'hidden') };
}

/** A value of a step at a token and a unit. */
export function stepValue({ steps, units }: GatedSteps, name: string, token: number, unit: number): number {
  return at(steps[name] ?? [], token * units + unit);
}

/**
 * What is left in one unit, when token `to` has been read, of what was there after token `from`: the product of the gates
 * between them, in float64; exactly d c_to / d c_from along the road.
 */
export function keptShare({ kept, units }: GatedSteps, unit: number, from: number, to: number): number {
  let share = 1;
  for (let token = from + 1; token <= to; token += 1) share *= at(kept, token * units + unit);
  return share;
}
