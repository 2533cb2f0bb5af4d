import { eased, progressBetween } from '../timeline/easing';
import { lastNotAbove } from '../timeline/plan';

/** Tokens that one press of the clicker lets through the chain, 0-based, both ends included. */
export interface Run {
  readonly first: number;
  readonly last: number;
  readonly lengthFrames: number;
}

/** The first words alone, then ever longer runs, and the hundredth word is met. */
const usualStops: readonly number[] = [1, 2, 3, 4, 8, 16, 32, 64, 100, 128, 256, 512];
const singleFrames = 36;
const framesPerRunToken = 18;
const longestRunFrames = 120;

/**
 * How a sentence walks through the chain, in runs of tokens. Every token has at least one frame of its own.
 *
 * @param stops - tokens at which a run ends, counted from 1; the last one of the text is added
 */
export function runsOf(count: number, stops = usualStops): readonly Run[] {
  const ends = [...stops.filter((stop) => stop < count), count];
  return ends.map((end, index) => {
    const first = ends[index - 1] ?? 0;
    const tokens = end - first;
    const wished = Math.min(Math.max(tokens * framesPerRunToken, singleFrames), longestRunFrames);
    return { first, last: end - 1, lengthFrames: Math.max(wished, tokens) };
  });
}

/** First frame of each token's instant, and as last entry the frame after the last instant: [count + 1]. */
export function tickStarts(runs: readonly Run[], startFrame: number): Int32Array {
  const count = (runs[runs.length - 1]?.last ?? -1) + 1;
  const starts = new Int32Array(count + 1);
  let frame = startFrame;
  for (const { first, last, lengthFrames } of runs) {
    const tokens = last - first + 1;
    for (let token = first; token <= last; token += 1) starts[token] = frame + Math.floor(((token - first) * lengthFrames) / tokens);
    frame += lengthFrames;
  }
  starts[count] = frame;
  return starts;
}

/** Token whose instant a frame belongs to: -1 before the first, the last one when all are through. */
export function tokenNow(starts: Int32Array, frame: number): number {
  if (frame < (starts[0] ?? 0)) return -1;
  return lastNotAbove(starts.length - 1, (token) => starts[token] ?? 0, frame);
}

/** Share of its instant that a token has used up at a frame, 0..1; its last frame is 1. */
export function tickProgress(starts: Int32Array, token: number, frame: number): number {
  const start = starts[token] ?? 0;
  const end = starts[token + 1] ?? start + 1;
  return Math.min(Math.max((frame - start + 1) / (end - start), 0), 1);
}

/** How far the hidden state has come along the link to the token now computed, 0..1. */
export function linkShare(progress: number): number {
  return eased(progressBetween(progress, 0, 0.45));
}

/** How far the token's own state has lit up, 0..1; it begins only once the state before it has arrived. */
export function litShare(progress: number): number {
  return eased(progressBetween(progress, 0.4, 1));
}
