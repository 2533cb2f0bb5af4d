import { type Trace } from '#contract/trace';
import { bench } from '../../state/bench';
import { isMoving, playback } from '../../state/playback';
import { type Easel, type Painting, type Pose, type Sitter } from './easel';

/** A picture that is wanted, and where it is to hang. */
export interface PictureWish {
  readonly sitter: Sitter;
  readonly pose: Omit<Pose, 'widthPx'>;
  /** Width of the place it hangs in, in CSS pixels. */
  readonly widthPx: number;
  readonly into: HTMLElement;
  /** Told when there will be none: the act cannot show its trace, or nothing can be drawn at all. */
  readonly onFailed?: () => void;
}

/** Of what a painter is made. */
export interface PainterParts {
  /** Calls once, when there is time to spare. */
  readonly whenIdle: (act: () => void) => void;
  readonly easel: Pick<Easel, 'holds' | 'paint' | 'clear'>;
  /** Hangs a painting where it is wanted. */
  readonly put: (wish: PictureWish, painting: Painting) => void;
  /** Drawn pixels of one CSS pixel. */
  readonly density: () => number;
}

/** Pictures kept of one trace; the oldest go first. They are freed with the trace. */
const mostKept = 96;

/**
 * Paints pictures of steps, one in each idle moment, and keeps them. It rests while the show moves or something is measured:
 * neither a frame on stage nor a time waits for a small picture.
 */
export class Painter {
  readonly #parts: PainterParts;
  #wishes: readonly PictureWish[] = [];
  #waits = false;
  readonly #kept = new WeakMap<Trace, Map<string, Painting>>();

  constructor(parts: PainterParts) {
    this.#parts = parts;
    playback.subscribe((now, before) => {
      if (isMoving(before) && !isMoving(now)) this.#goOn();
    });
    bench.subscribe((now, before) => {
      if (before.measuring !== null && now.measuring === null) this.#goOn();
    });
  }

  /**
   * Hangs a picture: at once if it was painted before, else as soon as there is time.
   *
   * @returns what takes it down again, or takes the wish back
   */
  hang(wish: PictureWish): () => void {
    const known = this.#kept.get(wish.sitter.trace)?.get(this.#keyOf(wish));
    if (known) this.#parts.put(wish, known);
    else {
      this.#wishes = [...this.#wishes, wish];
      this.#goOn();
    }
    return () => {
      this.#wishes = this.#wishes.filter((other) => other !== wish);
      wish.into.replaceChildren();
    };
  }

  /** Lets go of what the GPU holds while no picture is wanted. */
  rest(): void {
    if (this.#wishes.length === 0) this.#parts.easel.clear();
  }

  #goOn(): void {
    if (this.#waits || this.#wishes.length === 0 || isBusy()) return;
    this.#waits = true;
    this.#parts.whenIdle(() => {
      this.#waits = false;
      if (!isBusy()) this.#paintOne();
      this.#goOn();
    });
  }

  /** The first wish of the act that sits already, else the first of all: seating another one costs more than a picture. */
  #paintOne(): void {
    const wish = this.#wishes.find(({ sitter }) => this.#parts.easel.holds(sitter)) ?? this.#wishes[0];
    if (!wish) return;
    this.#wishes = this.#wishes.filter((other) => other !== wish);
    try {
      const painting = this.#parts.easel.paint(wish.sitter, { ...wish.pose, widthPx: this.#drawnWidth(wish) });
      this.#keep(wish, painting);
      this.#parts.put(wish, painting);
    } catch {
      // A picture is a convenience: its place keeps its number and its caption, and says that there is none.
      wish.onFailed?.();
    }
  }

  #keep(wish: PictureWish, painting: Painting): void {
    const kept = this.#kept.get(wish.sitter.trace) ?? new Map<string, Painting>();
    this.#kept.set(wish.sitter.trace, kept);
    const [oldest] = kept.keys();
    if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
    kept.set(this.#keyOf(wish), painting);
  }

  #drawnWidth({ widthPx }: PictureWish): number {
    return Math.max(16, Math.round(widthPx * this.#parts.density()));
  }

  #keyOf(wish: PictureWish): string {
    const { sitter, pose } = wish;
    return [sitter.scene.id, sitter.recorded, pose.frame, pose.theme, pose.head, this.#drawnWidth(wish)].join(' ');
  }
}

function isBusy(): boolean {
  return isMoving(playback.getState()) || bench.getState().measuring !== null;
}
