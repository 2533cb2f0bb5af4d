import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exclusively } from '../../build/steps/exclusively.mjs';
import { temporaryFolder } from './folder.mjs';

const silent = () => {};

test('two pieces of work are done one after the other', async () => {
  const lock = join(temporaryFolder(), 'some.lock');
  const events = [];
  const work = (name) => exclusively(lock, silent, async () => {
    events.push(`${name} begins`);
    await new Promise((resolve) => setImmediate(resolve));
    events.push(`${name} ends`);
  });
  await Promise.all([work('one'), work('two')]);
  expect(events).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
});

test('the lock is gone after work that failed', async () => {
  const lock = join(temporaryFolder(), 'some.lock');
  await expect(exclusively(lock, silent, async () => { throw new Error('broken'); })).rejects.toThrow('broken');
  expect(existsSync(lock)).toBe(false);
});

test('the lock of a process that is gone is swept away', async () => {
  const lock = join(temporaryFolder(), 'some.lock');
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(lock, String(pid));
  expect(await exclusively(lock, silent, async () => 'done')).toBe('done');
});
