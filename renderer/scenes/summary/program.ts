import { UnrollError } from '#contract/failure';
import { readKnobs } from '#contract/knobs';
import { at } from '#contract/tensor';
import { checkTokens } from '#contract/text';
import type { GivenWeights } from '#contract/weights';
import { flopOf } from '../../compute/bench/flop';
import { countDependencies } from '../../compute/count';
import { readWords } from '../../compute/given/readWords';
import { takeAttention, takeRecurrent, usedFrom } from '../../compute/given/takeWeights';
import { drawnAttention, drawnDirection, drawnLstm, drawnRnn } from '../../compute/layers/drawn';
import type { AttentionLayer, RecurrentLayer, Sequence } from '../../compute/models/layer';
import { loopMaker } from '../../compute/models/loop';
import { recordDependencies } from '../../compute/models/loop/record';
import { gradientsThroughTime } from '../../compute/ops/gradients/gradients';
import type { Context, Program, TraceParts } from '../../compute/program';
import { laneTasks } from '../../compute/schedule/lanes';
import { listSchedule } from '../../compute/schedule/listSchedule';
import { scanDepth } from '../../compute/schedule/scan';
import { measure } from '../../compute/stopwatch';
import { summaryKnobs } from './knobs';
import { farTokens, type LayerName, layerNames, mostProcessors, noGradient } from './tensors';
import { words } from './words/words';

/** Everything the article's table claims, counted and measured on the sentence. */
export const program: Program = {
  prepare: (scenario, given) => {
    const tokens = checkTokens(scenario.text);
    const knobs = readKnobs(summaryKnobs, scenario);
    return (context) => sumUp({ tokens, ...knobs, seed: scenario.seed, given }, context);
  },
};

interface Asked {
  readonly tokens: readonly string[];
  readonly heads: number;
  readonly forgetBias: number;
  readonly seed: number;
  readonly given: GivenWeights | null;
}

type Layers = Readonly<Record<LayerName, RecurrentLayer | AttentionLayer>>;

async function sumUp(asked: Asked, context: Context): Promise<TraceParts> {
  const { tokens, heads, forgetBias, seed, given } = asked;
  const total = 4;
  context.report({ done: 0, total, doing: words.doing.lookingUp });
  const { found, flat, width, names } = await readWords(tokens, given, context);
  const [rnn, lstm, attention] = [takeRecurrent(given, 'rnn', width), takeRecurrent(given, 'lstm', width), takeAttention(given, width)];
  requireFitting({ width, heads, given, recurrent: [rnn, lstm] });
  const layers: Layers = {
    rnn: rnn ? { kind: 'rnn', nonlinearity: 'tanh', ...rnn.weights } : drawnRnn(seed, width),
    lstm: lstm ? { kind: 'lstm', ...lstm.weights } : drawnLstm(seed, width, forgetBias),
    attention: attention ? { kind: 'attention', heads, causal: false, ...attention.weights } : drawnAttention(seed, width, heads),
  };
  const x = { batch: 1, tokens: tokens.length, width, data: flat };
  context.report({ done: 1, total, doing: words.doing.counting });
  const counts = await count(layers, tokens.length, { width, heads }, context);
  context.report({ done: 2, total, doing: words.doing.following });
  const reach = await followBack(layers, x, seed, context);
  context.report({ done: 3, total, doing: words.doing.measuring });
  return {
    tokens: tokens.map((text, index) => ({ text, known: found[index]?.known ?? false })),
    tensors: { reach },
    dependencies: {},
    timings: await time(layers, x, context),
    sizes: { tokens: tokens.length, width, heads, forgetBias, ...counts },
    weights: usedFrom(given, [{ weights: null, names }, rnn, lstm, attention]),
    notes: words.notes,
  };
}

/** @throws UnrollError 'bad-input' when a file's layers could not stand beside each other in the table */
function requireFitting({ width, heads, given, recurrent }: Pick<Asked, 'heads' | 'given'> & { readonly width: number; readonly recurrent: readonly ReturnType<typeof takeRecurrent>[] }): void {
  if (width % heads !== 0) throw new UnrollError('bad-input', words.refusals.heads(width, heads));
  const other = recurrent.find((own) => own !== null && own.weights.hiddenWidth !== width);
  if (other) throw new UnrollError('bad-input', words.refusals.state(`${given?.file ?? ''}: ${other.names[1] ?? ''}`, width, other.weights.hiddenWidth));
}

