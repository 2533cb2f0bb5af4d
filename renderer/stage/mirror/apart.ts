import { type Trace } from '#contract/trace';
import { type Document, document } from '../../state/document';
import { hall } from '../../state/hall';
import { playback } from '../../state/playback';
import { view } from '../../state/view';
import { type Wish, wish } from '../../state/wish';
import { type Opener } from '../document/route';
import { cancel } from '../runs';
import { type Mirror } from './mirror';

/** What the audience goes on seeing, and what the lecturer's window comes back to. */
interface Left {
  readonly document: Pick<Document, 'lecture' | 'at' | 'past' | 'future'>;
  readonly wish: Wish;
  readonly trace: Trace;
  readonly before: Trace | null;
  readonly frame: number;
  readonly from: number | null;
  readonly to: number | null;
  readonly head: number;
  /** What was being computed for the audience's act; `null` when nothing was. */
  readonly runId: string | null;
}

/**
 * The lecturer's window steps away from the audience's: from then on it is driven alone, another text or knob is tried out, a
 * later act is looked at. In the end the outcome is sent to the audience, or dropped.
 */
export class Apart {
  readonly #mirror: Mirror;
  readonly #open: Opener;
  readonly #resume: () => void;
  #left: Left | null = null;

  /**
   * @param open - puts a trace on stage, in the act that the wish names
   * @param resume - shows what the wish asks for, computed if it must be
   */
  constructor(mirror: Mirror, open: Opener, resume: () => void) {
    this.#mirror = mirror;
    this.#open = open;
    this.#resume = resume;
  }

  /** Steps away, or sends what came of it when it was away already. */
  toggle(): void {
    if (this.#left === null) this.#leave();
    else this.send();
  }

  /** Shows the audience what this window shows. */
  send(): void {
    if (this.#left === null) return;
    this.#left = null;
    this.#mirror.apart = false;
    hall.setState({ apart: false });
  }

  /** Goes back to what the audience has been seeing all the time. */
  drop(): void {
    const left = this.#left;
    if (left === null) return;
    this.#left = null;
    const goesOn = left.runId !== null && runningNow() === left.runId;
    if (!goesOn) cancel();
    document.setState({ ...left.document, gesture: null });
    wish.setState(left.wish, true);
    this.#open(left.trace, { frame: left.frame }, true);
    view.setState({ before: left.before, from: left.from, to: left.to, head: left.head });
    this.#mirror.apart = false;
    hall.setState({ apart: false });
    // Whatever was tried out meanwhile has ended it, or its outcome is at hand by now.
    if (left.runId !== null && !goesOn) this.#resume();
  }

  #leave(): void {
    const { trace, before, from, to, head } = view.getState();
    // Before the first picture there is nothing to keep.
    if (trace === null || playback.getState().plan === null) return;
    const { lecture, at, past, future } = document.getState();
    this.#left = { document: { lecture, at, past, future }, wish: wish.getState(), trace, before, frame: playback.getState().frame, from, to, head, runId: runningNow() };
    this.#mirror.apart = true;
    hall.setState({ apart: true });
  }
}

/** What is being computed for the stage; `null` when nothing is. */
function runningNow(): string | null {
  const { run } = view.getState();
  return run.state === 'working' ? run.runId : null;
}
