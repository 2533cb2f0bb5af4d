import { describe, expect, test } from 'vitest';
import { mostFrames, tapeLine, type TapeShown } from '#contract/tape';
import { chance } from '../../../renderer/compute/random';
import { momentAt, type Reel, reelOf } from '../../../renderer/state/reel';
import { beginReplay, changeRate, replay, seekReplay, toggleReplay, toStop } from '../../../renderer/state/replay';
import { TapeWriter } from '../../../renderer/stage/tape/tapeWriter';

const nothing: TapeShown = { black: false, from: null, to: null, head: 0, pointed: null, trail: [], explanationSide: 'right', beam: null, question: null };

/** What was on stage from a time on. */
interface Given {
  readonly at: number;
  readonly act: string;
  readonly trace: number | null;
  readonly frame: number;
  readonly shown: TapeShown;
}

/** A talk of so many things that happen at random, told to the writer as the stage tells it. */
function give(seed: number, happenings: number): { readonly given: readonly Given[]; readonly reel: Reel } {
  let drawn = 0;
  const below = (end: number): number => Math.floor(chance(seed, String((drawn += 1))) * end);
  const writer = new TapeWriter();
  const lines = [];
  let now: Given = { at: below(50), act: 'race', trace: 0, frame: 0, shown: nothing };
  writer.show(now.at, now.act, now.trace, now.frame, now.shown);
  const given = [now];
  for (let index = 1; index < happenings; index += 1) {
    const at = now.at + below(900);
    const kind = below(10);
    if (kind === 0) now = { ...now, at, act: `act-${below(4)}`, trace: below(3) === 0 ? null : below(9), frame: below(400) };
    else if (kind < 3) now = { ...now, at, shown: { ...now.shown, black: !now.shown.black, head: below(4), trail: below(2) === 0 ? [] : [{ kind: 'hidden', at: [below(9)] }] } };
    else now = { ...now, at, frame: now.frame + 1 };
    if (kind === 0) writer.show(at, now.act, now.trace, now.frame, now.shown);
    else if (kind < 3) writer.shown(at, now.shown);
    else writer.frame(at, now.frame);
    if (below(20) === 0) lines.push(...writer.take());
    given.push(now);
  }
  lines.push(...writer.take());
  const reel = reelOf({ id: 1, title: 'x', lines: lines.map((line) => tapeLine.parse(JSON.parse(JSON.stringify(line)))), lost: 0 });
  if (!reel) throw new Error('no reel');
  return { given, reel };
}

function seenAt(reel: Reel, atMs: number): Omit<Given, 'at'> {
  const moment = momentAt(reel, atMs);
  const show = reel.shows[reel.showAt[moment] ?? -1];
  const shown = reel.choices[reel.choiceAt[moment] ?? -1];
  if (!show || !shown) throw new Error('nothing was on stage');
  return { ...show, frame: reel.frames[moment] ?? NaN, shown };
}

describe('a talk seen again', () => {
  test.each([1, 2, 3, 4, 5])('shows at every time what was on stage then (seed %i)', (seed) => {
    const { given, reel } = give(seed, 3000);
    expect(reel.lengthMs).toBe(given.at(-1)?.at);
    for (const [index, { at, ...seen }] of given.entries()) {
      const next = given[index + 1]?.at ?? at + 1;
      // Of things that happened in the same millisecond the last one stood.
      if (next === at) continue;
      expect(seenAt(reel, at)).toEqual(seen);
      expect(seenAt(reel, next - 0.5)).toEqual(seen);
    }
    expect(seenAt(reel, -1)).toEqual(seenAt(reel, given[0]?.at ?? NaN));
  });

  test('stops where the picture stood for half a second, and at the end', () => {
    const writer = new TapeWriter();
    writer.show(0, 'race', 0, 0, nothing);
    for (let frame = 1; frame <= 36; frame += 1) writer.frame(2000 + 17 * frame, frame);
    writer.shown(2800, { ...nothing, black: true });
    writer.frame(4000, 0);
    const reel = reelOf({ id: 1, title: 'x', lines: writer.take(), lost: 0 });
    expect(reel?.stops).toEqual([0, 2800, 4000]);
  });

  test('is nothing when nothing was on stage', () => {
    expect(reelOf({ id: 1, title: 'x', lines: [{ kind: 'frames', at: 0, frames: [0, 1] }, { kind: 'shown', at: 1, shown: { black: true } }], lost: 0 })).toBeNull();
  });

  test('plays, stands at its end, goes from picture to picture and begins anew', () => {
    const { reel } = give(6, 400);
    beginReplay(reel);
    toggleReplay();
    expect(replay.getState().playing).toBe(true);
    seekReplay(1e12);
    expect(replay.getState()).toMatchObject({ atMs: reel.lengthMs, playing: false });
    toStop(-1);
    expect(replay.getState().atMs).toBe(reel.stops.findLast((at) => at < reel.lengthMs));
    seekReplay(-5);
    expect(replay.getState().atMs).toBe(reel.times[0]);
    for (const stop of reel.stops.filter((at) => at > (reel.times[0] ?? 0)).slice(0, 20)) {
      toStop(1);
      expect(replay.getState()).toMatchObject({ atMs: stop, playing: false });
    }
    changeRate(-1);
    expect(replay.getState().rate).toBe(1);
    changeRate(1);
    expect(replay.getState().rate).toBe(2);
    seekReplay(1e12);
    toggleReplay();
    expect(replay.getState()).toMatchObject({ atMs: reel.times[0], playing: true });
  });
});

describe('the writer', () => {
  test('says when so many frames wait that they must be taken, and loses none', () => {
    const writer = new TapeWriter();
    writer.show(0, 'race', 0, 0, nothing);
    const full = Array.from({ length: 2.5 * mostFrames }, (_, frame) => writer.frame(frame * 17, frame));
    expect(full.filter(Boolean)).toHaveLength(2);
    const frames = writer.take().flatMap((line) => (line.kind === 'frames' ? line.frames.filter((_, index) => index % 2 === 1) : []));
    expect(frames).toEqual(full.map((_, frame) => frame));
    expect(writer.take()).toEqual([]);
  });

  test('takes down of the choices what changed, and nothing when nothing of the talk did', () => {
    const writer = new TapeWriter();
    writer.show(0, 'race', 0, 0, nothing);
    expect(writer.shown(10, { ...nothing })).toBe(false);
    expect(writer.shown(20, { ...nothing, head: 2 })).toBe(true);
    expect(writer.take().slice(1)).toEqual([{ kind: 'shown', at: 20, shown: { head: 2 } }]);
  });

  test('stands still while the clock was set back', () => {
    const writer = new TapeWriter();
    writer.show(500, 'race', 0, 0, nothing);
    writer.frame(100, 1);
    writer.shown(200, { ...nothing, black: true });
    expect(writer.take().map(({ at }) => at)).toEqual([500, 500, 500]);
  });
});
