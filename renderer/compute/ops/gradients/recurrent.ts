import * as tf from '@tensorflow/tfjs-core';
import { at } from '#contract/tensor';
import { requireFits } from '../../limits';
import { gateCount, type RecurrentLayer } from '../../models/layer';
import { type Held, holding } from '../held';
import { pickRows } from '../pick';
import { requireFinite } from '../read';
import { type Backward, type StateRows } from './backward';
import { forwardFor } from './forward';
import type { GradientQuestion, Gradients, GradientTools } from './gradients';
import { addLogs, alignedTo, fromLog, logLength, scaledBy } from './scales';
import { logSpectralNorms } from './spectralNorm';
import { words } from '../../words/words';

/** Tokens that are walked before their scales are read back and their norms taken. */
const tokensAtOnce = 16;
/** The smallest number that float32 holds with all its digits. */
const smallest = 1.2e-38;

/** What one step leaves to be read. The last row is the gradient of E; those before it, the Jacobian product. */
interface Walked {
  /** [rows, state], the rows scaled so that the largest entry of each is 1 */
  readonly rows: tf.Tensor2D;
  /** [rows, 1], by what they were divided */
  readonly scales: tf.Tensor2D;
  /** [1, gates * hidden], of the last row */
  readonly gates: tf.Tensor2D;
}

/** See gradients.ts. */
export function recurrentGradients(question: GradientQuestion<RecurrentLayer>, tools: GradientTools): Promise<Gradients> {
  const { layer, x, withSpectralNorm } = question;
  return holding(async (held) => {
    const { hiddenWidth, kind } = layer;
    const stateWidth = hiddenWidth * (kind === 'lstm' ? 2 : 1);
    requireFits(words.room.what.jacobians, [tokensAtOnce, stateWidth, stateWidth], tools.engine.limit, words.room.smaller.width);
    const backward = await forwardFor(layer, x, held, tools.breathe);
    let state = firstRows(question, backward.stateParts, held);
    let logs: Float64Array = new Float64Array((withSpectralNorm ? stateWidth : 0) + 1);
    const found: Found = { state: [], directions: [], spectral: [], logs: [], gates: [] };
    for (let end = x.tokens; end > 0; end -= tokensAtOnce) {
      const { walked, state: next } = await walk({ backward, state, from: end - 1, until: Math.max(0, end - tokensAtOnce), held }, tools);
      state = next;
      const aligned: Aligned[] = [];
      for (const step of walked) {
        logs = addLogs(logs, await numbers(step.scales, words.engines.tensors.scale));
        await takeLast(step, at(logs, logs.length - 1), found);
        aligned.push({ rows: step.rows, ...alignedTo(logs.subarray(0, -1)) });
      }
      if (withSpectralNorm) found.spectral.push(...(await spectralNorms(aligned, tools)));
      walked.forEach(({ rows, scales }) => [rows, scales].forEach((tensor) => held.drop(tensor)));
    }
    const inputGradient = await inputGradients(layer, found, held);
    return answer(found, inputGradient, layer.inputWidth);
  });
}

/** What has been found so far, the nearest token first. */
interface Found {
  readonly state: number[];
  /** One row for each state, of length 1 */
  readonly directions: Float32Array[];
  readonly spectral: number[];
  /** Logarithm of the scale of E's row. */
  readonly logs: number[];
  readonly gates: tf.Tensor2D[];
}

/** The identity, whose rows become the Jacobian product, if that is wanted, and v below it. */
function firstRows({ layer: { hiddenWidth }, v, withSpectralNorm }: GradientQuestion<RecurrentLayer>, parts: number, held: Held): StateRows {
  const identityRows = withSpectralNorm ? parts * hiddenWidth : 0;
  return Array.from({ length: parts }, (_, part) => {
    const rows = new Float32Array((identityRows + 1) * hiddenWidth);
    for (let unit = 0; unit < hiddenWidth && withSpectralNorm; unit += 1) rows[(part * hiddenWidth + unit) * hiddenWidth + unit] = 1;
    if (part === 0) rows.set(v, identityRows * hiddenWidth);
    return held.own(tf.tensor2d(rows, [identityRows + 1, hiddenWidth]));
  });
}

interface Stretch {
  readonly backward: Backward;
  readonly state: StateRows;
  /** The first token to be walked, and the last. */
  readonly from: number;
  readonly until: number;
  readonly held: Held;
}

