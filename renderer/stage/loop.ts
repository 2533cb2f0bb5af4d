import { framesPerSecond } from '../timeline/frame';
import { advance, isMoving, playback } from '../state/playback';

/** Draws after each refresh for which somebody named a reason, and no other; two requests before the next one are one drawing. */
export class Refresh {
  readonly #draw: (reason: string, nowMs: number) => void;
  #reason: string | null = null;

  constructor(draw: (reason: string, nowMs: number) => void) {
    this.#draw = draw;
  }

  /** Asks for a drawing. */
  request(reason: string): void {
    if (this.#reason === null) requestAnimationFrame(this.#onRefresh);
    this.#reason = reason;
  }

  readonly #onRefresh = (nowMs: number): void => {
    const reason = this.#reason ?? 'refresh';
    this.#reason = null;
    this.#draw(reason, nowMs);
  };
}

/**
 * Decides when a picture is drawn. While the show moves, the passing time moves the frame; a late refresh skips to a later
 * frame and alters no other.
 */
export class Loop {
  readonly #refresh: Refresh;
  #lastMs: number | null = null;
  #owed = 0;

  /** @param mayDraw - whether a picture may be drawn at this refresh; if not, time goes on and it is asked again at the next */
  constructor(draw: (reason: string) => void, mayDraw: (nowMs: number) => boolean = () => true) {
    this.#refresh = new Refresh((reason, nowMs) => {
      if (!mayDraw(nowMs)) return this.request(reason);
      this.#move(nowMs);
      draw(reason);
    });
    playback.subscribe((now, before) => {
      if (now.frame !== before.frame || now.goal !== before.goal || now.plan !== before.plan) this.request(`frame ${now.frame}`);
    });
  }

  /** Asks for a drawing. */
  request(reason: string): void {
    this.#refresh.request(reason);
  }

  #move(nowMs: number): void {
    const state = playback.getState();
    if (!isMoving(state)) {
      this.#lastMs = null;
      return;
    }
    const passedMs = this.#lastMs === null ? 0 : nowMs - this.#lastMs;
    // The first refresh of a movement shows its first frame.
    this.#owed = this.#lastMs === null ? 0 : this.#owed + (passedMs / 1000) * framesPerSecond * state.speed;
    this.#lastMs = nowMs;
    const whole = Math.floor(this.#owed);
    this.#owed -= whole;
    if (whole > 0) advance(whole);
    else this.request(`frame ${state.frame}`);
    if (isMoving(playback.getState())) this.request(`frame ${state.frame}`);
    else this.#lastMs = null;
  }
}
