import { type Tape, type TapeLine, type TapeShown } from '#contract/tape';

/** An act with its numbers, as it came on stage; `trace` is `null` when the numbers were not kept. */
export interface ReelShow {
  readonly act: string;
  readonly trace: number | null;
}

/** A tape ready to be shown: what was on stage at any time is found without going through what was before. */
export interface Reel {
  readonly id: number;
  readonly title: string;
  readonly lengthMs: number;
  readonly shows: readonly ReelShow[];
  readonly choices: readonly TapeShown[];
  /** When each moment began, in ms of the talk, rising; beside it what was on stage from then on. */
  readonly times: Float64Array;
  readonly frames: Int32Array;
  /** Index into `shows`. */
  readonly showAt: Int32Array;
  /** Index into `choices`. */
  readonly choiceAt: Int32Array;
  /** Moments at which the picture had come to rest, in ms: what the class had time to look at. */
  readonly stops: readonly number[];
}

/** A picture that stood for so long was one to look at, in ms. */
const restMs = 500;

interface Moment {
  at: number;
  frame: number;
  show: number;
  choice: number;
}

/** Makes a reel of a tape; `null` when nothing was on stage. */
export function reelOf({ id, title, lines }: Tape): Reel | null {
  const shows: ReelShow[] = [];
  const choices: TapeShown[] = [];
  const moments: Moment[] = [];
  for (const line of lines) {
    if (line.kind === 'show') shows.push({ act: line.act, trace: line.trace });
    const before = choices.at(-1);
    if (line.kind === 'show') choices.push(line.shown);
    else if (line.kind === 'shown' && before) choices.push(Object.assign({}, before, line.shown));
    if (shows.length > 0) moments.push(...momentsOf(line, { at: 0, frame: moments.at(-1)?.frame ?? 0, show: shows.length - 1, choice: choices.length - 1 }));
  }
  const lengthMs = moments.at(-1)?.at;
  if (lengthMs === undefined) return null;
  return {
    id, title, lengthMs, shows, choices,
    times: Float64Array.from(moments, ({ at }) => at),
    frames: Int32Array.from(moments, ({ frame }) => frame),
    showAt: Int32Array.from(moments, ({ show }) => show),
    choiceAt: Int32Array.from(moments, ({ choice }) => choice),
    stops: moments.flatMap(({ at }, index) => ((moments[index + 1]?.at ?? Infinity) - at >= restMs ? [at] : [])),
  };
}

function momentsOf(line: TapeLine, now: Moment): Moment[] {
  if (line.kind === 'show') return [{ ...now, at: line.at, frame: line.frame }];
  if (line.kind === 'shown') return [{ ...now, at: line.at }];
  const found: Moment[] = [];
  let { at } = line;
  for (let index = 0; index < line.frames.length; index += 2) {
    at += line.frames[index] ?? 0;
    found.push({ ...now, at, frame: line.frames[index + 1] ?? 0 });
  }
  return found;
}

/** Which moment of the reel a time belongs to: the last that had begun; the first before that. */
export function momentAt({ times }: Reel, atMs: number): number {
  let [low, high] = [0, times.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((times[middle] ?? 0) <= atMs) low = middle;
    else high = middle - 1;
  }
  return low;
}
