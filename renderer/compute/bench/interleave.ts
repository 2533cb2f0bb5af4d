import type { Breath } from '../breath';
import { readClock } from '../stopwatch';

/** One thing to be timed again and again. */
export interface Contestant {
  /** Runs once, from the inputs to the result read back; the time of the whole call counts. */
  run(): Promise<void>;
  /** Looks at what the run gave, outside its time; throws when it is wrong. */
  check(timed: boolean): void;
  /** Awaited before each run, outside its time: however short runs are, between them the page answers. */
  readonly breathe: Breath;
}

/** How long to warm up and to measure. */
export interface Rounds {
  readonly repeats: number;
  /** After this many rounds none begins that would end after `endMs`. */
  readonly least: number;
  /** On the clock of stopwatch.ts. */
  readonly endMs: number;
  readonly warmUp: WarmUp;
  readonly onRun: (done: number, total: number) => void;
}

/** When to stop warming up. */
export interface WarmUp {
  readonly mostRuns: number;
  /** No further run begins once one contestant has spent this much. */
  readonly budgetMs: number;
}

/** What one contestant took. */
export interface Taken {
  readonly runsMs: readonly number[];
  readonly warmUpRuns: number;
  /** The very first run, on which a compiler and a cache had not yet worked. */
  readonly firstMs: number;
  /** Whether the warm-up's median stood still at its end. */
  readonly settled: boolean;
}

/** How the runs before the timed ones went. */
export type Warmth = Omit<Taken, 'runsMs'>;

/** Medians of this many runs are compared: WebAssembly is compiled a second time, better, while it runs. */
const windowRuns = 3;
const settledShare = 0.05;

/** Runs until the median of three runs is that of the three before, or one of the limits is reached. */
export async function warmUp(contestant: Contestant, { mostRuns, budgetMs }: WarmUp): Promise<Warmth> {
  const firstMs = await time(contestant, false);
  const runsMs = [firstMs];
  let spentMs = firstMs;
  while (runsMs.length < mostRuns && spentMs < budgetMs) {
    const ms = await time(contestant, false);
    runsMs.push(ms);
    spentMs += ms;
    if (isSettled(runsMs)) return { warmUpRuns: runsMs.length, firstMs, settled: true };
  }
  return { warmUpRuns: runsMs.length, firstMs, settled: false };
}

/** Times contestants in turn, round by round, so that a machine that grows hot or busy slows all of them alike. */
export async function interleave(contestants: readonly Contestant[], { repeats, least, endMs, onRun }: Omit<Rounds, 'warmUp'>): Promise<readonly (readonly number[])[]> {
  const runs = contestants.map((): number[] => []);
  const total = repeats * contestants.length;
  const startMs = readClock();
  for (let round = 0; round < repeats; round += 1) {
    const perRoundMs = round === 0 ? 0 : (readClock() - startMs) / round;
    if (round >= least && readClock() + perRoundMs > endMs) break;
    for (const [index, contestant] of contestants.entries()) {
      onRun(round * contestants.length + index, total);
      runs[index]?.push(await time(contestant, true));
    }
  }
  return runs;
}

/** Values that cut sorted runs in four: the lower and the upper one, each lying among the runs. */
export function quartiles(runsMs: readonly number[]): [number, number] {
  const sorted = runsMs.toSorted((a, b) => a - b);
  const at = (share: number): number => {
    const place = share * (sorted.length - 1);
    const low = sorted[Math.floor(place)] ?? 0;
    return low + (place - Math.floor(place)) * ((sorted[Math.ceil(place)] ?? 0) - low);
  };
  return [at(0.25), at(0.75)];
}

/** The median; that of an even number of values is the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN;
  return (low + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? NaN)) / 2;
}

function isSettled(runsMs: readonly number[]): boolean {
  if (runsMs.length < 2 * windowRuns) return false;
  const now = median(runsMs.slice(-windowRuns));
  const before = median(runsMs.slice(-2 * windowRuns, -windowRuns));
  return Math.abs(now - before) <= settledShare * before;
}

async function time(contestant: Contestant, timed: boolean): Promise<number> {
  await contestant.breathe();
  const startMs = readClock();
  await contestant.run();
  const ms = readClock() - startMs;
  contestant.check(timed);
  return ms;
}
