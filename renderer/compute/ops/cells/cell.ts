import * as tf from '@tensorflow/tfjs-core';
import type { Breath } from '../../breath';
import type { EdgeRecorder } from '../edges';
import { holding } from '../held';
import { pickRows } from '../pick';

/** Values of one step by name, each [batch, hidden]. */
export type StepTensors = Readonly<Record<string, tf.Tensor2D>>;

/**
 * A recurrent cell: what is carried from token to token, and all that one step makes on its way, the new state among it.
 * Both methods are called inside a `tidy`.
 */
export interface Cell<State extends StepTensors, Made extends StepTensors> {
  /** The state before the first token: zeros, as torch.nn has it. */
  first(batch: number): State;
  /** @param input - [batch, input], what one token brings */
  step(input: tf.Tensor2D, before: State): Made;
  /** The part of a step that the next one needs. */
  stateOf(made: Made): State;
}

/** Every value that the steps made, each [batch, tokens, hidden]; the caller owns them. */
export type CellTrace<Made extends StepTensors> = { readonly [Name in keyof Made]: tf.Tensor3D };

/**
 * The bare forward pass, token after token, keeping nothing on the way: what is timed.
 *
 * @param x - [batch, tokens, input]
 * @returns the state after the last token, owned by the caller
 * @throws UnrollError 'cancelled', with nothing left behind
 */
export function runCell<State extends StepTensors, Made extends StepTensors>(x: tf.Tensor3D, cell: Cell<State, Made>, breathe: Breath): Promise<State> {
  const [batch, tokenCount] = x.shape;
  return holding(async (held) => {
    const tokens = held.own(byToken(x));
    let state = held.ownAll(tf.tidy(() => cell.first(batch)));
    for (let tokenIndex = 0; tokenIndex < tokenCount; tokenIndex += 1) {
      await breathe();
      const before = state;
      state = held.ownAll(tf.tidy(() => cell.stateOf(cell.step(inputAt(tokens, tokenIndex, batch), before))));
      Object.values(before).forEach((tensor) => held.drop(tensor));
    }
    Object.values(state).forEach((tensor) => held.give(tensor));
    return state;
  });
}

/**
 * The same steps with every intermediate value kept, and with who waited for whom written down as it happens.
 *
 * @param x - [batch, tokens, input]
 * @throws UnrollError 'cancelled', with nothing left behind
 */
export function traceCell<State extends StepTensors, Made extends StepTensors>(
  x: tf.Tensor3D,
  cell: Cell<State, Made>,
  { breathe, edges }: { readonly breathe: Breath; readonly edges: EdgeRecorder },
): Promise<CellTrace<Made>> {
  const [batch, tokenCount] = x.shape;
  return holding(async (held) => {
    const tokens = held.own(byToken(x));
    const steps: Made[] = [];
    // The state knows whose result it is, so that an edge is recorded from what is used and not from what we expect.
    let state: { readonly values: State; readonly tokenIndex: number | null } = { values: held.ownAll(tf.tidy(() => cell.first(batch))), tokenIndex: null };
    for (let tokenIndex = 0; tokenIndex < tokenCount; tokenIndex += 1) {
      await breathe();
      const { values, tokenIndex: owner } = state;
      const made = held.ownAll(tf.tidy(() => cell.step(inputAt(tokens, tokenIndex, batch), values)));
      edges.fromInput(tokenIndex, tokenIndex);
      if (owner !== null) edges.fromResult(owner, tokenIndex);
      steps.push(made);
      state = { values: cell.stateOf(made), tokenIndex };
    }
    const together: Record<string, tf.Tensor3D> = {};
    for (const name of Object.keys(steps[0] ?? {})) {
      await breathe();
      const parts = steps.map((made) => made[name]).filter((part) => part !== undefined);
      together[name] = held.own(inOrder(parts));
      parts.forEach((part) => held.drop(part));
    }
    Object.values(together).forEach((tensor) => held.give(tensor));
    // Safe: its names are those of a step, and its values have just been made from theirs.
    return together as CellTrace<Made>;
  });
}

/** [tokens * batch, input]: all that token 0 brings, then all that token 1 brings. */
function byToken(x: tf.Tensor3D): tf.Tensor2D {
  const [batch, tokens, width] = x.shape;
  return tf.tidy(() => tf.reshape(tf.transpose(x, [1, 0, 2]), [tokens * batch, width]));
}

/** [batch, input]: what one token brings. */
function inputAt(tokens: tf.Tensor2D, tokenIndex: number, batch: number): tf.Tensor2D {
  return pickRows(tokens, tokenIndex * batch, batch);
}

/** [batch, tokens, width] from one [batch, width] for each token; side by side is half as dear as stacked. */
function inOrder(parts: readonly tf.Tensor2D[]): tf.Tensor3D {
  const [batch = 1, width = 1] = parts[0]?.shape ?? [];
  return tf.tidy(() => tf.reshape(tf.concat([...parts], 1), [batch, parts.length, width]));
}
