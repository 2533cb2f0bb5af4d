import { basename } from 'node:path';
import { app, type BrowserWindow, dialog, powerMonitor } from 'electron';
import type { Answer, Beginning } from '#contract/channels';
import { type Failure, UnrollError } from '#contract/failure';
import type { Settings, ThemeName } from '#contract/settings';
import type { GivenWeights } from '#contract/weights';
import { limited, type Log } from './app/log';
import { speakAs } from './app/language';
import { setMenu } from './app/menu';
import { rest } from './app/resting';
import type { GoOn } from './app/start';
import type { FoundSettings, SettingsFile } from './app/files/settings';
import { readTextFile } from './app/files/textFile';
import { readWeightsFile, summaryOf } from './app/files/weightsFile';
import type { LectureDesk } from './lectures/desk/desk';
import { bookRestart, type RestartHistory } from './compute/budget';
import type { Clock } from './compute/deadline';
import type { Core } from './core';
import type { BenchSide, StageSide, TapeSide, TraceSide } from './handlers';
import type { SupportSide } from './ipc/supportHandlers';
import type { UpdateSide } from './ipc/updateHandlers';
import type { Hall } from './hall/hall';
import { windowWords } from './words/window';

/** The compute page waits this long for the stage's first picture, so that the two do not load at once. */
const computeDelayMs = 3_000;

/** What the lecturer's window needs. */
export interface LectureParts {
  readonly core: Core;
  readonly bench: BenchSide;
  readonly traces: TraceSide;
  readonly desk: LectureDesk;
  readonly tapes: TapeSide;
  readonly support: SupportSide;
  readonly updates: UpdateSide;
  /** The lecture file that the app was started with; `null` for none. */
  readonly startFile: string | null;
  /** How things stood when the app ended itself to start again. */
  readonly goOn: GoOn | null;
  readonly hall: Hall;
  readonly found: FoundSettings;
  readonly file: SettingsFile;
  readonly clock: Clock;
  readonly log: Log;
  readonly development: boolean;
}

/** The lecturer's window and everything it may ask main for. */
export class Lecture implements StageSide {
  readonly #parts: LectureParts;
  /** For what a page says: it may say it for ever. */
  readonly #pageLog: Log;
  #settings: Settings;
  #window: BrowserWindow | null = null;
  #reloads: RestartHistory = [];
  #weights: GivenWeights | null = null;
  #startFile: string | null;
  #begun: boolean;
  /** What is to be done with the windows once there is a picture. */
  #goOn: GoOn | null;
  /** Whether the window shows the resting page instead of the lecture. */
  #resting = false;

  constructor(parts: LectureParts) {
    this.#parts = parts;
    this.#pageLog = limited(parts.log, parts.clock);
    this.#settings = parts.found.settings;
    this.#startFile = parts.startFile;
    this.#goOn = parts.goOn;
    this.#begun = parts.goOn !== null;
    if (parts.goOn !== null) parts.hall.keepTalk(parts.goOn.talk);
  }

