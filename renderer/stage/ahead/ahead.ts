import { type FailureCode } from '#contract/failure';
import { bench } from '../../state/bench';
import { document } from '../../state/document';
import { finding, noteKnown } from '../../state/finding';
import { isMoving, playback } from '../../state/playback';
import { view } from '../../state/view';
import { wish } from '../../state/wish';
import { shelfKey } from '../document/shelf';
import { knowPlace } from '../finding/knowPlace';
import { scenarioAt, sceneOf, sitterAt } from '../finding/places';
import { type Sitter } from '../painter/easel';

/** Failures that are the place's own; after any other the computing page may be used up, which is for the stage to do. */
const harmless: readonly FailureCode[] = ['bad-text', 'bad-input', 'bad-trace', 'unknown-act', 'file'];

/**
 * Has the acts that come next in the lecture computed while the one on stage is talked about, one at a time, so that the class
 * waits for none. It gives way to whatever somebody asked for. What the class is to watch being computed is left out.
 */
export class Ahead {
  readonly #whenCalm: (act: () => void) => void;
  readonly #onReady: (acts: readonly Sitter[]) => void;
  /** What was tried, by what it would be kept as: a place that fails, or whose numbers were pushed out, is tried once. */
  readonly #tried = new Set<string>();
  #runId: string | null = null;
  #runs = 0;
  #waits = false;
  #isOver = false;

  /**
   * @param whenCalm - calls once, when there is time to spare
   * @param onReady - hears of the acts that follow, in the lecture's order, once nothing is left to compute: until then
   *   drawing them would disturb the times that are measured
   */
  constructor(whenCalm: (act: () => void) => void, onReady: (acts: readonly Sitter[]) => void) {
    this.#whenCalm = whenCalm;
    this.#onReady = onReady;
    for (const store of [bench, finding, document, wish]) store.subscribe(this.#look);
    view.subscribe((now, before) => {
      if (now.run !== before.run || now.health !== before.health || now.weights !== before.weights) this.#look();
    });
    playback.subscribe((now, before) => {
      if (now.plan !== before.plan || (isMoving(before) && !isMoving(now))) this.#look();
    });
  }

  readonly #look = (): void => {
    if (isAsked()) this.#giveWay();
    if (this.#runId !== null || this.#waits || this.#isOver || !isSpare()) return;
    this.#waits = true;
    this.#whenCalm(() => {
      this.#waits = false;
      if (this.#runId === null && isSpare()) void this.#computeNext();
    });
  };

  async #computeNext(): Promise<void> {
    const next = this.#next();
    if (next === null) return this.#onReady(placesAhead().flatMap(({ id }) => sitterAt(id) ?? []));
    this.#runs += 1;
    const runId = `ahead-${this.#runs}`;
    this.#runId = runId;
    const answer = await knowPlace(next.id, runId);
    if (answer.ok || answer.code !== 'cancelled') this.#tried.add(next.key);
    if (!answer.ok && answer.code !== 'cancelled' && !harmless.includes(answer.code)) this.#isOver = true;
    if (this.#runId === runId) this.#runId = null;
    // Whoever lists the places looks again, and so does this.
    if (answer.ok) noteKnown();
    else this.#look();
  }

  /** The first place that is not known, and what its numbers would be kept as. */
  #next(): { readonly id: string; readonly key: string } | null {
    for (const place of placesAhead()) {
      const scene = sceneOf(place.act);
      if (!scene || scene.live || sitterAt(place.id) !== null) continue;
      const key = place.recorded ?? shelfKey(scene.family, scenarioAt(place, scene), view.getState().weights?.file ?? null);
      if (!this.#tried.has(key)) return { id: place.id, key };
    }
    return null;
  }

  #giveWay(): void {
    if (this.#runId === null) return;
    void window.bridge.call('compute:cancel', { runId: this.#runId });
    this.#runId = null;
  }
}

function placesAhead() {
  const { lecture, at } = document.getState();
  return lecture.acts.slice(lecture.acts.findIndex(({ id }) => id === at) + 1);
}

/** Whether somebody wants the machine for something else. */
export function isAsked(): boolean {
  return view.getState().run.state === 'working' || bench.getState().measuring !== null || finding.getState().computing !== null;
}

/** Whether a picture stands, and the compute page has nothing to do. */
function isSpare(): boolean {
  const state = playback.getState();
  return state.plan !== null && !isMoving(state) && !isAsked() && view.getState().health?.state === 'ready';
}
