import { UnrollError } from '#contract/failure';
import { type KnobValues, readKnobs } from '#contract/knobs';
import { at } from '#contract/tensor';
import { type Token, type Trace } from '#contract/trace';
import { type GatedSteps, roadOf, stepNames } from '../../sentence/gated/gated';
import { gradientKnobs } from './knobs';
import { nothing, shapeOf, type SizeName, sizeNames, type TensorName, tensorNames } from './tensors';
import { words } from './words/words';

/** An error's way back with everything at hand. */
export interface Journey {
  readonly trace: Trace;
  /** The layers that are compared, in the order of their things. */
  readonly names: readonly [string, string, string];
  readonly tensors: Readonly<Record<TensorName, Float32Array>>;
  /** The gated layer as it read the words, its gates by word. */
  readonly gated: GatedSteps;
  /** Which of its gates keep. */
  readonly keeping: 'forget' | 'update';
  readonly sizes: Readonly<Record<SizeName, number>>;
  readonly knobs: KnobValues<typeof gradientKnobs>;
  /** Steps from the last word to the first. */
  readonly steps: number;
  readonly linear: boolean;
  /** Whether W_hh came from a file, so that the knob for its radius was not applied. */
  readonly ownRnn: boolean;
  readonly radius: number;
  /** Geometric mean of the factors: |dE/dh_1| to the power 1 / steps; 0 where nothing arrives. */
  readonly meanFactor: number;
  /** log10 of what arrives, for each of `names`, by distance. */
  readonly logs: readonly [Float32Array, Float32Array, Float32Array];
  /** log10 of the most that arrives in the RNN of any error of length 1, by distance; `null` where it was not worked out. */
  readonly most: Float32Array | null;
  /** The chain whose W_hh was made larger; `null` where no factor makes it so. */
  readonly grown: Grown | null;
  /** Norm that the gradient of all weights of the exploding chain is clipped to, and by what it is multiplied for that; `null` when nothing is clipped. */
  readonly clip: { readonly norm: number; readonly factor: number } | null;
}

/** What a larger W_hh does; logarithms to base 10. */
export interface Grown {
  readonly radius: number;
  /** Of |dE/dh_k|, by distance: without a nonlinearity, and with tanh. */
  readonly linear: Float32Array;
  readonly tanh: Float32Array;
  /** Of the linear chain's |dE/dW_xh|, |dE/dW_hh| and |dE/db|, and of all three together. */
  readonly parts: Float32Array;
  readonly whole: number;
}

const readings = new WeakMap<Trace, Journey>();

/**
 * Reads a trace as an error's way back; the same trace gives the same reading.
 *
 * @throws UnrollError `bad-trace` naming the first tensor that is missing or has another shape
 */
export function readJourney(trace: Trace): Journey {
  const known = readings.get(trace);
  if (known) return known;
  const journey = read(trace);
  readings.set(trace, journey);
  return journey;
}

function read(trace: Trace): Journey {
  // Safe: one entry is made for each of the names.
  const sizes = Object.fromEntries(sizeNames.map((name) => [name, trace.sizes[name] ?? refuse(`sizes.${name}`, 'is missing')])) as Record<SizeName, number>;
  if (sizes.words < 3) refuse('sizes.words', 'must be at least 3');
  const tensor = (name: TensorName): Float32Array => {
    const { shape, data } = trace.tensors[name] ?? refuse(`tensors.${name}`, 'is missing');
    const wish = shapeOf(name, sizes);
    return shape.join() === wish.join() ? data : refuse(`tensors.${name}.shape`, `expected [${wish.join(', ')}], got [${shape.join(', ')}]`);
  };
  // Safe: the same.
  const tensors = Object.fromEntries(tensorNames.map((name) => [name, tensor(name)])) as Record<TensorName, Float32Array>;
  const knobs = readKnobs(gradientKnobs, trace.scenario);
  const steps = sizes.words - 1;
  const farthest = at(tensors.rnnLog, steps);
  const grown = trace.sizes['grown'] === 1 ? grownOf(tensors) : null;
  return {
    trace, tensors, sizes, knobs, steps,
    names: ['RNN', knobs.gated.toUpperCase(), words.attention],
    gated: readGatedSteps(trace, tensors, sizes, knobs),
    keeping: knobs.gated === 'lstm' ? 'forget' : 'update',
    linear: knobs.nonlinearity === 'linear',
    ownRnn: trace.sizes['ownRnn'] === 1,
    radius: at(tensors.radius, 0),
    meanFactor: farthest <= nothing ? 0 : 10 ** ((farthest - at(tensors.rnnLog, 0)) / steps),
    logs: [tensors.rnnLog, tensors.gatedLog, tensors.attentionLog],
    most: trace.sizes['bounded'] === 1 ? tensors.mostLog : null,
    grown,
    clip: knobs.clip === 'off' || grown === null ? null : { norm: knobs.clip, factor: Math.min(1, knobs.clip / 10 ** grown.whole) },
  };
}

