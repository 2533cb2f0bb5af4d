import type { Timing } from '#contract/timing';

/**
 * The one place in the compute page that reads a clock or sets a timer. Nothing that is computed depends on it: times are
 * measured, recorded as data, and decide only when the page takes a breath.
 */

/** Milliseconds since the page began, as finely as the page may know. */
export function readClock(): number {
  return performance.now();
}

/** The date of now, ISO 8601, for stamping a trace. */
export function readDate(): string {
  return new Date().toISOString();
}

/** Calls again and again until told to stop. */
export function every(periodMs: number, act: () => void): () => void {
  const timer = setInterval(act, periodMs);
  return () => clearInterval(timer);
}

/** Passes after a while. */
export function wait(forMs: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, forMs);
  });
}

/** Smallest step the clock was seen to make, in ms. A page that is cross-origin isolated gets 0.005, another 0.1. */
export function clockResolution(): number {
  let smallestMs = Infinity;
  for (let sample = 0; sample < 20; sample += 1) {
    const before = readClock();
    let after = readClock();
    while (after === before) after = readClock();
    smallestMs = Math.min(smallestMs, after - before);
  }
  return smallestMs;
}

/** One thing to be timed. */
export interface Contestant<Name extends string> {
  readonly name: Name;
  /** What lies between the two readings of the clock, in words. */
  readonly span: string;
  /** Runs once, from the inputs to the result read back; the time of the whole call counts. */
  run(): Promise<void>;
}

/** How long to measure. */
export interface MeasurePlan {
  readonly repeats: number;
  /** After `least` repeats no new round begins once this much time is spent, warm-up not counted. */
  readonly budgetMs: number;
  readonly least: number;
  readonly onRound?: (done: number, total: number) => void;
}

const warmUpRuns = 3;
/** A run within this share of the one before counts as settled. */
const settledShare = 0.2;

/** Runs until two runs in a row take about as long, at most three times; the first run compiles. */
async function warmUp(contestant: Contestant<string>, budgetMs: number): Promise<void> {
  let before = Infinity;
  let spentMs = 0;
  for (let run = 0; run < warmUpRuns && spentMs <= budgetMs; run += 1) {
    const ms = await time(contestant);
    spentMs += ms;
    if (Math.abs(ms - before) <= settledShare * before) return;
    before = ms;
  }
}

async function time(contestant: Contestant<string>): Promise<number> {
  const startMs = readClock();
  await contestant.run();
  return readClock() - startMs;
}

/**
 * Times several things in turn, round by round, so that a machine that grows hot or busy slows all of them alike.
 *
 * @returns one timing for each name; the median of the repeats, with the clock's own resolution
 */
export async function measure<Name extends string>(contestants: readonly Contestant<Name>[], plan: MeasurePlan): Promise<Map<Name, Timing>> {
  for (const contestant of contestants) await warmUp(contestant, plan.budgetMs);
  const runs = new Map<Name, number[]>(contestants.map(({ name }) => [name, []]));
  const startMs = readClock();
  for (let round = 0; round < plan.repeats; round += 1) {
    if (round >= plan.least && readClock() - startMs > plan.budgetMs) break;
    for (const contestant of contestants) runs.get(contestant.name)?.push(await time(contestant));
    plan.onRound?.(round + 1, plan.repeats);
  }
  const resolutionMs = clockResolution();
  return new Map(contestants.map(({ name, span }) => [name, summarise(runs.get(name) ?? [], resolutionMs, span)]));
}

/** Median, fastest and slowest of some runs; the median of an even number of runs is the mean of the two in the middle. */
export function summarise(runsMs: readonly number[], resolutionMs: number, span: string): Timing {
  const sorted = runsMs.toSorted((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.ceil((sorted.length - 1) / 2)];
  const minMs = sorted[0];
  const maxMs = sorted.at(-1);
  if (low === undefined || high === undefined || minMs === undefined || maxMs === undefined) {
    throw new RangeError('a time needs at least one run');
  }
  return { medianMs: (low + high) / 2, minMs, maxMs, repeats: sorted.length, resolutionMs, span };
}
