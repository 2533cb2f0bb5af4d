import { type KnobValues, readKnobs } from '#contract/knobs';
import { at } from '#contract/tensor';
import { checkTokens } from '#contract/text';
import type { GivenWeights } from '#contract/weights';
import { countDependencies } from '../../compute/count';
import { readWords, type ReadWords } from '../../compute/given/readWords';
import { usedFrom } from '../../compute/given/takeWeights';
import { keepStack } from '../../compute/paths/kept';
import { makeLanes } from '../../compute/paths/lanes';
import type { PathLayer } from '../../compute/paths/layer';
import { narrowed } from '../../compute/paths/narrow';
import { type OwnLanes, takeLanes } from '../../compute/paths/own';
import { type Arrived, followBack, runStack } from '../../compute/paths/stack';
import { recordEdges } from '../../compute/ops/edges';
import { positionalEncoding } from '../../compute/ops/positional';
import type { Context, Program, TraceParts } from '../../compute/program';
import { uniform } from '../../compute/random';
import { allPairsUpTo, laneWidth, pathKnobs } from './knobs';
import { laneNames, nothing } from './tensors';
import { words } from './words/words';

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
  const count = tokens.length;
  const read = await readWords(tokens, given, context);
  const own = takeLanes(given, read.width);
  const { x, matrix } = await narrowed({ tokens: count, width: read.width, flat: read.flat }, laneWidth, seed, context.breathe);
  const targets = count <= allPairsUpTo ? tokens.map((_, token) => token) : [count - 1];
  const [logs, counts, dependencies, kept]: [number[], number[], TraceParts['dependencies'], TraceParts['tensors']] = [[], [], {}, {}];
  const layersOf = makeLanes({ tokens: count, width: laneWidth, ...knobs, seed, own: { chain: own.chain?.weights ?? null, attention: own.attention?.weights ?? null } });
  for (const [index, layers] of layersOf.entries()) {
    const name = laneNames[index] ?? 'chain';
    context.report({ done: index, total: laneNames.length, doing: words.following[name] });
    const stack = await runStack(layers, ownInputs(name, own, read) ?? x, count, context.breathe);
    const followed: (readonly Arrived[])[] = [];
    for (const to of targets) followed.push(await followBack(stack, to, drawnDirection(seed, layers[0]?.width ?? laneWidth), context.breathe));
    logs.push(...followed.flatMap(([inputs]) => Array.from(inputs?.logs ?? [], (log) => Math.max(log, nothing))));
    const tensors = keepStack(stack, { followed, target: targets[0] ?? 0, nothing });
    for (const [part, { shape, data }] of Object.entries(tensors)) kept[`${name}.${part}`] = { shape: [...shape], data: Float32Array.from(data) };
    const { maxPathLength } = await countDependencies(stack.recording.ranges(), context.breathe);
    const one = await countOneLayer(layers, stack.values[0] ?? x, count, context);
    counts.push(layers.length, one.steps, maxPathLength, one.edges);
    dependencies[name] = stack.recording.edges();
  }
  return {
    tokens: tokens.map((text, index) => ({ text, known: read.found[index]?.known ?? false })),
    tensors: {
      gradientLog: { shape: [laneNames.length, targets.length, count], data: Float32Array.from(logs) },
      counts: { shape: [laneNames.length, 4], data: Float32Array.from(counts) },
      vectors: { shape: [count, read.width], data: Float32Array.from(read.flat) },
      narrow: { shape: [laneWidth, read.width], data: Float32Array.from(matrix) },
      ...kept,
    },
    dependencies, timings: {},
    sizes: { tokens: count, width: laneWidth, inputWidth: read.width, targets: targets.length, ownChain: Number(own.chain !== null), ownAttention: Number(own.attention !== null) },
    weights: usedFrom(given, [{ weights: null, names: read.names }, own.chain, own.attention]),
    notes: notesFor(own, read, { onlyLast: targets.length < count, file: given?.file ?? null }),
  };
}

/** What a layer of a file reads: word vectors as they are, attention with their positions; `null` for lanes that are drawn. */
function ownInputs(name: (typeof laneNames)[number], { chain, attention }: OwnLanes, { flat, width }: ReadWords): Float64Array | null {
  if (name === 'chain' && chain !== null) return Float64Array.from(flat);
  if (name !== 'attention' || attention === null) return null;
  const positions = positionalEncoding(flat.length / width, width);
  return Float64Array.from(flat, (value, place) => value + at(positions, place));
}

/** Operations in a row, and edges, of the first layer of a stack: table 1 speaks of one layer. */
async function countOneLayer([first]: readonly PathLayer[], x: Float64Array, tokens: number, { breathe }: Context): Promise<{ readonly steps: number; readonly edges: number }> {
  const recording = recordEdges(tokens);
  first?.forward(x, recording.at(0));
  const { sequentialSteps } = await countDependencies(recording.ranges(), breathe);
  return { steps: sequentialSteps, edges: recording.edges().from.length };
}

function drawnDirection(seed: number, width: number): Float64Array {
  const drawn = Float64Array.from(uniform(seed, 'paths.v', width, 1));
  const length = Math.hypot(...drawn);
  return drawn.map((value) => value / length);
}

/** What must be said honestly about these numbers. */
function notesFor(own: OwnLanes, read: ReadWords, { onlyLast, file }: { readonly onlyLast: boolean; readonly file: string | null }): string[] {
  return [
    ...weightNotes(own, file),
    ...own.leftAside,
    words.notes.narrowed(read.width, laneWidth),
    words.notes.precision,
    ...(onlyLast ? [words.notes.onlyLast] : []),
  ];
}

/** Whose weights the lanes have, and what follows from it. */
function weightNotes({ chain, attention }: OwnLanes, file: string | null): string[] {
  if (chain === null && attention === null) return [words.notes.drawn];
  const { ownChain, ownAttention, others } = words.notes;
  const widths = [chain && ownChain(file ?? '', chain.weights.hiddenWidth), attention && ownAttention(file ?? '', attention.weights.width)];
  return [...widths.filter((note) => note !== null), others(laneWidth)];
}
