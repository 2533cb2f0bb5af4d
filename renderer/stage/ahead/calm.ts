import { type Playback, playback } from '../../state/playback';
import { whenIdle } from '../painter/idle';

/** So long nobody has done anything before acts to come are computed and rehearsed, in ms. */
export const aheadMs = 4_000;

const stirring = ['keydown', 'pointerdown', 'wheel'] as const;

/** Finds time for work that nobody waits for: one piece in each idle moment, and none soon after somebody did something or the show moved. */
export class Calm {
  readonly #afterMs: number;
  #stirredMs = performance.now();
  #isArmed = false;
  readonly #waiting: (() => void)[] = [];

  /**
   * @param afterMs - so long nobody has done anything, and nothing has moved
   * @param target - where keys and buttons are pressed
   * @param moved - which changes of the show count as moving
   */
  constructor(afterMs: number, target: EventTarget = window, moved: (now: Playback, before: Playback) => boolean = isOtherFrame) {
    this.#afterMs = afterMs;
    for (const type of stirring) target.addEventListener(type, this.#stir, { capture: true, passive: true });
    playback.subscribe((now, before) => {
      if (moved(now, before)) this.#stir();
    });
  }

  /** Calls once, when there is time to spare. */
  readonly when = (act: () => void): void => {
    this.#waiting.push(act);
    this.#arm();
  };

  readonly #stir = (): void => {
    this.#stirredMs = performance.now();
  };

  #arm(): void {
    if (this.#isArmed || this.#waiting.length === 0) return;
    this.#isArmed = true;
    const restMs = this.#restMs();
    if (restMs > 0) setTimeout(this.#lookAgain, restMs);
    else whenIdle(this.#go);
  }

  readonly #lookAgain = (): void => {
    this.#isArmed = false;
    this.#arm();
  };

  readonly #go = (): void => {
    if (this.#restMs() <= 0) this.#waiting.shift()?.();
    this.#lookAgain();
  };

  #restMs(): number {
    return this.#stirredMs + this.#afterMs - performance.now();
  }
}

function isOtherFrame(now: Playback, before: Playback): boolean {
  return now.frame !== before.frame || now.plan !== before.plan;
}
