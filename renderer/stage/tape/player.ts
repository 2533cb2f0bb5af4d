import { asFailure, UnrollError } from '#contract/failure';
import { type Trace } from '#contract/trace';
import { documentWords } from '../../panels/words/document';
import { tapeWords } from '../../panels/words/tape';
import { document } from '../../state/document';
import { hall } from '../../state/hall';
import { showNow, type ShowState } from '../../state/history';
import { momentAt, type Reel, reelOf } from '../../state/reel';
import { beginReplay, endReplay, replay } from '../../state/replay';
import { closePanel, showNotice, view } from '../../state/view';
import { type Wish, wish } from '../../state/wish';
import { Shelf } from '../document/shelf';
import { type Opener } from '../document/route';
import { type Follower } from '../mirror/follower';
import { type Shown } from '../mirror/messages';
import { shownOf } from '../mirror/mirror';
import { scenes } from '../registry';
import { cancel, markRecorded } from '../runs';
import { Passing } from './passing';

/** What the stage comes back to. */
interface Left {
  readonly show: ShowState;
  readonly wish: Wish;
  readonly trace: Trace;
  readonly before: Trace | null;
}

/** Shows a talk again as it was given: tells this page's stage what the audience's was told, at the same times. */
export class Player {
  readonly #follower: Follower;
  readonly #open: Opener;
  readonly #passing = new Passing();
  #traces = new Shelf();
  #left: Left | null = null;
  /** What is on stage, as indices into the reel; -1 for what must be told anew. */
  #told = { show: -1, choice: -1 };
  #loading = false;
  /** Numbers that cannot be shown. */
  readonly #lost = new Set<number>();

  /** @param open - puts a trace on stage, in the act that the wish names */
  constructor(follower: Follower, open: Opener) {
    this.#follower = follower;
    this.#open = open;
    replay.subscribe((now, before) => {
      if (now.reel !== null && (now.atMs !== before.atMs || now.reel !== before.reel)) this.#look(now.reel, now.atMs);
      this.#passing.run(now.playing && !this.#loading);
    });
    // Another lecture was opened: what is on stage now is its own.
    document.subscribe((now, before) => {
      if (now.lecture !== before.lecture) this.#leave();
    });
  }

  /** Puts a kept talk on the stage, at its beginning. What is on stage now comes back when it ends. */
  async play(id: number): Promise<void> {
    if (hall.getState().apart) return showNotice(tapeWords.apart);
    const answer = await window.bridge.call('tape:read', { id });
    if (!answer.ok) return showNotice(answer.message);
    const reel = reelOf(answer.value);
    const show = showNow();
    const { trace, before } = view.getState();
    if (reel === null || show === null || trace === null) return showNotice(tapeWords.nothing);
    cancel();
    closePanel();
    this.#left ??= { show, wish: wish.getState(), trace, before };
    this.#told = { show: -1, choice: -1 };
    this.#traces = new Shelf();
    this.#lost.clear();
    beginReplay(reel);
    if (answer.value.lost > 0) showNotice(tapeWords.lost(answer.value.lost));
  }

  /** Takes the talk off; the stage shows what it showed before. */
  end(): void {
    const left = this.#left;
    this.#leave();
    if (left === null) return;
    wish.setState(left.wish, true);
    this.#open(left.trace, { show: left.show }, true);
    view.setState({ before: left.before });
  }

  #leave(): void {
    if (this.#left === null) return;
    this.#left = null;
    this.#traces = new Shelf();
    endReplay();
  }

  /** Shows the moment that a time belongs to, as far as it differs from what is on stage. */
  #look(reel: Reel, atMs: number): void {
    const moment = momentAt(reel, atMs);
    const choice = reel.choiceAt[moment] ?? 0;
    const show = reel.showAt[moment] ?? 0;
    const frame = reel.frames[moment] ?? 0;
    if (show !== this.#told.show) {
      const raised = this.#raise(reel, show, frame, shownAt(reel, choice));
      if (replay.getState().missing === raised) replay.setState({ missing: !raised && !this.#loading });
      if (!raised) return;
    } else if (choice !== this.#told.choice) this.#follower.take({ kind: 'shown', shown: shownAt(reel, choice) });
    this.#told = { show, choice };
    this.#follower.take({ kind: 'frame', frame });
  }

  /** Puts an act with its numbers on stage. @returns whether it is there; numbers that have to be fetched come later */
  #raise(reel: Reel, index: number, frame: number, shown: Shown): boolean {
    const { act, trace: number } = reel.shows[index] ?? { act: '', trace: null };
    if (this.#loading || number === null || this.#lost.has(number)) return false;
    const trace = this.#traces.get(String(number));
    if (trace === null) {
      void this.#fetch(reel, number);
      return false;
    }
    try {
      if (!scenes.some(({ id }) => id === act)) throw new UnrollError('unknown-act', documentWords.lacksAct(act));
      this.#follower.take({ kind: 'show', act, trace, recorded: true, frame, shown });
      return true;
    } catch (thrown) {
      this.#lost.add(number);
      showNotice(asFailure(thrown).message);
      return false;
    }
  }

  /** Time stands still while numbers are fetched. */
  async #fetch(reel: Reel, number: number): Promise<void> {
    this.#loading = true;
    this.#passing.run(false);
    const answer = await window.bridge.call('tape:readTrace', { id: reel.id, number });
    this.#loading = false;
    const now = replay.getState();
    if (now.reel !== reel) return;
    if (answer.ok) {
      markRecorded(answer.value);
      this.#traces.put(String(number), answer.value);
    } else this.#lost.add(number);
    this.#look(reel, now.atMs);
    this.#passing.run(replay.getState().playing);
  }
}

/** What the class sees of a choice, in the room as it is now. */
function shownAt(reel: Reel, choice: number): Shown {
  return { ...shownOf(view.getState()), ...reel.choices[choice] };
}
