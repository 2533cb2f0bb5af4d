import { type Trace } from '#contract/trace';
import { begin, standAt } from '../../state/playback';
import { view } from '../../state/view';
import { wish } from '../../state/wish';
import { type Told, type ToldShow } from './messages';
import { sceneNamed } from '../registry';
import { type Theatre } from '../theatre';

/** Puts on stage what was told: the same pure functions of the same trace, frame and choices, so the same picture. */
export class Follower {
  readonly #theatre: Theatre;
  readonly #request: (reason: string) => void;
  #trace: Trace | null = null;
  #recorded = false;

  constructor(theatre: Theatre, request: (reason: string) => void) {
    this.#theatre = theatre;
    this.#request = request;
  }

  take(told: Told): void {
    switch (told.kind) {
      case 'show':
        this.#show(told);
        return;
      case 'frame':
        standAt(told.frame);
        this.#request('frame');
        return;
      case 'shown':
        view.setState(told.shown);
        this.#request('choice');
        return;
      default:
        told satisfies never;
    }
  }

  /** Builds the picture anew, as after the GPU's drawing context was lost. */
  rebuild(): void {
    if (this.#trace !== null) this.#theatre.open(sceneNamed(wish.getState().act), this.#trace, this.#recorded);
    this.#request('context');
  }

  #show({ act, trace, recorded, frame, shown }: ToldShow): void {
    const told = trace ?? this.#trace;
    if (told === null) return;
    this.#trace = told;
    this.#recorded = recorded;
    const { scene, plan } = this.#theatre.open(sceneNamed(act), told, recorded);
    wish.setState({ act });
    view.setState({ ...shown, trace: told, growing: false, family: scene.family });
    begin(plan, frame);
    this.#request('show');
  }
}
