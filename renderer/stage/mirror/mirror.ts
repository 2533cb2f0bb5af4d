import { type Trace } from '#contract/trace';
import { playback } from '../../state/playback';
import { view, type View } from '../../state/view';
import { wish } from '../../state/wish';
import { isRecorded } from '../runs';
import { type Pressed, type Shown, shownKeys, type Told, type ToldShow } from './messages';
import { onPort } from './port';

/**
 * Tells the audience's page what the lecturer's shows: an act with its trace once, then only frames and choices. While the
 * two are apart the audience keeps what it saw then, and is told nothing but that it is dark or light.
 */
export class Mirror {
  #port: MessagePort | null = null;
  #told: Trace | null = null;
  /** What the audience sees while the two are apart; `null` while it sees what is on stage. */
  #kept: ToldShow | null = null;
  readonly #onKey: (pressed: Pressed) => void;

  constructor(onKey: (pressed: Pressed) => void) {
    this.#onKey = onKey;
    onPort((port) => this.#take(port));
    void window.bridge.call('hall:tie', undefined);
    playback.subscribe((now, before) => {
      if (this.#kept !== null || now.plan === null) return;
      if (now.plan !== before.plan) this.#tellAll(showNow());
      else if (now.frame !== before.frame) this.#tell({ kind: 'frame', frame: now.frame });
    });
    view.subscribe((now, before) => {
      if (this.#kept !== null) this.#darken(this.#kept, now.black);
      else if (shownKeys.some((key) => now[key] !== before[key])) this.#tell({ kind: 'shown', shown: shownOf(now) });
    });
  }

  /** Leaves the audience alone with what it sees, or takes it along again. */
  set apart(apart: boolean) {
    this.#kept = apart ? showNow() : null;
    if (!apart) this.#tellAll(showNow());
  }

  /** Tells everything; of the trace only that it is the same, when it is the one told last. */
  #tellAll(show: ToldShow | null): void {
    if (show === null) return;
    const known = this.#told === show.trace;
    this.#told = show.trace;
    this.#tell(known ? { ...show, trace: null } : show);
  }

  #take(port: MessagePort): void {
    this.#port?.close();
    this.#port = port;
    this.#told = null;
    port.onmessage = ({ data }: MessageEvent<Pressed>) => this.#onKey(data);
    this.#tellAll(this.#kept ?? showNow());
  }

  #darken(kept: ToldShow, black: boolean): void {
    if (kept.shown.black === black) return;
    this.#kept = { ...kept, shown: { ...kept.shown, black } };
    this.#tell({ kind: 'shown', shown: this.#kept.shown });
  }

  #tell(told: Told): void {
    this.#port?.postMessage(told);
  }
}

/** All that is on stage; `null` before there is anything. */
function showNow(): ToldShow | null {
  const { trace } = view.getState();
  const { frame, plan } = playback.getState();
  if (trace === null || plan === null) return null;
  return { kind: 'show', act: wish.getState().act, trace, recorded: isRecorded(trace), frame, shown: shownOf(view.getState()) };
}

function shownOf({ theme, textSize, legible, seen, black, from, to, head, trail, explanationSide, pointed, beam, question }: View): Shown {
  return { theme, textSize, legible, seen, black, from, to, head, trail, explanationSide, pointed, beam, question };
}
