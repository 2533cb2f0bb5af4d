import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { calls } from '#contract/channels';
import { temporaryFolder } from './support/electron';
import { startStage } from './support/stage';

const messages = 100_000;

/** What an injected script would try: every name there is and some there are not, with whatever may be sent. Runs in the page. */
async function shootAt(names: readonly string[], count: number): Promise<Readonly<Record<string, number>>> {
  let state = 1;
  const below = (end: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * end);
  };
  const pick = <Value>(all: readonly Value[]): Value => all[below(all.length)] as Value;
  const leaves: readonly (() => unknown)[] = [
    () => null, () => NaN, () => -1, () => 1e308, () => 2n ** 70n, () => '', () => '../../../etc/passwd', () => '\u0000', () => 'x'.repeat(below(3000)), () => true,
    () => new Uint8Array(below(2000)), () => new Float32Array(below(50)), () => new Date(below(1e12)), () => new Map([[1, 2]]), () => /a+/u, () => '__proto__', () => 'file:///root', () => 'app://compute',
  ];
  const keys = ['id', 'act', 'text', 'seed', 'knobs', 'runId', 'scenario', 'lecture', 'trace', 'key', 'path', 'file', 'on', 'screen', 'frame', 'theme', '__proto__', 'constructor', 'lines', 'title', 'number', 'language', 'settings', 'backend'];
  const value = (depth: number): unknown => {
    const kind = below(depth > 4 ? 1 : 4);
    if (kind === 1) return Array.from({ length: below(6) }, () => value(depth + 1));
    if (kind === 2) return Object.fromEntries(Array.from({ length: below(6) }, () => [pick(keys), value(depth + 1)]));
    if (kind === 3 && below(50) === 0) {
      const round: Record<string, unknown> = {};
      round['self'] = round;
      return round;
    }
    return pick(leaves)();
  };
  const answers: Record<string, number> = {};
  const shoot = async (): Promise<void> => {
    const said = await (window.bridge.call as (name: string, request: unknown) => Promise<{ ok: boolean; code?: string }>)(pick(names), value(0)).then(({ ok, code }) => (ok ? 'ok' : (code ?? 'none')), () => 'not sent');
    answers[said] = (answers[said] ?? 0) + 1;
  };
  for (let sent = 0; sent < count; sent += 250) await Promise.all(Array.from({ length: 250 }, shoot));
  return answers;
}

/** All files below a folder, with when they were changed. */
function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${name} ${statSync(join(folder, name)).mtimeMs}`).toSorted();
}

test('a page that is not ours any more reaches nothing but the typed bridge, and nothing it sends through that does harm', async () => {
  test.setTimeout(300_000);
  const [data, home] = [temporaryFolder(), temporaryFolder()];
  writeFileSync(join(home.path, 'thesis.unroll'), 'mine');
  const stage = await startStage(data.path, [], { ...process.env, HOME: home.path } as Record<string, string>);
  await stage.shown();
  await stage.app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
  });
  const before = filesBelow(home.path);
  const names = [...Object.keys(calls), 'fs:read', '__proto__', 'constructor', 'toString', ''];
  const answers = await stage.page.evaluate(`(${shootAt.toString()})(${JSON.stringify(names)}, ${messages})`) as Readonly<Record<string, number>>;
  expect(Object.values(answers).reduce((sum, count) => sum + count, 0)).toBe(messages);
  // A refusal names what is wrong; nothing of it may reach the inside and fail there.
  expect(Object.keys(answers).filter((code) => code === 'internal' || code === 'none')).toEqual([]);
  expect(answers['bad-request']).toBeGreaterThan(messages / 3);
  expect(filesBelow(home.path)).toEqual(before);
  await stage.press('Home', 'n', 'n');
  expect((await stage.place()).step).toBe(3);
  await stage.close();
  data.remove();
  home.remove();
});