  /** Opens the window; the app ends with it. */
  open(): void {
    const { core, hall, bench, traces, desk, tapes, support, updates, clock, found } = this.#parts;
    core.answer(this, { bench, traces, lectures: desk, hall, tapes, support, updates });
    this.#setMenu();
    const window = core.pages.openStage(this.#settings.theme);
    this.#window = window;
    hall.enter(window);
    window.on('closed', () => app.quit());
    window.webContents.on('render-process-gone', () => clock.after(0, () => this.#revive(window)));
    // Electron reports this for visible pages only. A hang becomes a crash, and a crash has one way out.
    window.webContents.on('unresponsive', () => window.webContents.forcefullyCrashRenderer());
    window.once('show', () => this.#mention(found.message?.() ?? null));
    clock.after(computeDelayMs, () => core.host.start());
    powerMonitor.on('resume', () => {
      core.host.onResume();
      hall.onResume();
    });
  }

  /** Brings the window to the front, as when the app is started a second time. */
  focus(): void {
    if (this.#window?.isMinimized() === true) this.#window.restore();
    this.#window?.focus();
  }

  get theme(): ThemeName {
    return this.#settings.theme;
  }

  /** Brings back what was open; the file of the start only to the first page, not to one that is loaded again. */
  async begin(): Promise<Beginning> {
    const file = this.#startFile;
    this.#startFile = null;
    const again = this.#begun;
    this.#begun = true;
    return { mode: 'lecture', settings: this.#settings, opened: await this.#parts.desk.begin(file), again };
  }

  drawn(): void {
    const { core, hall } = this.#parts;
    core.host.start();
    const goOn = this.#goOn;
    this.#goOn = null;
    if (goOn?.standing === 'presenting') void hall.present(null);
    if (goOn?.standing === 'fullscreen') this.#window?.setFullScreen(true);
  }

  /** How things stand now, for an app that starts itself again. */
  get standing(): GoOn {
    const { audience, talk } = this.#parts.hall.state;
    if (audience !== null) return { standing: 'presenting', talk };
    return { standing: this.#window?.isFullScreen() === true ? 'fullscreen' : 'window', talk };
  }

  listed(): void {
    this.#pageLog.warn('the stage listed its acts, which nobody asked for');
  }

  failed(_pageId: number, { code, message }: Failure): void {
    this.#pageLog.warn(`the stage reports ${code}: ${message}`);
  }

  toggleFullscreen(): boolean {
    const wanted = this.#window?.isFullScreen() !== true;
    this.#window?.setFullScreen(wanted);
    return wanted;
  }

  async openText(): Promise<Answer<'text:open'>> {
    if (this.#window === null) return null;
    const chosen = await dialog.showOpenDialog(this.#window, {
      title: windowWords().openText,
      properties: ['openFile'],
      filters: [{ name: windowWords().text, extensions: ['txt', 'md'] }],
    });
    const [path] = chosen.filePaths;
    return chosen.canceled || path === undefined ? null : { name: basename(path), text: await readTextFile(path) };
  }

  async openWeights(): Promise<Answer<'weights:open'>> {
    if (this.#window === null) return null;
    const chosen = await dialog.showOpenDialog(this.#window, { title: windowWords().openWeights, properties: ['openFile'], filters: [{ name: 'safetensors', extensions: ['safetensors'] }] });
    const [path] = chosen.filePaths;
    if (chosen.canceled || path === undefined) return null;
    this.#weights = await readWeightsFile(path);
    return summaryOf(this.#weights);
  }

  weightsNamed(_pageId: number, file: string): GivenWeights {
    if (this.#weights?.file === file) return this.#weights;
    throw new UnrollError('file', windowWords().notThisRun(file));
  }

  async saveSettings(settings: Settings): Promise<void> {
    this.#settings = settings;
    await this.#parts.file.save(settings);
  }

  /** Speaks another language: pages keep theirs for their life, so every one of them is loaded anew. */
  async chooseLanguage(pageId: number, wish: Settings['language']): Promise<void> {
    const { core } = this.#parts;
    await this.saveSettings({ ...this.#settings, language: wish });
    speakAs(wish);
    this.#setMenu();
    core.runs.cancelAll(pageId);
    core.host.restart();
    core.pages.speak();
  }

  #setMenu(): void {
    const { core, development } = this.#parts;
    setMenu(development, () => this.toggleFullscreen(), (panel) => core.tellStages('app:panel', { panel }));
  }

  /** Loads a stage that died once more, within a budget; then its window rests until the lecturer wishes to go on. */
  #revive(window: BrowserWindow): void {
    if (window.isDestroyed()) return;
    const { core, log, clock } = this.#parts;
    core.runs.cancelAll(window.webContents.id);
    log.warn('the stage ended unexpectedly');
    const history = bookRestart(this.#reloads, clock.now());
    if (history !== null) {
      this.#reloads = history;
      core.pages.load(window);
    } else if (this.#resting) {
      void this.#askToRevive(window);
    } else {
      this.#resting = true;
      rest(window, this.theme, () => this.#leaveRest(window));
    }
  }

  #leaveRest(window: BrowserWindow): void {
    this.#resting = false;
    this.#reloads = [];
    if (!window.isDestroyed()) this.#parts.core.pages.load(window);
  }

  /** When even a page without a script dies there is nothing but the system's own dialog left. */
  async #askToRevive(window: BrowserWindow): Promise<void> {
    const { failedEven, failedEvenDetail, tryAgain, quit } = windowWords();
    const { response } = await dialog.showMessageBox(window, { type: 'error', message: failedEven, detail: failedEvenDetail, buttons: [tryAgain, quit], defaultId: 0 });
    if (response === 1) app.quit();
    this.#leaveRest(window);
  }

  #mention(message: string | null): void {
    if (message === null || this.#window === null) return;
    this.#parts.log.warn(message);
    void dialog.showMessageBox(this.#window, { type: 'info', message });
  }
}
