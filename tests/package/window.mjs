// @ts-check
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withDisplay } from '../../build/run/display.mjs';
import { asTester, done, end, processes, startAsTester, tester, until } from './machine.mjs';

const menuEntry = '/usr/share/applications/org.unroll.Unroll.desktop';
const data = join(tester.home, '.config', 'Unroll');

/**
 * The menu entry's command, as a desktop runs it for a file.
 *
 * @param {string} file
 */
function fromMenu(file) {
  const command = /^Exec=(.*)$/m.exec(readFileSync(menuEntry, 'utf8'))?.[1] ?? '';
  return command.split(' ').flatMap((word) => (word === '%f' ? [file] : [word]));
}

/** Opens a lecture's file from the menu entry, looks at what appears, and closes the window. */
export async function openFromMenu() {
  const file = join(tester.home, 'talk.unroll');
  const made = await asTester(['unroll', 'lecture', 'new', '--out', file]);
  assert.equal(made.code, 0, made.stderr);
  await withDisplay(async ({ environment, virtual }) => {
    const child = startAsTester(fromMenu(file), virtual);
    try {
      await until('a window called Unroll', async () => (await done('xwininfo', ['-root', '-tree'], { env: environment })).stdout.includes('"Unroll": ("unroll" "Unroll")'));
      await until('settings are written', () => existsSync(join(data, 'settings.json')));
      await until('the file is among the recent ones', () => existsSync(join(data, 'lectures', 'recent.json')));
      const recent = JSON.parse(readFileSync(join(data, 'lectures', 'recent.json'), 'utf8'));
      assert.equal(recent.entries[0].path, file);
      requireSandbox(1);
    } finally {
      await end(child);
    }
  }, { always: true });
  await until('every process has ended', () => processes().length === 0);
}

/**
 * Pages see no process but their own, may call little of the system, and were started by no one who switched that off.
 *
 * @param {number} least - so many pages there must be
 */
export function requireSandbox(least) {
  const running = processes();
  assert.deepEqual(running.filter(({ words }) => words.includes('--no-sandbox')), []);
  const pages = running.filter(({ words }) => words.includes('--type=renderer'));
  assert.ok(pages.length >= least, `there are ${pages.length} pages`);
  for (const { pid } of pages) {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    assert.match(status, /^Seccomp:\s*2$/m);
    assert.match(status, /^CapEff:\s*0+$/m);
    assert.match(status, /^NSpid:\s*\d+\s+\d+/m);
  }
}
