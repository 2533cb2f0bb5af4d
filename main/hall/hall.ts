import type { BrowserWindow } from 'electron';
import { emptyHall, type HallState, type Talk } from '#contract/hall';
import { bookRestart, type RestartHistory } from '../compute/budget';
import type { Clock } from '../compute/deadline';
import type { Awake } from './awake';
import type { Bounds } from './bounds';
import { fill, rest } from './placing';
import { tie } from './ports';
import type { Screens } from './screens';
import { seat, type Seating } from './seating';

/** Screens are told of one by one; the list is read once they have settled. */
const settleMs = 400;
/** Not every system tells of every change, so the list is also looked at this often. */
const lookMs = 2_000;

/** What the hall needs. */
export interface HallParts {
  readonly screens: Screens;
  readonly awake: Awake;
  readonly clock: Clock;
  /** Opens the audience's window, hidden, on a part of the desktop. */
  readonly openAudience: (bounds: Bounds | null) => BrowserWindow;
  /** Loads the page of a window anew. */
  readonly load: (window: BrowserWindow) => void;
  /** Whether windows can be put on a chosen screen. */
  readonly placeable: boolean;
  readonly onState: (state: HallState) => void;
  readonly warn: (message: string) => void;
}

/** The two windows of a lecture, and the screens they are on. It knows nothing of what is shown. */
export class Hall {
  readonly #parts: HallParts;
  #lecturer: BrowserWindow | null = null;
  #audience: BrowserWindow | null = null;
  #wish: { audience: number | null; lecturer: number | null } = { audience: null, lecturer: null };
  #filling = false;
  #failed = false;
  #seen = '';
  #settling: (() => void) | null = null;
  #arranging: Promise<void> = Promise.resolve();
  #reloads: RestartHistory = [];
  #talk: Talk = emptyHall.talk;

