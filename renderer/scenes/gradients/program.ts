import { type KnobValues, readKnobs } from '#contract/knobs';
import { at } from '#contract/tensor';
import { checkTokens } from '#contract/text';
import type { GivenWeights } from '#contract/weights';
import { readWords } from '../../compute/given/readWords';
import { usedFrom } from '../../compute/given/takeWeights';
import { type Followed, followBack, readGates, readStates, slopesBack, type States } from '../../compute/gradients/follow';
import { followGrown, type Grown } from '../../compute/gradients/grown';
import { type Layers, makeLayers } from '../../compute/gradients/layers';
import { logProductNorms } from '../../compute/gradients/productNorms';
import { lastQuestion } from '../../compute/gradients/shares';
import { spectralRadius } from '../../compute/gradients/spectralRadius';
import { gateCount, type Sequence } from '../../compute/models/layer';
import type { Gradients } from '../../compute/ops/gradients/gradients';
import { positionalEncoding } from '../../compute/ops/positional';
import type { Context, Program, TraceParts } from '../../compute/program';
import { gradientKnobs, grownRadius, stateWidth } from './knobs';
import { nothing, shapeOf, type SizeName, type TensorName, tensorNames } from './tensors';
import { words as texts } from './words/words';

/** An error at the last word, sent back through an RNN, an LSTM or a GRU, and attention. */
export const program: Program = {
  prepare: (scenario, given) => {
    const tokens = checkTokens(scenario.text);
    const knobs = readKnobs(gradientKnobs, scenario);
    return (context) => run({ tokens, knobs, seed: scenario.seed, given, context });
  },
};

interface Asked {
  readonly tokens: readonly string[];
  readonly knobs: KnobValues<typeof gradientKnobs>;
  readonly seed: number;
  readonly given: GivenWeights | null;
  readonly context: Context;
}

async function run({ tokens, knobs, seed, given, context }: Asked): Promise<TraceParts> {
  const { breathe, report } = context;
  const total = 4;
  report({ done: 0, total, doing: texts.progress.words });
  const read = await readWords(tokens, given, context);
  const words = repeated(read.flat, read.width, knobs.distance + 1);
  const placed = withPositions(words);
  const layers = await makeLayers({ seed, given, inputWidth: read.width, hiddenWidth: stateWidth, ...knobs }, breathe);
  report({ done: 1, total, doing: texts.progress.forwards });
  const states = await readStates(layers, words, context);
  const gates = await readGates(layers, words, context);
  report({ done: 2, total, doing: texts.progress.back });
  const followed = await followBack(layers, { words, placed, seed }, context);
  report({ done: 3, total, doing: texts.progress.arrived });
  const { hiddenWidth: width, nonlinearity } = layers.rnn;
  const slope = slopesBack(states, words.tokens, width, nonlinearity);
  const most = await logProductNorms({ weightHh: layers.rnn.weightHh, slopes: slope, states: words.tokens, width }, breathe);
  const question = await lastQuestion(layers.attention, placed, breathe);
  const radius = await spectralRadius(layers.rnn.weightHh, width, breathe);
  const grown = await followGrown({ rnn: layers.rnn, radius, grownRadius, x: words, v: followed.v }, context);
  const sizes = { tokens: tokens.length, words: words.tokens, ...widthsOf(layers) };
  const made = {
    vectors: read.flat, ...partsOf(states, words.tokens * width), slope, inputs: placed.data, mostLog: mostLog(most, words.tokens),
    ...question, ...weightsOf(layers, radius), ...arrivals(followed), ...partsOfGrown(grown, words.tokens),
  };
  return {
    tokens: tokens.map((text, index) => ({ text, known: read.found[index]?.known ?? false })),
    tensors: { ...shaped(made, sizes), ...gatesOf(gates, sizes) },
    dependencies: {},
    timings: {},
    sizes: { ...sizes, ownRnn: Number(layers.taken.rnn !== null), ownGated: Number(layers.taken.gated !== null), bounded: Number(most !== null), grown: Number(grown !== null) },
    weights: usedFrom(given, [{ weights: null, names: read.names }, layers.taken.rnn, layers.taken.gated, layers.taken.attention]),
    notes: notesFor(layers, given, most !== null),
  };
}

function widthsOf({ rnn, gated, attention }: Layers) {
  const { hiddenWidth: units, kind } = gated;
  return {
    width: rnn.hiddenWidth, inputWidth: rnn.inputWidth, heads: attention.heads,
    units, gatedRows: gateCount[kind] * units, gatedState: kind === 'lstm' ? 2 * units : units, asking: 2 * attention.width,
  };
}

/** What the RNN's states are made of; zeros for a linear cell. */
function partsOf(states: States | null, length: number) {
  const none = new Float32Array(length);
  return { state: states?.hidden ?? none, inputPart: states?.inputPart ?? none, recurrentPart: states?.recurrentPart ?? none };
}

