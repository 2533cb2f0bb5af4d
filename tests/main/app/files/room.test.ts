import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freeIn, whyNotWritable } from '../../../../main/app/files/room';
import { ownFolder } from '../../folder';

test('a folder that can be written is found so, and is left as it was', async () => {
  const folder = ownFolder();
  expect(await whyNotWritable(folder)).toBeNull();
  expect(readdirSync(folder)).toEqual([]);
});

test('a folder that is not there yet is made', async () => {
  const folder = join(ownFolder(), 'new');
  expect(await whyNotWritable(folder)).toBeNull();
  expect(existsSync(folder)).toBe(true);
});

test('a folder that cannot be is told with the reason', async () => {
  const file = join(ownFolder(), 'file');
  writeFileSync(file, '');
  expect(await whyNotWritable(join(file, 'folder'))).toMatch(/ENOTDIR|EEXIST/);
});

test('free room is a number of bytes, and unknown where there is no such place', async () => {
  expect(await freeIn(ownFolder())).toBeGreaterThan(2 ** 20);
  expect(await freeIn(join(ownFolder(), 'nowhere'))).toBeNull();
});
