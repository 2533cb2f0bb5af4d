import { describe, expect, test } from 'vitest';
import type { Bounds } from '../../../main/hall/bounds';
import { fill, type Placeable, rest } from '../../../main/hall/placing';
import { HandClock } from '../handClock';

const laptop: Bounds = { x: 0, y: 0, width: 1280, height: 720 };
const projector: Bounds = { x: 1280, y: 0, width: 1920, height: 1080 };

/** A window on a desktop of two screens; what it is asked takes a while, as on a real one. */
class SlowWindow implements Placeable {
  readonly #clock: HandClock;
  #bounds: Bounds = { x: 100, y: 100, width: 800, height: 450 };
  #full = false;
  /** How many times it does not do what it is asked to. */
  refusals = 0;
  gone = false;

  constructor(clock: HandClock) {
    this.#clock = clock;
  }

  isDestroyed(): boolean {
    return this.gone;
  }

  getBounds(): Bounds {
    return this.#bounds;
  }

  isFullScreen(): boolean {
    return this.#full;
  }

  setBounds(bounds: Bounds): void {
    this.#clock.after(80, () => (this.#bounds = bounds));
  }

  setFullScreen(flag: boolean): void {
    this.refusals -= 1;
    if (flag && this.refusals >= 0) return;
    this.#clock.after(60, () => {
      this.#full = flag;
      if (flag) this.#bounds = this.#bounds.x < projector.x ? laptop : projector;
    });
  }
}

/** Lets time pass until something is settled. */
async function settled<Value>(clock: HandClock, work: Promise<Value>): Promise<Value> {
  let done = false;
  void work.then(() => (done = true));
  for (let turn = 0; turn < 400 && !done; turn += 1) await clock.pass(25);
  return work;
}

describe('a window that is to fill a screen', () => {
  test('is moved there first, because it fills the screen it stands on', async () => {
    const clock = new HandClock();
    const window = new SlowWindow(clock);
    expect(await settled(clock, fill(window, projector, clock))).toBe(true);
    expect(window.getBounds()).toEqual(projector);
    expect(window.isFullScreen()).toBe(true);
  });

  test('leaves the one screen before it fills the other', async () => {
    const clock = new HandClock();
    const window = new SlowWindow(clock);
    await settled(clock, fill(window, laptop, clock));
    expect(await settled(clock, fill(window, projector, clock))).toBe(true);
    expect(window.getBounds()).toEqual(projector);
  });

  test('is asked again when nothing came of it', async () => {
    const clock = new HandClock();
    const window = new SlowWindow(clock);
    window.refusals = 1;
    expect(await settled(clock, fill(window, projector, clock))).toBe(true);
  });

  test('is given up after a few times, and that is said', async () => {
    const clock = new HandClock();
    const window = new SlowWindow(clock);
    window.refusals = 1000;
    expect(await settled(clock, fill(window, projector, clock))).toBe(false);
  });

  test('may be closed meanwhile', async () => {
    const clock = new HandClock();
    const window = new SlowWindow(clock);
    const filled = fill(window, projector, clock);
    window.gone = true;
    expect(await settled(clock, filled)).toBe(false);
  });

  test('comes home as an ordinary window that lies on the screen whole', async () => {
    const clock = new HandClock();
    const window = new SlowWindow(clock);
    await settled(clock, fill(window, projector, clock));
    await settled(clock, rest(window, laptop, clock));
    await clock.pass(200);
    const { x, y, width, height } = window.getBounds();
    expect(window.isFullScreen()).toBe(false);
    expect(x >= 0 && y >= 0 && x + width <= 1280 && y + height <= 720).toBe(true);
  });
});
