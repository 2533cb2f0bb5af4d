import { type Trace } from '#contract/trace';
import { playback } from '../../state/playback';
import { view, type View } from '../../state/view';
import { wish } from '../../state/wish';
import { type Sitter } from '../painter/easel';
import { isRecorded } from '../runs';
import { type Abreast } from './abreast';
import { type Answered, type Pressed, type Shown, shownKeys, type Told, type ToldComing, type ToldShow } from './messages';
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
  readonly #onTold: (told: Told) => void;
  readonly #abreast: Abreast;
  /** Acts that may come, and the names of those that the audience's page was told. */
  #coming: readonly Sitter[] = [];
  readonly #expected = new Set<string>();

  /** @param onTold - hears all that the audience is told, whether there is a page for it or not; traces are always in it */
  constructor(onKey: (pressed: Pressed) => void, onTold: (told: Told) => void, abreast: Abreast) {
    this.#onKey = onKey;
    this.#onTold = onTold;
    this.#abreast = abreast;
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

  /** All that the audience sees; `null` before there is anything. */
  get seen(): ToldShow | null {
    return this.#kept ?? showNow();
  }

  /** Leaves the audience alone with what it sees, or takes it along again. */
  set apart(apart: boolean) {
    this.#kept = apart ? showNow() : null;
    if (!apart) this.#tellAll(showNow());
  }

  #tellAll(show: ToldShow | null): void {
    if (show === null) return;
    this.#onTold(show);
    this.#showPage(show);
  }

  /** Shows the page everything; of the trace it is told only that it is the same, when it is the one told last. */
  #showPage(show: ToldShow): void {
    const known = this.#told === show.trace;
    this.#told = show.trace;
    this.#post(known ? { ...show, trace: null } : show);
  }

  #take(port: MessagePort): void {
    this.#port?.close();
    this.#port = port;
    this.#told = null;
    this.#abreast.begin();
    port.onmessage = ({ data }: MessageEvent<Answered>) => {
      if (data.kind === 'key') this.#onKey(data.pressed);
      else this.#abreast.drawn(data.messages);
    };
    const { seen } = this;
    if (seen !== null) this.#showPage(seen);
    this.#expected.clear();
    this.expect(this.#coming);
  }

  /** Acts that are not on stage yet may come: the audience's page is told each once, so that it can be rehearsed there, too. */
  expect(acts: readonly Sitter[]): void {
    this.#coming = acts;
    for (const { scene, trace, recorded } of acts) {
      if (this.#port === null || this.#expected.has(scene.id)) continue;
      this.#expected.add(scene.id);
      const told: ToldComing = { kind: 'coming', act: scene.id, trace, recorded };
      this.#port.postMessage(told);
    }
  }

  #darken(kept: ToldShow, black: boolean): void {
    if (kept.shown.black === black) return;
    this.#kept = { ...kept, shown: { ...kept.shown, black } };
    this.#tell({ kind: 'shown', shown: this.#kept.shown });
  }

  #tell(told: Told): void {
    this.#onTold(told);
    this.#post(told);
  }

  #post(told: Told): void {
    if (this.#port === null) return;
    this.#port.postMessage(told);
    this.#abreast.told();
  }
}

/** All that is on stage; `null` before there is anything. */
function showNow(): ToldShow | null {
  const { trace } = view.getState();
  const { frame, plan } = playback.getState();
  if (trace === null || plan === null) return null;
  return { kind: 'show', act: wish.getState().act, trace, recorded: isRecorded(trace), frame, shown: shownOf(view.getState()) };
}

/** What of the view the audience sees. */
export function shownOf({ theme, textSize, legible, seen, black, from, to, head, trail, explanationSide, pointed, beam, question }: View): Shown {
  return { theme, textSize, legible, seen, black, from, to, head, trail, explanationSide, pointed, beam, question };
}
