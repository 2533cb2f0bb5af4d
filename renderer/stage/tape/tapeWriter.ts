import { mostFrames, type TapeLine, type TapeShown } from '#contract/tape';

const keys = ['black', 'from', 'to', 'head', 'pointed', 'trail', 'explanationSide', 'beam', 'question'] as const satisfies readonly (keyof TapeShown)[];

/** Gathers what happens on stage as lines of a tape; a frame costs two numbers in an array that is there already. */
export class TapeWriter {
  readonly #frames = new Int32Array(2 * mostFrames);
  #count = 0;
  #framesFrom = 0;
  #reached = 0;
  #lines: TapeLine[] = [];
  #shown: TapeShown | null = null;

  /** @param at - ms of the talk, here and below; a clock that was set back stands still */
  show(at: number, act: string, trace: number | null, frame: number, shown: TapeShown): void {
    this.#closeFrames();
    this.#shown = choicesOf(shown);
    this.#lines.push({ kind: 'show', at: this.#reach(at), act, trace, frame, shown: this.#shown });
  }

  /** @returns whether so many frames are waiting that they should be taken */
  frame(at: number, frame: number): boolean {
    const before = this.#reached;
    const now = this.#reach(at);
    if (this.#count === 0) this.#framesFrom = now;
    this.#frames[this.#count] = this.#count === 0 ? 0 : now - before;
    this.#frames[this.#count + 1] = frame;
    this.#count += 2;
    if (this.#count < this.#frames.length) return false;
    this.#closeFrames();
    return true;
  }

  /** @returns whether anything of it is part of the talk, and was not so before */
  shown(at: number, shown: TapeShown): boolean {
    const before = this.#shown;
    if (before !== null && keys.every((key) => before[key] === shown[key])) return false;
    this.#closeFrames();
    const changed = Object.fromEntries(keys.filter((key) => before === null || before[key] !== shown[key]).map((key) => [key, shown[key]]));
    this.#shown = choicesOf(shown);
    this.#lines.push({ kind: 'shown', at: this.#reach(at), shown: changed });
    return true;
  }

  /** Hands over all lines since the last time. */
  take(): TapeLine[] {
    this.#closeFrames();
    return this.#lines.splice(0);
  }

  #closeFrames(): void {
    if (this.#count > 0) this.#lines.push({ kind: 'frames', at: this.#framesFrom, frames: Array.from(this.#frames.subarray(0, this.#count)) });
    this.#count = 0;
  }

  #reach(at: number): number {
    this.#reached = Math.max(this.#reached, Math.round(at));
    return this.#reached;
  }
}

function choicesOf({ black, from, to, head, pointed, trail, explanationSide, beam, question }: TapeShown): TapeShown {
  return { black, from, to, head, pointed, trail, explanationSide, beam, question };
}
