import { existsSync, mkdirSync, readFileSync, readlinkSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unzip } from '../../build/runtime/unzip.mjs';
import { temporaryFolder } from './folder.mjs';
import { zipOf } from './zip.mjs';

function archive(entries) {
  const folder = temporaryFolder();
  const zip = join(folder, 'some.zip');
  writeFileSync(zip, zipOf(entries));
  const inside = join(folder, 'inside');
  mkdirSync(inside);
  return { zip, folder, inside };
}

test.skipIf(process.platform === 'win32')('modes, folders and links come out as they went in', async () => {
  const { zip, inside } = archive([
    { name: 'a/', text: '', mode: 0o040755 },
    { name: 'a/run', text: 'go', mode: 0o100755 },
    { name: 'b/plain', text: 'text', mode: 0o100644 },
    { name: 'b/current', text: '../a/run', mode: 0o120777 },
  ]);
  await unzip(zip, inside);
  expect(statSync(join(inside, 'a/run')).mode & 0o777).toBe(0o755);
  expect(statSync(join(inside, 'b/plain')).mode & 0o777).toBe(0o644);
  expect(readlinkSync(join(inside, 'b/current'))).toBe('../a/run');
  expect(readFileSync(join(inside, 'b/current'), 'utf8')).toBe('go');
});

test('entries are left out and renamed as asked', async () => {
  const { zip, inside } = archive([{ name: 'top/keep', text: '1' }, { name: 'top/drop', text: '2' }]);
  await unzip(zip, inside, (name) => (name.endsWith('drop') ? null : name.replace('top/', '')));
  expect(existsSync(join(inside, 'keep'))).toBe(true);
  expect(existsSync(join(inside, 'drop'))).toBe(false);
});

test('a link that leads outside is refused', async () => {
  const { zip, inside } = archive([{ name: 'escape', text: '../../etc/passwd', mode: 0o120777 }]);
  await expect(unzip(zip, inside)).rejects.toThrow('its link escape leads outside, to ../../etc/passwd');
});

test('a name that leads outside is refused', async () => {
  const { zip, inside, folder } = archive([{ name: '../escape', text: 'out' }]);
  await expect(unzip(zip, inside)).rejects.toThrow();
  expect(existsSync(join(folder, 'escape'))).toBe(false);
});
