import { type TapeSummary } from '#contract/tape';
import { createStore } from 'zustand/vanilla';
import { type Reel } from './reel';

/** How fast a talk can be seen again. */
export const replayRates = [1, 2, 4, 8, 16, 32, 64] as const;
export type ReplayRate = (typeof replayRates)[number];

/** A talk that is seen again, and those that could be. */
export interface Replay {
  /** Talks that are kept, the newest first; `null` until they were asked for. */
  readonly tapes: readonly TapeSummary[] | null;
  /** The one on stage; `null` for none. */
  readonly reel: Reel | null;
  /** Where it is, in ms of the talk. */
  readonly atMs: number;
  readonly playing: boolean;
  readonly rate: ReplayRate;
  /** Whether the numbers that were on stage here cannot be shown; the picture before them stays up. */
  readonly missing: boolean;
}

export const replay = createStore<Replay>(() => ({ tapes: null, reel: null, atMs: 0, playing: false, rate: 1, missing: false }));

/** Whether the stage shows an earlier talk. */
export function isReplaying(): boolean {
  return replay.getState().reel !== null;
}

/** Puts a reel on; it stands at its beginning. */
export function beginReplay(reel: Reel): void {
  replay.setState({ reel, atMs: reel.times[0] ?? 0, playing: false, missing: false });
}

export function endReplay(): void {
  replay.setState({ reel: null, playing: false, missing: false });
}

/** Goes to a time of the talk; its ends hold. */
export function seekReplay(atMs: number): void {
  replay.setState(({ reel, playing }) => {
    if (!reel) return {};
    const there = Math.min(Math.max(atMs, reel.times[0] ?? 0), reel.lengthMs);
    return { atMs: there, playing: playing && there < reel.lengthMs };
  });
}

/** Plays on, or stands; at the end it begins again. */
export function toggleReplay(): void {
  replay.setState(({ reel, atMs, playing }) => {
    if (!reel) return {};
    return atMs >= reel.lengthMs ? { atMs: reel.times[0] ?? 0, playing: true } : { playing: !playing };
  });
}

/** Goes to the next picture that stood still, or to the one before, and stands there. */
export function toStop(way: 1 | -1): void {
  const { reel, atMs } = replay.getState();
  const stop = way === 1 ? reel?.stops.find((at) => at > atMs) : reel?.stops.findLast((at) => at < atMs);
  replay.setState({ playing: false });
  if (stop !== undefined) seekReplay(stop);
}

/** Takes the next faster or slower rate; the ends hold. */
export function changeRate(by: 1 | -1): void {
  const next = replayRates[replayRates.indexOf(replay.getState().rate) + by];
  if (next !== undefined) replay.setState({ rate: next });
}
