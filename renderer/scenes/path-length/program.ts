import { type KnobValues, readKnobs } from '#contract/knobs';
import { at } from '#contract/tensor';
import { checkTokens } from '#contract/text';
import type { GivenWeights } from '#contract/weights';
import { countDependencies } from '../../compute/count';
import { readWords } from '../../compute/given/readWords';
import { usedFrom } from '../../compute/given/takeWeights';
import { makeLanes } from '../../compute/paths/lanes';
import type { PathLayer, PathSizes } from '../../compute/paths/layer';
import { logsBack, runStack } from '../../compute/paths/stack';
import { recordEdges } from '../../compute/ops/edges';
import { positionalEncoding } from '../../compute/ops/positional';
import type { Context, Program, TraceParts } from '../../compute/program';
import { uniform } from '../../compute/random';
import { allPairsUpTo, laneWidth, pathKnobs } from './knobs';
import { laneNames, nothing } from './tensors';

/** Five ways to connect the words of a text, with the graphs that they recorded and what arrives along them. */
export const program: Program = {
  prepare: (scenario, given) => {
    const tokens = checkTokens(scenario.text);
    const knobs = readKnobs(pathKnobs, scenario);
    return (context) => run({ tokens, knobs, seed: scenario.seed, given, context });
  },
};

interface Asked {
  readonly tokens: readonly string[];
  readonly knobs: KnobValues<typeof pathKnobs>;
  readonly seed: number;
  readonly given: GivenWeights | null;
  readonly context: Context;
}

async function run({ tokens, knobs, seed, given, context }: Asked): Promise<TraceParts> {
  const read = await readWords(tokens, given, context);
  const sizes = { tokens: tokens.length, width: laneWidth };
  const x = await narrowed(read.flat, read.width, seed, sizes, context);
  const v = drawnDirection(seed);
  const targets = tokens.length <= allPairsUpTo ? tokens.map((_, token) => token) : [tokens.length - 1];
  const [logs, counts, dependencies]: [number[], number[], TraceParts['dependencies']] = [[], [], {}];
  for (const [index, layers] of makeLanes({ ...sizes, ...knobs, seed }).entries()) {
    const name = laneNames[index] ?? 'chain';
    context.report({ done: index, total: laneNames.length, doing: `following ${name}` });
    const stack = await runStack(layers, x, sizes, context.breathe);
    for (const to of targets) logs.push(...Array.from(await logsBack(stack, sizes, to, v, context.breathe), (log) => Math.max(log, nothing)));
    const ranges = stack.recording.ranges();
    const { maxPathLength } = await countDependencies(ranges, context.breathe);
    const one = await countOneLayer(layers, x, sizes, context);
    counts.push(layers.length, one.steps, maxPathLength, one.edges);
    dependencies[name] = stack.recording.edges();
  }
  return {
    tokens: tokens.map((text, index) => ({ text, known: read.found[index]?.known ?? false })),
    tensors: {
      gradientLog: { shape: [laneNames.length, targets.length, tokens.length], data: Float32Array.from(logs) },
      counts: { shape: [laneNames.length, 4], data: Float32Array.from(counts) },
    },
    dependencies, timings: {},
    sizes: { ...sizes, targets: targets.length },
    weights: usedFrom(given, [{ weights: null, names: read.names }]),
    notes: notesFor(targets.length < tokens.length, read.width),
  };
}

/** Operations in a row, and edges, of the first layer of a stack: table 1 speaks of one layer. */
async function countOneLayer([first]: readonly PathLayer[], x: Float64Array, { tokens }: PathSizes, { breathe }: Context): Promise<{ readonly steps: number; readonly edges: number }> {
  const recording = recordEdges(tokens);
  first?.forward(x, recording.at(0));
  const { sequentialSteps } = await countDependencies(recording.ranges(), breathe);
  return { steps: sequentialSteps, edges: recording.edges().from.length };
}

/** Word vectors, with positions, brought to the width of the lanes by a matrix drawn from the seed: [tokens, width]. */
async function narrowed(flat: Float32Array, from: number, seed: number, { tokens, width }: PathSizes, { breathe }: Context): Promise<Float64Array> {
  const matrix = uniform(seed, 'paths.narrowed', width * from, Math.sqrt(3 / from));
  const positions = positionalEncoding(tokens, width);
  const x = new Float64Array(tokens * width);
  for (let token = 0; token < tokens; token += 1) {
    await breathe();
    for (let unit = 0; unit < width; unit += 1) {
      let sum = at(positions, token * width + unit);
      for (let column = 0; column < from; column += 1) sum += (matrix[unit * from + column] ?? 0) * (flat[token * from + column] ?? 0);
      x[token * width + unit] = sum;
    }
  }
  return x;
}

function drawnDirection(seed: number): Float64Array {
  const drawn = Float64Array.from(uniform(seed, 'paths.v', laneWidth, 1));
  const length = Math.hypot(...drawn);
  return drawn.map((value) => value / length);
}

/** What must be said honestly about these numbers. */
function notesFor(onlyLast: boolean, inputWidth: number): string[] {
  return [
    'All weights are drawn from the seed, as PyTorch begins these layers; nothing is trained, and nothing of a file is used but its word vectors.',
    `Word vectors of ${inputWidth} numbers are brought to ${laneWidth} by a matrix drawn from the seed; every lane reads the same.`,
    'Layers and gradients of this act run in float64 in JavaScript, whatever the engine is: through hundreds of layers they shrink below what float32 holds.',
    ...(onlyLast ? ['In a long text the gradient is followed back from the last word alone.'] : []),
  ];
}
