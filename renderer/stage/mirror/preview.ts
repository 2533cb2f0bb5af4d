import { type Trace } from '#contract/trace';
import { type Playback, playback } from '../../state/playback';
import { view } from '../../state/view';
import { wish } from '../../state/wish';
import { stepAt, stepIndexAt } from '../../timeline/plan';
import { noClicks } from '../labelLayer';
import { sceneNamed } from '../registry';
import { isRecorded } from '../runs';
import { Theatre, type TheatrePlaces } from '../theatre';

/** So long the lecturer has pressed nothing, and no other step began, before the next one is drawn; in ms. */
export const previewMs = 250;

/** Whether another step began; the frames within a step change nothing that a preview shows. */
export function isOtherStep(now: Playback, before: Playback): boolean {
  return now.plan !== before.plan || (now.plan !== null && stepIndexAt(now.plan, now.frame) !== stepIndexAt(now.plan, before.frame));
}

/** A second, smaller stage that shows how the next step will end; at the last step it keeps showing that one. */
export class Preview {
  readonly #theatre: Theatre;
  readonly #whenCalm: (act: () => void) => void;
  #asked = false;
  readonly #leave: readonly (() => void)[];
  #trace: Trace | null = null;
  #act = '';
  #frame = -1;

  constructor(places: TheatrePlaces, whenCalm: (act: () => void) => void) {
    this.#whenCalm = whenCalm;
    this.#theatre = new Theatre(places, roomOf(places.stage), noClicks);
    const fit = (): void => {
      this.#theatre.fit(roomOf(places.stage));
      this.#ask();
    };
    addEventListener('resize', fit);
    this.#leave = [
      () => removeEventListener('resize', fit),
      playback.subscribe(() => this.#look()),
      view.subscribe((now, before) => {
        if (now.theme !== before.theme || now.from !== before.from || now.to !== before.to || now.head !== before.head) this.#ask();
      }),
    ];
    this.#look();
  }

  /** Frees everything it drew with. */
  dispose(): void {
    for (const leave of this.#leave) leave();
    this.#theatre.dispose();
  }

  /** Notices another act, another trace or another step; the frames within a step change nothing here. */
  #look(): void {
    const { plan, frame } = playback.getState();
    const { trace } = view.getState();
    if (plan === null || trace === null) return;
    const { act } = wish.getState();
    if (trace !== this.#trace || act !== this.#act) {
      this.#theatre.open(sceneNamed(act), trace, isRecorded(trace));
      [this.#trace, this.#act, this.#frame] = [trace, act, -1];
    }
    const { hold } = stepAt(plan, stepIndexAt(plan, frame) + 1);
    if (hold === this.#frame) return;
    this.#frame = hold;
    this.#ask();
  }

  /** The stage comes first: whoever presses on and on looks there, and this follows when he pauses, also while the step still moves. */
  #ask(): void {
    if (this.#asked) return;
    this.#asked = true;
    this.#whenCalm(this.#draw);
  }

  readonly #draw = (): void => {
    this.#asked = false;
    if (this.#frame >= 0) this.#theatre.draw(this.#frame, view.getState());
  };
}

function roomOf(stage: HTMLElement): { readonly widthPx: number; readonly heightPx: number } {
  const { width, height } = stage.parentElement?.getBoundingClientRect() ?? { width: 0, height: 0 };
  return { widthPx: width, heightPx: height };
}
