// @ts-check
// What lies under the pages: the runtime, and main, to which a script that was let in sends messages.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, root } from '../../../build/project.mjs';
import { shotAt } from '../../app/support/shoot.mjs';
import { program, tester } from '../machine.mjs';

/** @typedef {import('../opened.mjs').Pages} Pages */

/** How many are sent. */
export const messages = 100_000;

export async function knownRuntime() {
  const { version, source } = readJson('/usr/lib/unroll/runtime.json');
  const wanted = readJson(join(root, 'package.json')).devDependencies.electron;
  if (source === 'official') assert.equal(version, wanted);
  else assert.match(readFileSync('/var/lib/dpkg/status', 'utf8'), /Package: unroll\n(?:.+\n)*Version: .*\+dev\.registry/);
  assert.ok(existsSync(program));
}

/** @param {Pages} pages */
export async function asksNobody({ stage }) {
  const answer = await stage.evaluate(() => /** @type {{ bridge: { call: (name: string) => Promise<{ value?: { state: string } }> } }} */ (/** @type {unknown} */ (window)).bridge.call('updates:state'));
  assert.equal(answer.value?.state, existsSync('/usr/lib/unroll/resources/app-update.yml') ? 'unasked' : 'nowhere');
}

/** @param {Pages} pages */
export async function fuzzed({ stage }) {
  const contract = readFileSync(join(root, 'contract', 'channels.ts'), 'utf8');
  const names = [...contract.matchAll(/^ {2}'([a-z]+:[A-Za-z]+)': \{ from:/gm)].map(([, name]) => String(name));
  assert.ok(names.length > 50, `${names.length} calls were found`);
  const papers = join(tester.home, 'Documents');
  mkdirSync(papers);
  writeFileSync(join(papers, 'thesis.unroll'), 'mine');
  const before = filesOutside();
  const answers = /** @type {Record<string, number>} */ (await stage.evaluate(shotAt(names, messages)));
  assert.equal(Object.values(answers).reduce((sum, count) => sum + count, 0), messages);
  assert.deepEqual(Object.keys(answers).filter((code) => code === 'internal' || code === 'none'), []);
  assert.deepEqual(filesOutside(), before);
  await stage.keyboard.press('n');
  await stage.waitForFunction(() => document.querySelector('.place') !== null);
}

/** What lies in the tester's home, but for the app's own folders. */
function filesOutside() {
  return readdirSync(tester.home, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/^\.(?:config|cache|local|pki|dbus)(?:\/|$)/.test(name))
    .map((name) => `${name} ${statSync(join(tester.home, name)).mtimeMs}`)
    .sort();
}