function grownOf({ grownRadius, grownLog, grownTanhLog, partLogs }: Journey['tensors']): Grown {
  return { radius: at(grownRadius, 0), linear: grownLog, tanh: grownTanhLog, parts: partLogs, whole: Math.log10(Math.hypot(...Array.from(partLogs, sizeOf))) };
}

/** The gated layer, its words in the order in which they were read: the text over and over. */
function readGatedSteps(trace: Trace, tensors: Journey['tensors'], { tokens, words, units, inputWidth }: Journey['sizes'], { gated: cell, forgetBias }: Journey['knobs']): GatedSteps {
  const steps = Object.fromEntries(stepNames[cell].map((name) => {
    const { shape, data } = trace.tensors[name] ?? refuse(`tensors.${name}`, 'is missing');
    return [name, shape.join() === [words, units].join() ? data : refuse(`tensors.${name}.shape`, `expected [${words}, ${units}], got [${shape.join(', ')}]`)];
  }));
  const word = (place: number): Token => trace.tokens[place % tokens] ?? refuse('tokens', 'are missing');
  return {
    cell, units, inputWidth, steps, ...roadOf(cell, steps),
    tokens: Array.from({ length: words }, (_, place) => word(place)),
    other: {
      vectors: Float32Array.from({ length: words * inputWidth }, (_, place) => at(tensors.vectors, place % (tokens * inputWidth))),
      weightIh: tensors.gatedWeightIh, weightHh: tensors.gatedWeightHh, biasIh: tensors.gatedBiasIh, biasHh: tensors.gatedBiasHh,
      forgetBias: Float32Array.of(trace.sizes['ownGated'] === 1 ? 0 : forgetBias),
    },
  };
}

function refuse(field: string, reason: string): never {
  throw new UnrollError('bad-trace', `${field}: ${reason}. This trace was not made by the act about gradients.`);
}

/** What arrives of the error, `distance` steps back. */
export function arrivedAt({ logs }: Journey, model: number, distance: number): number {
  return sizeOf(at(logs[model] ?? logs[0], distance));
}

/** The most that arrives in the RNN of any error of length 1, `distance` steps back; `null` where it was not worked out. */
export function mostAt({ most }: Journey, distance: number): number | null {
  return most === null ? null : sizeOf(at(most, distance));
}

/** The number with a logarithm to base 10; 0 for `nothing`. */
export function sizeOf(log: number): number {
  return log <= nothing ? 0 : 10 ** log;
}

/** Rounding of float32: 1 and what is smaller than this add up to 1. */
export const roundingLog = Math.log10(2 ** -24);
/** Above this a step of learning rate 0.001 moves a state by more than 1, the reach of a tanh. */
export const explodingLog = 3;

/** First distance from which on a model's gradient stays lost in float32's rounding; `null` when it never does. */
export function lostFrom({ logs }: Journey, model: number): number | null {
  const all = logs[model] ?? logs[0];
  const most = all.reduce((largest, log) => Math.max(largest, log), nothing);
  let first = all.length;
  while (first > 0 && at(all, first - 1) < most + roundingLog) first -= 1;
  return first === all.length ? null : first;
}

/** Word that stands `distance` words before the last: an index into the text, which may be repeated. */
export function tokenAtDistance({ steps, sizes }: Journey, distance: number): number {
  return (steps - distance) % sizes.tokens;
}

/** Word whose gates a gradient passes on its step to a state: the word after it. */
export function gateWord({ steps }: Journey, distance: number): number {
  return steps - distance + 1;
}

/** How open the gates that keep are on average. */
export function meanForget({ gated: { kept } }: Journey): number {
  return kept.reduce((sum, value) => sum + value, 0) / kept.length;
}
