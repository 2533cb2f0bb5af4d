import type { ElectronApplication, Page } from 'playwright';
import { expect } from 'playwright/test';
import { raceChainRow, raceGraphRow } from '../../../renderer/scenes/race/layout';
import { tokenX } from '../../../renderer/sentence/layout';
import { temporaryFolder } from './electron';
import { launchApp } from './launch';

export const themes = ['dark', 'light', 'contrast'] as const;

/** Where the show is, as its bar says. */
export interface Place {
  readonly step: number;
  readonly steps: number;
  readonly frame: number;
}

/** The lecturer's window, driven and read as a person would: by keys, by the mouse, by what is on the screen. */
export class Stage {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** What the page said on its console or threw, since the start. */
  readonly complaints: readonly string[];

  constructor(app: ElectronApplication, page: Page) {
    this.app = app;
    this.page = page;
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      // Chromium's advice about speed, of which software drawing earns plenty.
      if (/^(?:error|warning)$/.test(message.type()) && !message.text().includes('OpenGL, Performance')) complaints.push(message.text());
    });
    this.complaints = complaints;
  }

  /** Waits for the first picture, or the next one after a reload. */
  async shown(): Promise<void> {
    await this.page.waitForFunction(() => document.querySelectorAll('#labels .label').length > 5 && document.querySelector('.place') !== null, null, { timeout: 60_000 });
    await this.still();
  }

  /** Waits until nothing moves and what was asked for is on the screen. */
  async still(): Promise<void> {
    await this.page.waitForFunction(() => document.querySelector('.transport [aria-label="pause"]') === null);
    await this.page.evaluate(async () => {
      for (let refresh = 0; refresh < 2; refresh += 1) await new Promise((done) => requestAnimationFrame(done));
    });
  }

  /** Presses keys one after another and waits until the picture stands. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
    await this.still();
  }

  async place(): Promise<Place> {
    const said = (await this.page.locator('.place').textContent()) ?? '';
    const [step = NaN, steps = NaN, frame = NaN] = Array.from(said.matchAll(/\d+/g), ([digits]) => Number(digits));
    return { step, steps, frame };
  }

  /** The text with a key on the stage; `null` when it is not there. */
  async text(key: string): Promise<string | null> {
    const found = this.page.locator(`#labels [data-key="${key}"]`);
    return (await found.count()) === 0 ? null : await found.textContent();
  }

  /** The words under the chain, from left to right. */
  async words(): Promise<readonly string[]> {
    const words = await this.page.locator('#labels [data-key^="chain-word-"]').evaluateAll((all) =>
      all.map((word) => ({ left: word.getBoundingClientRect().left, text: word.textContent ?? '' })));
    return words.toSorted((one, other) => one.left - other.left).map(({ text }) => text);
  }

  /** Title of the act on stage. */
  async act(): Promise<string> {
    return (await this.text('title')) ?? '';
  }

  /** Goes to an act as a lecturer would: opens the list and chooses it. */
  async open(title: RegExp | string): Promise<void> {
    await this.page.keyboard.press('a');
    await this.page.locator('.act-list button').filter({ hasText: title }).click();
    await expect(this.page.locator('.panel')).toHaveCount(0);
    await this.computed();
  }

  /** Waits until nothing is computed any more. */
  async computed(): Promise<void> {
    await expect(this.page.locator('.progress')).toHaveCount(0, { timeout: 120_000 });
    await this.shown();
  }

  /** Goes to the first act, by keys. */
  async toFirstAct(): Promise<void> {
    for (let presses = 0; presses < 12 && !(await this.act()).startsWith('One after another'); presses += 1) await this.press('[');
    await this.computed();
  }

  /** Has another text computed, as a lecturer would: open the panel, type, Ctrl+Enter. */
  async compute(text: string): Promise<void> {
    if ((await this.page.locator('.panel textarea').count()) === 0) await this.page.keyboard.press('t');
    await this.page.locator('.panel textarea').fill(text);
    await this.page.keyboard.press('Control+Enter');
    await expect(this.page.locator('.panel')).toHaveCount(0);
    await expect(this.page.locator('.progress')).toHaveCount(0, { timeout: 60_000 });
    await this.shown();
  }

  /** The picture as it stands, without the controls below it. */
  async picture(): Promise<Buffer> {
    await this.still();
    const { width, height } = await this.page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    return await this.page.screenshot({ clip: { x: 0, y: 0, width, height: (height * 668) / 720 }, animations: 'disabled' });
  }

  /** Chooses a theme with the key that goes through them. */
  async choose(theme: (typeof themes)[number]): Promise<void> {
    const now = (): Promise<string | undefined> => this.page.evaluate(() => document.documentElement.dataset['theme']);
    for (let presses = 0; presses < themes.length && (await now()) !== theme; presses += 1) await this.press('l');
    expect(await now()).toBe(theme);
    // Controls fade from one theme's colours to the next.
    await this.page.evaluate(async () => {
      await Promise.all(document.getAnimations().filter((each) => each instanceof CSSTransition).map(({ finished }) => finished.catch(() => undefined)));
    });
  }

  /** Puts away whatever lies over the stage. */
  async clear(): Promise<void> {
    const over = this.page.locator('.popover, .panel, .inspector, .notice, .black');
    await expect.poll(async () => {
      const open = await over.count();
      if (open > 0) await this.press('Escape');
      return open;
    }).toBe(0);
  }

  /** A place in the middle of a token's cell, in CSS pixels. */
  async cell(lane: 'chain' | 'graph', token: number): Promise<{ readonly x: number; readonly y: number }> {
    const words = await this.page.locator('#labels [data-key^="chain-word-"]').count();
    const row = lane === 'chain' ? raceChainRow(words, 100) : raceGraphRow(words, 100);
    const unit = await this.page.evaluate(() => document.querySelector('#stage')?.getBoundingClientRect().width ?? NaN) / 1280;
    // Two units beside the middle, where two values meet.
    return { x: (tokenX(words, token) + 2) * unit, y: (row.middle + 2) * unit };
  }

  /** The audience's page, once its window is there and shows a picture. */
  async audience(): Promise<Page> {
    const isIt = (page: Page): boolean => page.url().startsWith('app://audience/');
    const page = this.app.windows().find(isIt) ?? (await this.app.waitForEvent('window', isIt));
    await page.waitForFunction(() => document.querySelectorAll('#labels .label').length > 5);
    return page;
  }

  /** Opens the audience's window by its key. */
  async openAudience(): Promise<Page> {
    await this.page.keyboard.press('s');
    return await this.audience();
  }

  /** Gives the window another size inside; one as large as the screen may come out a pixel smaller. */
  async resize(width: number, height: number): Promise<void> {
    const [wide, high] = await this.app.evaluate(({ BrowserWindow }, size) => {
      const window = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().startsWith('app://stage/'));
      window?.setContentSize(size.width, size.height);
      return window?.getContentSize() ?? [];
    }, { width, height });
    await this.page.waitForFunction((size) => innerWidth === size.wide && innerHeight === size.high, { wide, high });
    await this.still();
  }

  /** Starts the page over, as after a crash; what is saved is what comes back. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.shown();
  }

  async close(): Promise<void> {
    await this.app.close();
  }
}

/** Starts the app with settings in a folder and waits for its window. */
export async function startStage(dataFolder: string, words: readonly string[] = [], environment?: Record<string, string>): Promise<Stage> {
  const app = await launchApp(dataFolder, words, environment);
  return new Stage(app, await app.firstWindow());
}

/** Starts the app as on a first day, with its first picture shown; `end` closes it and forgets its settings. */
export async function freshStage(words: readonly string[] = []): Promise<{ readonly stage: Stage; readonly end: () => Promise<void> }> {
  const { path, remove } = temporaryFolder();
  const stage = await startStage(path, words);
  await stage.shown();
  return {
    stage,
    end: async () => {
      await stage.close();
      remove();
    },
  };
}
