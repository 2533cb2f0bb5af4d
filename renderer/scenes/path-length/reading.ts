import { UnrollError } from '#contract/failure';
import { type Path, type Walkable, shortestPath, walkable } from '#contract/graph';
import { type KnobValues, readKnobs } from '#contract/knobs';
import { at } from '#contract/tensor';
import { type Token, type Trace } from '#contract/trace';
import { type Look } from '../../parts/scene';
import { type Field, readField } from './kept/field';
import { pathKnobs } from './knobs';
import { type CountName, countNames, laneKinds, type LaneName, laneNames, nothing } from './tensors';

/** One way to connect the words, as the trace has it. */
export interface Lane {
  readonly graph: Walkable;
  readonly counts: Readonly<Record<CountName, number>>;
  readonly field: Field;
  /** Whether it has the weights of a lecturer's file. */
  readonly own: boolean;
}

/** The five ways with everything at hand. */
export interface Lanes {
  readonly tokens: readonly Token[];
  readonly count: number;
  readonly width: number;
  /** Words from which the gradient was followed back: all of them, or the last alone. */
  readonly targets: number;
  readonly knobs: KnobValues<typeof pathKnobs>;
  /** In the order of `laneNames`. */
  readonly all: readonly Lane[];
  /** [lanes, targets, tokens] */
  readonly gradientLog: Float32Array;
  /** Name of the lecturer's file, when one was given. */
  readonly file: string | null;
  readonly inputWidth: number;
  /** [tokens, inputWidth] */
  readonly vectors: Float32Array;
  /** [width, inputWidth] */
  readonly narrow: Float32Array;
}

/** Two words between which the ways are shown. */
export interface Ends {
  readonly from: number;
  readonly to: number;
}

const readings = new WeakMap<Trace, Lanes>();

/**
 * Reads a trace as five ways between words; the same trace gives the same reading.
 *
 * @throws UnrollError `bad-trace` naming the first part that is missing or has another shape
 */
export function readLanes(trace: Trace): Lanes {
  const known = readings.get(trace);
  if (known) return known;
  const lanes = read(trace);
  readings.set(trace, lanes);
  return lanes;
}

function read(trace: Trace): Lanes {
  const size = (name: string): number => trace.sizes[name] ?? refuse(`sizes.${name}`, 'is missing');
  const tensor = (name: string, ...shape: number[]): Float32Array => {
    const found = trace.tensors[name] ?? refuse(`tensors.${name}`, 'is missing');
    return found.shape.join() === shape.join() ? found.data : refuse(`tensors.${name}.shape`, `expected [${shape.join(', ')}], got [${found.shape.join(', ')}]`);
  };
  const count = trace.tokens.length;
  if (count < 2 || size('tokens') !== count) refuse('sizes.tokens', `must be the number of tokens, ${count}`);
  const [targets, width, inputWidth] = [size('targets'), size('width'), size('inputWidth')];
  const counts = tensor('counts', laneNames.length, countNames.length);
  const knobs = readKnobs(pathKnobs, trace.scenario);
  const laneOf = (name: LaneName, lane: number): Lane => {
    // Safe: one entry is made for each of the names.
    const counted = Object.fromEntries(countNames.map((each, index) => [each, at(counts, lane * countNames.length + index)])) as Record<CountName, number>;
    const widthOf = (part: string): number => trace.tensors[`${name}.${part}`]?.shape[1] ?? refuse(`tensors.${name}.${part}`, 'is missing');
    const sizes = { count, targets, layers: counted.layers, inputWidth: widthOf('read'), width: widthOf('made'), taps: laneKinds[lane] === 'convolution' ? knobs.kernel : 0 };
    return {
      graph: walkable(trace.dependencies[name] ?? refuse(`dependencies.${name}`, 'is missing')),
      counts: counted,
      field: readField(lane, sizes, (part, ...shape) => tensor(`${name}.${part}`, ...shape)),
      own: (lane === 0 && size('ownChain') === 1) || (lane === 1 && size('ownAttention') === 1),
    };
  };
  return {
    tokens: trace.tokens, count, targets, width, inputWidth, knobs,
    file: trace.weights.file,
    all: laneNames.map(laneOf),
    gradientLog: tensor('gradientLog', laneNames.length, targets, count),
    vectors: tensor('vectors', count, inputWidth), narrow: tensor('narrow', width, inputWidth),
  };
}

function refuse(field: string, reason: string): never {
  throw new UnrollError('bad-trace', `${field}: ${reason}. This trace was not made by the act about path lengths.`);
}

/** The lane with that index. @throws RangeError when there is none */
export function laneAt({ all }: Lanes, lane: number): Lane {
  const found = all[lane];
  if (!found) throw new RangeError(`there is no lane ${lane}`);
  return found;
}

/** The two chosen words, else the first and the last. */
export function endsOf({ count }: Lanes, { from, to }: Pick<Look, 'from' | 'to'>): Ends {
  const start = from !== null && from < count ? from : 0;
  const end = to !== null && to < count ? to : start === count - 1 ? 0 : count - 1;
  return { from: start, to: from === null ? count - 1 : end };
}

const found = new WeakMap<Lane, Map<string, Path | null>>();

/** The shortest way between two words, found by breadth-first search on what the layers recorded; `null` where there is none. */
export function wayOf(lanes: Lanes, lane: number, { from, to }: Ends): Path | null {
  const held = laneAt(lanes, lane);
  const known = found.get(held) ?? new Map<string, Path | null>();
  found.set(held, known);
  const key = `${from} ${to}`;
  const path = known.get(key);
  if (path !== undefined) return path;
  const searched = shortestPath(held.graph, from, to);
  known.set(key, searched);
  return searched;
}

/** Place among the targets of a word whose error was followed back; `null` for others. */
export function targetOf({ targets, count }: Pick<Lanes, 'targets' | 'count'>, to: number): number | null {
  if (targets === count) return to;
  return to === count - 1 ? 0 : null;
}

/** log10 of what arrives of an error; `null` where it was not followed, -Infinity where nothing arrives. */
export function arrivedLog(lanes: Lanes, lane: number, { from, to }: Ends): number | null {
  const target = targetOf(lanes, to);
  if (target === null) return null;
  const log = at(lanes.gradientLog, (lane * lanes.targets + target) * lanes.count + from);
  return log <= nothing ? -Infinity : log;
}
