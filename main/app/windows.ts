import { BrowserWindow, type BrowserWindowConstructorOptions, type Session, type WebPreferences } from 'electron';
import type { Role } from '#contract/channels';
import { language } from '#contract/language';
import type { ThemeName } from '#contract/settings';
import { backgrounds } from './backgrounds';
import { pageUrl } from './web/location';
import { type Bounds, inside } from '../hall/bounds';

/** The pages of this app; a web page that is not in here gets no answer. */
export class Pages {
  readonly #preferences: WebPreferences;
  readonly #roles = new Map<number, Role>();

  /** @param preload - full path of the script that gives a page its bridge */
  constructor(preload: string, session: Session) {
    // What every page of ours is: sandboxed, alone, and awake while covered.
    this.#preferences = {
      preload,
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      backgroundThrottling: false,
    };
  }

  /** All living pages of a role, by the number of their web contents. */
  idsOf(role: Role): readonly number[] {
    return [...this.#roles].filter(([, other]) => other === role).map(([id]) => id);
  }

  /** What a page was opened as, by the number of its web contents; `null` when it is not ours. */
  roleOf(pageId: number): Role | null {
    return this.#roles.get(pageId) ?? null;
  }

  /** The lecturer's window, shown as soon as it has something to show. */
  openStage(theme: ThemeName): BrowserWindow {
    const window = this.#known('stage', {
      width: 1280,
      height: 720,
      useContentSize: true,
      minWidth: 960,
      minHeight: 540,
      show: false,
      autoHideMenuBar: true,
      backgroundColor: backgrounds[theme],
      title: 'Unroll',
      webPreferences: this.#preferences,
    });
    window.once('ready-to-show', () => window.show());
    this.load(window);
    return window;
  }

  /** Loads a window's page, wherever the last one had gone, in the language that is spoken now. */
  load({ webContents: contents }: BrowserWindow): void {
    const role = this.#roles.get(contents.id);
    if (role !== undefined) void contents.loadURL(pageUrl(role, `?language=${language()}`)).catch(() => undefined);
  }

  /** The audience's window, hidden until its first picture is drawn. */
  openAudience(theme: ThemeName, bounds: Bounds | null): BrowserWindow {
    const window = this.#known('audience', {
      width: 1280,
      height: 720,
      ...(bounds === null ? {} : inside(bounds)),
      show: false,
      autoHideMenuBar: true,
      backgroundColor: backgrounds[theme],
      title: 'Unroll',
      webPreferences: this.#preferences,
    });
    this.load(window);
    return window;
  }

  /** Loads what people see anew, in the language that is spoken now. */
  speak(): void {
    for (const window of BrowserWindow.getAllWindows()) {
      if (this.#roles.get(window.webContents.id) !== 'compute') this.load(window);
    }
  }

  /** A stage of a given size that never appears on a screen; whoever opens it loads it. */
  openHiddenStage(theme: ThemeName, width: number, height: number): BrowserWindow {
    return this.#known('stage', {
      width,
      height,
      useContentSize: true,
      frame: false,
      show: false,
      backgroundColor: backgrounds[theme],
      webPreferences: { ...this.#preferences, offscreen: true },
    });
  }

  /** A page for computing, never shown: showing and hiding would make Chromium slow it down. */
  openCompute(query: string): BrowserWindow {
    const window = this.#known('compute', { width: 400, height: 300, show: false, webPreferences: this.#preferences });
    void window.loadURL(pageUrl('compute', `${query === '' ? '?' : `${query}&`}language=${language()}`)).catch(() => undefined);
    return window;
  }

  #known(role: Role, options: BrowserWindowConstructorOptions): BrowserWindow {
    const window = new BrowserWindow(options);
    const { id } = window.webContents;
    this.#roles.set(id, role);
    window.webContents.once('destroyed', () => this.#roles.delete(id));
    return window;
  }
}