/** Walks some tokens back without reading anything. */
async function walk({ backward, state, from, until, held }: Stretch, { breathe }: GradientTools): Promise<{ walked: Walked[]; state: StateRows }> {
  const walked: Walked[] = [];
  let now = state;
  for (let tokenIndex = from; tokenIndex >= until; tokenIndex -= 1) {
    await breathe();
    const before = now;
    const made = tf.tidy(() => {
      const { rows, scales } = scaled(before);
      const parts = tf.split<tf.Tensor2D>(rows, backward.stateParts, 1);
      const { gates, before: next } = backward.step(parts, tokenIndex);
      return { rows, scales, gates: pickRows(gates, gates.shape[0] - 1, 1), next: [...next] };
    });
    walked.push(held.ownAll({ rows: made.rows, scales: made.scales, gates: made.gates }));
    before.forEach((tensor) => held.drop(tensor));
    now = made.next.map((tensor) => held.own(tensor));
  }
  return { walked, state: now };
}

/** Every row divided by its largest entry; the parts of a state lie side by side. */
function scaled(state: StateRows): { readonly rows: tf.Tensor2D; readonly scales: tf.Tensor2D } {
  const raw: tf.Tensor2D = tf.concat([...state], 1);
  const scales = tf.max<tf.Tensor2D>(tf.abs(raw), 1, true);
  return { rows: tf.div(raw, tf.maximum(scales, smallest)), scales };
}

/** Takes down what the last row says, the gradient of E. */
async function takeLast({ rows, gates }: Walked, log: number, found: Found): Promise<void> {
  const last = await holding((held) => numbers(held.own(tf.tidy(() => pickRows(rows, rows.shape[0] - 1, 1))), words.engines.tensors.stateGradient));
  found.logs.push(log);
  const length = logLength(last);
  found.state.push(fromLog(log + length));
  found.directions.push(length === -Infinity ? new Float32Array(last.length) : last.map((value) => value / Math.exp(length)));
  found.gates.push(gates);
}

/** A Jacobian product in the rows above the last: by what each is to be multiplied, and the logarithm of what all are. */
interface Aligned {
  readonly rows: tf.Tensor2D;
  readonly factors: Float32Array;
  readonly most: number;
}

/** Of all at once where no call blocks the page, one after another where it would. */
async function spectralNorms(aligned: readonly Aligned[], { engine, breathe }: GradientTools): Promise<number[]> {
  const jacobian = ({ rows, factors }: Aligned): tf.Tensor2D => tf.mul(pickRows(rows, 0, factors.length), tf.tensor2d(factors, [factors.length, 1]));
  const groups = engine.flopPerCall === null ? [aligned] : aligned.map((one) => [one]);
  const norms: number[] = [];
  for (const group of groups) {
    await breathe();
    const logs = await holding((held) => logSpectralNorms(held.own(tf.tidy(() => stacked(group.map(jacobian)))), breathe));
    group.forEach(({ most }, index) => norms.push(fromLog(most + at(logs, index))));
  }
  return norms;
}

function stacked(matrices: readonly tf.Tensor2D[]): tf.Tensor2D | tf.Tensor3D {
  const [first] = matrices;
  if (!first) throw new RangeError('no matrices to stack');
  // Safe: matrices stacked make a tensor of rank 3.
  return matrices.length === 1 ? first : (tf.stack([...matrices]) as tf.Tensor3D);
}

/** [tokens, input] in the order of `found`, each row still to be scaled. */
async function inputGradients({ kind, inputWidth, hiddenWidth, weightIh }: RecurrentLayer, { gates }: Found, held: Held): Promise<Float32Array> {
  const rows = held.own(
    tf.tidy(() => {
      const all: tf.Tensor2D = gates.length === 1 ? tf.clone(gates[0] ?? tf.zeros([1, 1])) : tf.concat([...gates], 0);
      return tf.matMul(all, tf.tensor2d(weightIh, [gateCount[kind] * hiddenWidth, inputWidth]));
    }),
  );
  return numbers(rows, words.engines.tensors.inputGradient);
}

function answer({ state, directions, spectral, logs }: Found, rows: Float32Array, width: number): Gradients {
  const count = logs.length;
  const inputGradient = new Float64Array(count * width);
  const rowOf = (distance: number): Float32Array => rows.subarray(distance * width, (distance + 1) * width);
  logs.forEach((log, distance) => inputGradient.set(Array.from(rowOf(distance), (value) => scaledBy(value, log)), (count - 1 - distance) * width));
  return {
    distances: logs.map((_, distance) => distance),
    inputGradientNorm: logs.map((log, distance) => fromLog(log + logLength(rowOf(distance)))),
    stateGradientNorm: state,
    stateDirection: joined(directions),
    jacobianProductSpectralNorm: spectral.length > 0 ? spectral : null,
    inputGradient,
  };
}

function joined(rows: readonly Float32Array[]): Float32Array {
  const width = rows[0]?.length ?? 0;
  const all = new Float32Array(rows.length * width);
  rows.forEach((row, index) => all.set(row, index * width));
  return all;
}

async function numbers(tensor: tf.Tensor, name: string): Promise<Float32Array> {
  const values = await tensor.data<'float32'>();
  requireFinite(values, name);
  return values;
}
