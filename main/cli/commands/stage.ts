import type { BrowserWindow } from 'electron';
import type { ActSummary, Answer, Beginning } from '#contract/channels';
import { failed, type Failure, fine, type Outcome, UnrollError } from '#contract/failure';
import type { ThemeName } from '#contract/settings';
import { pageUrl } from '../../app/web/location';
import type { Pages } from '../../app/windows';
import { type Clock, within } from '../../compute/deadline';
import type { StageSide } from '../../handlers';
import { fixSize } from './picture';

/** A stage has this long to draw or to list; the acts compute their traces meanwhile. */
const limitMs = 180_000;

/** What a stage without a screen is asked, and on what it draws. */
export interface StageWish {
  readonly beginning: Beginning;
  readonly width: number;
  readonly height: number;
  readonly theme: ThemeName;
}

/** What it answered: a frame that is drawn now, or the list of acts. */
export type StageAnswer = { readonly kind: 'drawn'; readonly frame: number; readonly window: BrowserWindow } | { readonly kind: 'listed'; readonly acts: readonly ActSummary[] };

/** The command line's side of a stage: it is asked one thing, and then it is over. */
export class CommandStage implements StageSide {
  readonly #clock: Clock;
  #beginning: Beginning = { mode: 'list' };
  #theme: ThemeName = 'dark';
  #window: BrowserWindow | null = null;
  #settle: (outcome: Outcome<StageAnswer>) => void = () => undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Opens a stage that is never shown and waits for its answer.
   *
   * @throws UnrollError with what the stage said, or why it said nothing
   */
  async ask(pages: Pages, { beginning, width, height, theme }: StageWish): Promise<StageAnswer> {
    this.#beginning = beginning;
    this.#theme = theme;
    const answered = new Promise<Outcome<StageAnswer>>((resolve) => {
      this.#settle = resolve;
    });
    const window = pages.openHiddenStage(theme, width, height);
    this.#window = window;
    window.webContents.on('render-process-gone', (_event, { reason }) => this.#settle(failed('page-crashed', `The stage ended unexpectedly (${reason}). Run it again.`)));
    window.webContents.on('did-fail-load', (_event, _code, description) => this.#settle(failed('page-crashed', `The stage could not be loaded (${description}).`)));
    await fixSize(window, { width, height });
    void window.loadURL(pageUrl('stage')).catch(() => undefined);
    const late = (): Outcome<StageAnswer> => failed('too-slow', `The stage gave no answer within ${limitMs / 1000} s.`);
    const outcome = await within(this.#clock, limitMs, answered, late);
    if (!outcome.ok) throw new UnrollError(outcome.code, outcome.message);
    return outcome.value;
  }

  get theme(): ThemeName {
    return this.#theme;
  }

  begin(): Beginning {
    return this.#beginning;
  }

  drawn(_pageId: number, frame: number): void {
    if (this.#window !== null && this.#beginning.mode === 'still') this.#settle(fine({ kind: 'drawn', frame, window: this.#window }));
  }

  listed(_pageId: number, acts: readonly ActSummary[]): void {
    if (this.#beginning.mode === 'list') this.#settle(fine({ kind: 'listed', acts }));
  }

  failed(_pageId: number, failure: Failure): void {
    this.#settle(failure);
  }

  toggleFullscreen(): boolean {
    return false;
  }

  chooseLanguage(): Promise<void> {
    return Promise.resolve();
  }

  openText(): Promise<Answer<'text:open'>> {
    return Promise.resolve(null);
  }

  openWeights(): Promise<Answer<'weights:open'>> {
    return Promise.resolve(null);
  }

  weightsNamed(): never {
    throw new UnrollError('refused', 'This stage has no weights of its own. Use --weights FILE.');
  }

  saveSettings(): Promise<void> {
    return Promise.resolve();
  }
}
