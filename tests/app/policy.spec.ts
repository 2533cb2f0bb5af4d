import type { Page } from 'playwright';
import { expect, test } from 'playwright/test';
import { freshStage, type Stage } from './support/stage';

let stage: Stage;
let end: () => Promise<void>;

test.beforeAll(async () => {
  ({ stage, end } = await freshStage());
});

test.afterAll(() => end());

/** Headers of what a page is served, as it sees them itself. */
function headers(page: Page, path: string): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(async (address) => Object.fromEntries((await fetch(address)).headers), path);
}

test('every page is served with a policy that lets in nothing but its own files, and keeps to it', async () => {
  await expect.poll(() => stage.app.windows().map((page) => new URL(page.url()).host).toSorted()).toEqual(['compute', 'stage']);
  for (const page of stage.app.windows()) {
    const { host } = new URL(page.url());
    const found = await headers(page, '/');
    const policy = new Map(found['content-security-policy']?.split('; ').map((rule) => [rule.split(' ')[0] ?? '', rule.split(' ').slice(1)]));
    expect(policy.get('default-src'), host).toEqual(["'none'"]);
    for (const name of ['object-src', 'base-uri', 'form-action', 'frame-ancestors']) expect(policy.get(name), `${host} ${name}`).toEqual(["'none'"]);
    expect(policy.get('connect-src'), host).toEqual(["'self'"]);
    for (const [name, sources] of policy) {
      expect(sources.filter((source) => /unsafe-inline|'unsafe-eval'|https?:|\*|data:/.test(source)), `${host} ${name}`).toEqual([]);
    }
    expect(found).toMatchObject({ 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp', 'x-content-type-options': 'nosniff' });
    expect(await page.evaluate(() => crossOriginIsolated), host).toBe(true);
  }
  expect(stage.complaints.filter((said) => /Content Security Policy/.test(said))).toEqual([]);
});

test('a page has no more rights than the web gives it, whatever was built in', async () => {
  const preferences = await stage.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      // Safe: Electron has this method, which its types leave out.
      const found = contents as unknown as { getLastWebPreferences(): Readonly<Record<string, unknown>> };
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = found.getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
    }));
  expect(preferences.length).toBeGreaterThanOrEqual(1);
  for (const each of preferences) expect(each).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, webviewTag: false });
});