async function count(layers: Layers, tokens: number, { width, heads }: { readonly width: number; readonly heads: number }, { breathe }: Context): Promise<Record<string, number>> {
  const sizes: Record<string, number> = {};
  for (const name of layerNames) {
    const { sequentialSteps, maxPathLength } = await countDependencies(await recordDependencies(layers[name], tokens, breathe), breathe);
    const ordered = await laneTasks(name, tokens, { width, heads }, breathe);
    sizes[`${name}.steps`] = sequentialSteps;
    sizes[`${name}.path`] = maxPathLength;
    sizes[`${name}.multiplyAdds`] = multiplyAdds(name, tokens, width, heads);
    sizes[`${name}.timeOnOne`] = listSchedule(ordered, 1);
    sizes[`${name}.timeOnMost`] = listSchedule(ordered, mostProcessors);
    await breathe();
  }
  const of = (name: LayerName, length: number): number => multiplyAdds(name, length, width, heads);
  const pairs = (length: number): number => of('attention', length) - 4 * length * width * width;
  const scan = await laneTasks('scan', tokens, { width, heads }, breathe);
  return {
    ...sizes, pairMultiplyAdds: pairs(tokens),
    pairsPassRnnAt: firstLength((length) => pairs(length) > of('rnn', length)),
    attentionPassesRnnAt: firstLength((length) => of('attention', length) > of('rnn', length)),
    attentionPassesLstmAt: firstLength((length) => of('attention', length) > of('lstm', length)),
    scanChain: scanDepth(tokens), scanChainFar: scanDepth(farTokens), scanTimeOnMost: listSchedule(scan, mostProcessors),
  };
}

/** Multiply-adds of the matrix products of one pass. */
function multiplyAdds(name: LayerName, tokens: number, dim: number, heads: number): number {
  return flopOf(name, { batch: 1, tokens, dim, heads }) / 2;
}

function firstLength(holds: (length: number) => boolean): number {
  for (let length = 1; length <= farTokens; length += 1) if (holds(length)) return length;
  return farTokens + 1;
}

/** log10 of |dE/dx| at each distance over that at the nearest word, E a seeded direction of the last result: [layers, tokens]. */
async function followBack(layers: Layers, x: Sequence, seed: number, { engine, breathe }: Context): Promise<TraceParts['tensors'][string]> {
  const reach = new Float32Array(layerNames.length * x.tokens);
  for (const [place, name] of layerNames.entries()) {
    const layer = layers[name];
    const v = drawnDirection(seed, layer.kind === 'attention' ? layer.width : layer.hiddenWidth);
    const { inputGradientNorm } = await gradientsThroughTime({ layer, x, v, withSpectralNorm: false }, { engine, breathe });
    const nearest = at(inputGradientNorm, 0);
    inputGradientNorm.forEach((norm, distance) => {
      reach[place * x.tokens + distance] = Math.max(Math.log10(norm / nearest), noGradient) || 0;
    });
  }
  return { shape: [layerNames.length, x.tokens], data: reach };
}

/** One pass of each layer, in turn. */
async function time(layers: Layers, x: Sequence, { engine, breathe, report }: Context): Promise<TraceParts['timings']> {
  const maker = loopMaker(engine);
  const models = [];
  try {
    for (const name of layerNames) models.push({ name, model: await maker.make(layers[name], x) });
    const timings = await measure(
      models.map(({ name, model }) => ({ name, span: model.span, run: async () => void (await model.forward(breathe)) })),
      { repeats: 5, budgetMs: 1000, least: 3, onRound: (done, rounds) => report({ done: 3 + done / rounds, total: 4, doing: words.doing.measuring }) },
    );
    return Object.fromEntries(timings);
  } finally {
    models.forEach(({ model }) => model.dispose());
  }
}