  constructor(parts: HallParts) {
    this.#parts = parts;
    parts.screens.onChange(() => this.#settle());
  }

  /** Takes the lecturer's window in. */
  enter(lecturer: BrowserWindow): void {
    this.#lecturer = lecturer;
    for (const event of ['enter-full-screen', 'leave-full-screen'] as const) lecturer.on(event as 'enter-full-screen', () => this.#keepAwake());
    this.#look();
  }

  /** Ties the two pages together: either of them listens now, for the first time or after it was loaded again. */
  tie(): void {
    if (this.#lecturer !== null && this.#audience !== null) tie(this.#lecturer.webContents, this.#audience.webContents);
  }

  keepTalk(talk: Talk): void {
    this.#talk = talk;
  }

  get state(): HallState {
    const { screens, awake, placeable } = this.#parts;
    const list = screens.list();
    const screenOf = (window: BrowserWindow | null): number | null => (window === null || window.isDestroyed() ? null : screens.under(window.getBounds()));
    const audience = this.#audience === null ? null : { screen: screenOf(this.#audience), filling: this.#filling, waiting: !this.#filling && this.#wish.audience !== null };
    return { screens: list.map(({ bounds: _bounds, ...facts }) => facts), lecturerScreen: screenOf(this.#lecturer), audience, failed: this.#failed, awake: awake.holds, placeable, talk: this.#talk };
  }

  /** Opens the audience's window, or moves it to another screen. */
  async present(screen: number | null): Promise<HallState> {
    if (screen !== null) this.#wish = { ...this.#wish, audience: screen };
    if (this.#audience === null) {
      // Whoever asks for it again has reason to believe that it will do now.
      [this.#failed, this.#reloads] = [false, []];
      this.#openAudience();
    }
    await this.arrange();
    return this.state;
  }

  /** Closes the audience's window; the lecturer's stays as an ordinary one. */
  async end(): Promise<HallState> {
    this.#audience?.destroy();
    this.#failed = false;
    await this.#home();
    return this.state;
  }

  /** Has the two windows change their screens. */
  async swap(): Promise<HallState> {
    const { lecturer, audience } = this.#seating();
    if (audience !== null && this.#audience !== null) {
      this.#wish = { audience: lecturer, lecturer: audience };
      await this.arrange();
    }
    return this.state;
  }

  /** Puts both windows where they belong, one arranging after the other. */
  arrange(): Promise<void> {
    this.#arranging = this.#arranging.then(() => this.#arrange());
    return this.#arranging;
  }

  /** After the machine slept: what kept it awake may be gone. */
  onResume(): void {
    this.#keepAwake();
    this.#settle();
  }

  #openAudience(): void {
    const { audience, lecturer } = this.#seating();
    const window = this.#parts.openAudience(this.#boundsOf(audience ?? lecturer));
    this.#audience = window;
    window.on('closed', () => {
      if (this.#audience !== window) return;
      this.#audience = null;
      this.#filling = false;
      this.#keepAwake();
    });
    window.once('ready-to-show', () => {
      window.showInactive();
      void this.arrange();
    });
    window.webContents.on('render-process-gone', () => this.#parts.clock.after(0, () => this.#revive(window)));
    window.webContents.on('unresponsive', () => window.webContents.forcefullyCrashRenderer());
    this.#keepAwake();
  }

  /** The audience's page holds nothing that the lecturer's does not: it is loaded again and told everything. */
  #revive(window: BrowserWindow): void {
    if (window.isDestroyed()) return;
    this.#parts.warn('the audience’s page ended unexpectedly');
    const history = bookRestart(this.#reloads, this.#parts.clock.now());
    if (history === null) {
      this.#parts.warn('the audience’s page failed four times within five minutes; its window is closed');
      this.#failed = true;
      window.destroy();
      void this.#home();
      return;
    }
    this.#reloads = history;
    this.#parts.load(window);
  }

  #seating(): Seating {
    const { screens } = this.#parts;
    const here = this.#lecturer === null || this.#lecturer.isDestroyed() ? null : screens.under(this.#lecturer.getBounds());
    return seat(screens.list(), { audience: this.#wish.audience, lecturer: this.#wish.lecturer ?? here });
  }

  #boundsOf(id: number | null): Bounds | null {
    return this.#parts.screens.list().find((screen) => screen.id === id)?.bounds ?? null;
  }

  async #arrange(): Promise<void> {
    const { clock, placeable } = this.#parts;
    const [lecturer, audience] = [this.#lecturer, this.#audience];
    if (lecturer === null || audience === null || !placeable) return this.#tell();
    const seating = this.#seating();
    const [own, theirs] = [this.#boundsOf(seating.lecturer), this.#boundsOf(seating.audience)];
    if (theirs !== null) {
      this.#wish = { ...this.#wish, audience: seating.audience };
      // The lecturer's first: the audience never sees it pass by on its own screen.
      if (own !== null) await fill(lecturer, own, clock);
      this.#filling = await fill(audience, theirs, clock);
    } else {
      this.#filling = false;
      if (own !== null) {
        await rest(audience, own, clock);
        await fill(lecturer, own, clock);
      }
    }
    if (!lecturer.isDestroyed()) lecturer.focus();
    this.#tell();
  }

  async #home(): Promise<void> {
    this.#wish = { audience: null, lecturer: null };
    const { screens, clock } = this.#parts;
    if (this.#lecturer !== null && !this.#lecturer.isDestroyed()) {
      const bounds = this.#boundsOf(screens.under(this.#lecturer.getBounds()));
      if (bounds !== null && this.#lecturer.isFullScreen()) await rest(this.#lecturer, bounds, clock);
    }
    this.#keepAwake();
  }

  #keepAwake(): void {
    const presenting = this.#audience !== null || (this.#lecturer?.isDestroyed() === false && this.#lecturer.isFullScreen());
    if (presenting) this.#parts.awake.keep();
    else this.#parts.awake.letGo();
    this.#tell();
  }

  #settle(): void {
    this.#settling?.();
    this.#settling = this.#parts.clock.after(settleMs, () => {
      this.#settling = null;
      this.#seen = this.#written();
      void this.arrange();
    });
  }

  #look(): void {
    const written = this.#written();
    if (written !== this.#seen) {
      this.#seen = written;
      void this.arrange();
    }
    this.#parts.clock.after(lookMs, () => this.#look());
  }

  #written(): string {
    return JSON.stringify(this.#parts.screens.list().map(({ id, bounds, scale }) => [id, bounds, scale]));
  }

  #tell(): void {
    this.#parts.onState(this.state);
  }
}