function gatesOf(gates: Readonly<Record<string, Float32Array>>, { words, units }: Readonly<Record<SizeName, number>>): TraceParts['tensors'] {
  return Object.fromEntries(Object.entries(gates).map(([name, data]) => [name, { shape: [words, units], data: data.slice() }]));
}

/** The text over and over, or its beginning, until there are so many words. */
function repeated(flat: Float32Array, width: number, tokens: number): Sequence {
  const data = Float32Array.from({ length: tokens * width }, (_, place) => at(flat, place % flat.length));
  return { batch: 1, tokens, width, data };
}

function withPositions({ data, ...rest }: Sequence): Sequence {
  const positions = positionalEncoding(rest.tokens, rest.width);
  return { ...rest, data: data.map((value, place) => value + at(positions, place)) };
}

function weightsOf({ rnn, gated, attention, drawnRadius }: Layers, radius: number) {
  const { width, inWeight, inBias } = attention;
  return {
    weightXh: rnn.weightIh, weightHh: rnn.weightHh, bias: rnn.biasIh.map((value, unit) => value + at(rnn.biasHh, unit)),
    gatedWeightIh: gated.weightIh, gatedWeightHh: gated.weightHh, gatedBiasIh: gated.biasIh, gatedBiasHh: gated.biasHh,
    askingWeight: inWeight.subarray(0, 2 * width * width), askingBias: inBias.subarray(0, 2 * width),
    drawnRadius: Float32Array.of(drawnRadius), radius: Float32Array.of(radius),
  };
}

function arrivals({ rnn, gated, attention }: Followed) {
  const [plain, kept] = [stepsOf(rnn), stepsOf(gated)];
  return {
    factor: plain.factor, arrived: plain.arrived, gatedArrived: kept.arrived,
    rnnLog: logs(plain.norms), gatedLog: logs(kept.norms), attentionLog: logs(attention.inputGradientNorm),
  };
}

function partsOfGrown(grown: Grown | null, words: number) {
  const none = new Float32Array(words).fill(nothing);
  return {
    grownRadius: Float32Array.of(grownRadius), grownLog: grown ? logs(grown.linearNorms) : none, grownTanhLog: grown ? logs(grown.tanhNorms) : none,
    partLogs: Float32Array.from(grown?.partLogs ?? [nothing, nothing, nothing], (log) => Math.max(nothing, log)),
  };
}

/** Length and direction of the gradient at each state, by what each step multiplies the length, and what arrives of a direction of length 1. */
function stepsOf({ stateGradientNorm, stateDirection }: Gradients) {
  const [norms, directions] = [stateGradientNorm ?? [], stateDirection ?? new Float32Array(0)];
  const factor = Float32Array.from(norms, (norm, distance) => (distance === 0 || norm === 0 ? norm : norm / at(norms, distance - 1)));
  const stateWidth = directions.length / norms.length;
  return { norms, factor, arrived: directions.map((value, place) => value * at(factor, Math.floor(place / stateWidth))) };
}

function logs(norms: readonly number[]): Float32Array {
  return Float32Array.from(norms, (norm) => (norm === 0 ? nothing : Math.log10(norm)));
}

function mostLog(most: Float64Array | null, words: number): Float32Array {
  return most === null ? new Float32Array(words).fill(nothing) : Float32Array.from(most, (log) => Math.max(nothing, log));
}

function shaped(made: Readonly<Record<TensorName, Float32Array>>, sizes: Readonly<Record<SizeName, number>>): TraceParts['tensors'] {
  return Object.fromEntries(tensorNames.map((name) => [name, { shape: shapeOf(name, sizes), data: made[name].slice() }]));
}

/** What must be said honestly about these numbers. */
function notesFor({ rnn, gated, attention, taken }: Layers, given: GivenWeights | null, bounded: boolean): string[] {
  const name = gated.kind.toUpperCase();
  const drawn = ([['rnn', 'RNN'], ['gated', name], ['attention', texts.attention]] as const).filter(([layer]) => taken[layer] === null).map(([, word]) => word);
  const told = texts.notes;
  const notes = [told.untrained];
  if (drawn.length > 0) notes.push(told.drawn(drawn));
  if (taken.rnn !== null) notes.push(told.ownRnn(given?.file));
  if (taken.gated !== null) notes.push(told.ownGated(name, given?.file));
  if (taken.attention !== null) notes.push(told.ownAttention(attention.heads));
  notes.push(told.widths(name, { rnn: rnn.hiddenWidth, gated: gated.hiddenWidth, attention: rnn.inputWidth }));
  if (!bounded) notes.push(told.unbounded(rnn.hiddenWidth));
  notes.push(told.logarithms);
  return notes;
}
