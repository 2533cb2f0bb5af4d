import { type Outcome } from '#contract/failure';
import { type Talk } from '#contract/hall';
import { type Trace } from '#contract/trace';
import { timeNow } from '../../panels/presenter/tick';
import { document } from '../../state/document';
import { isMoving, playback } from '../../state/playback';
import { isReplaying } from '../../state/replay';
import { showNotice, view } from '../../state/view';
import { type Told, type ToldShow } from '../mirror/messages';
import { whenIdle } from '../painter/idle';
import { TapeWriter } from './tapeWriter';

/** Keeps the talk as it is given: hears what the audience is told from the moment the talk's clock runs, and has main keep it. */
export class Recorder {
  readonly #now: () => ToldShow | null;
  /** When the talk began; `null` while none is given. */
  #id: number | null = null;
  /** `null` while no talk is given, and after main could keep no more. */
  #writer: TapeWriter | null = null;
  #numbers = new WeakMap<Trace, number>();
  #lastNumber = -1;
  #wished = false;

  /** @param now - all that the audience sees; `null` before there is anything */
  constructor(now: () => ToldShow | null) {
    this.#now = now;
  }

  /** Begins and ends with the talk's clock. */
  follow({ startedAt }: Talk): void {
    if (startedAt === this.#id) return;
    this.#send();
    this.#id = startedAt;
    this.#numbers = new WeakMap();
    this.#lastNumber = -1;
    this.#writer = startedAt === null ? null : new TapeWriter();
    if (startedAt === null) return;
    void this.#ask(startedAt, window.bridge.call('tape:begin', { id: startedAt, title: document.getState().lecture.title }));
    const now = this.#now();
    if (now !== null) this.hear(now);
  }

  /** Takes down what the audience was told; an earlier talk that is shown again is no part of this one. */
  hear(told: Told): void {
    const writer = this.#writer;
    if (writer === null || this.#id === null || isReplaying()) return;
    const at = timeNow() - this.#id;
    switch (told.kind) {
      case 'show':
        writer.show(at, told.act, this.#numberOf(told.trace, at), told.frame, told.shown);
        this.#wish();
        return;
      case 'frame':
        // What moves is sent when it rests, or has moved for long.
        if (writer.frame(at, told.frame) || !isMoving(playback.getState())) this.#wish();
        return;
      case 'shown':
        if (writer.shown(at, told.shown)) this.#wish();
        return;
      default:
        told satisfies never;
    }
  }

  /** The number of a trace on this tape: the moment it came on stage. One that still grows is not kept: what it grows to will be. */
  #numberOf(trace: Trace | null, at: number): number | null {
    if (trace === null || this.#id === null || view.getState().growing) return null;
    const known = this.#numbers.get(trace);
    if (known !== undefined) return known;
    const number = Math.max(at, this.#lastNumber + 1);
    this.#lastNumber = number;
    this.#numbers.set(trace, number);
    // Where there is no room for it, the replay says so.
    void window.bridge.call('tape:keepTrace', { id: this.#id, number, trace });
    return number;
  }

  #wish(): void {
    if (this.#wished) return;
    this.#wished = true;
    whenIdle(() => {
      this.#wished = false;
      this.#send();
    });
  }

  #send(): void {
    const lines = this.#writer?.take() ?? [];
    if (lines.length > 0 && this.#id !== null) void this.#ask(this.#id, window.bridge.call('tape:keep', { id: this.#id, lines }));
  }

  /** Says once when the talk cannot be kept, and lets it be. */
  async #ask(id: number, asked: Promise<Outcome<undefined>>): Promise<void> {
    const answer = await asked;
    if (answer.ok || this.#id !== id || this.#writer === null) return;
    this.#writer = null;
    showNotice(answer.message);
  }
}
