import { type Trace } from '#contract/trace';
import { playback } from '../../state/playback';
import { view, type View } from '../../state/view';
import { wish } from '../../state/wish';
import { isRecorded } from '../runs';
import { type Pressed, type Shown, shownKeys, type Told } from './messages';
import { onPort } from './port';

/**
 * Tells the audience's page what the lecturer's shows: an act with its trace once, then only frames and choices. While the
 * two are apart the audience is told nothing but that it is dark or light.
 */
export class Mirror {
  #port: MessagePort | null = null;
  #told: Trace | null = null;
  #apart = false;
  readonly #onKey: (pressed: Pressed) => void;

  constructor(onKey: (pressed: Pressed) => void) {
    this.#onKey = onKey;
    onPort((port) => this.#take(port));
    void window.bridge.call('hall:tie', undefined);
    playback.subscribe((now, before) => {
      if (this.#apart || now.plan === null) return;
      if (now.plan !== before.plan) this.tellAll();
      else if (now.frame !== before.frame) this.#tell({ kind: 'frame', frame: now.frame });
    });
    view.subscribe((now, before) => {
      if (shownKeys.some((key) => now[key] !== before[key]) && (!this.#apart || now.black !== before.black)) this.#tellShown(now);
    });
  }

  /** Leaves the audience alone with what it sees, or takes it along again. */
  set apart(apart: boolean) {
    this.#apart = apart;
    if (!apart) this.tellAll();
  }

  /** Tells everything that is on stage. */
  tellAll(): void {
    const { trace } = view.getState();
    const { frame, plan } = playback.getState();
    if (trace === null || plan === null) return;
    const known = this.#told === trace;
    this.#told = trace;
    this.#tell({ kind: 'show', act: wish.getState().act, trace: known ? null : trace, recorded: isRecorded(trace), frame, shown: shownOf(view.getState()) });
  }

  #take(port: MessagePort): void {
    this.#port?.close();
    this.#port = port;
    this.#told = null;
    port.onmessage = ({ data }: MessageEvent<Pressed>) => this.#onKey(data);
    // Whoever is new has to be told everything, also while the two are apart: there is nothing on its screen yet.
    this.tellAll();
  }

  #tellShown(now: View): void {
    this.#tell({ kind: 'shown', shown: shownOf(now) });
  }

  #tell(told: Told): void {
    this.#port?.postMessage(told);
  }
}

function shownOf({ theme, textSize, legible, seen, black, from, to, head, trail, explanationSide, pointed, beam, question }: View): Shown {
  return { theme, textSize, legible, seen, black, from, to, head, trail, explanationSide, pointed, beam, question };
}
