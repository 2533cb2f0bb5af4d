import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defaultSettings } from '#contract/settings';
import { systemDisk } from '../../../../main/app/files/atomicFile';
import { readSettings, SettingsFile } from '../../../../main/app/files/settings';
import { ownFolder } from '../../folder';

test('a first start has the default settings and nothing to say', () => {
  expect(readSettings(join(ownFolder(), 'settings.json'))).toEqual({ settings: defaultSettings, message: null });
});

test('what was saved is found again', async () => {
  const path = join(ownFolder(), 'deep', 'settings.json');
  const wanted = { ...defaultSettings, theme: 'light', text: 'Größe 😀' } as const;
  await new SettingsFile(path).save(wanted);
  expect(readSettings(path)).toEqual({ settings: wanted, message: null });
});

test('saves wait for each other, and the last one wins', async () => {
  const path = join(ownFolder(), 'settings.json');
  const steps: string[] = [];
  const file = new SettingsFile(path, {
    ...systemDisk,
    write: async (to, bytes) => (steps.push('write'), await systemDisk.write(to, bytes)),
    settle: async (folder) => (await systemDisk.settle(folder), void steps.push('done')),
  });
  await Promise.all([1, 2, 3].map((seed) => file.save({ ...defaultSettings, seed })));
  expect(steps).toEqual(['write', 'done', 'write', 'done', 'write', 'done']);
  expect(readSettings(path).settings.seed).toBe(3);
});

test('a save that fails is reported, keeps the old settings and does not block the next', async () => {
  const path = join(ownFolder(), 'settings.json');
  let broken = true;
  const file = new SettingsFile(path, {
    ...systemDisk,
    rename: (from, to) => (broken ? Promise.reject(new Error('EACCES')) : systemDisk.rename(from, to)),
  });
  await expect(file.save(defaultSettings)).rejects.toThrow('settings.json');
  expect(existsSync(path)).toBe(false);
  broken = false;
  await file.save({ ...defaultSettings, seed: 3 });
  expect(readSettings(path).settings.seed).toBe(3);
});

test.each(['', '{"theme":', '[]', 'null', '\0\0\0\0'])('a damaged file (%j) is kept aside with a message, again and again', (content) => {
  const folder = ownFolder();
  const path = join(folder, 'settings.json');
  for (const count of [1, 2]) {
    writeFileSync(path, content);
    const found = readSettings(path);
    expect(found.settings).toEqual(defaultSettings);
    expect(found.message?.()).toContain(`settings.corrupt-${count}.json`);
  }
  expect(readdirSync(folder)).toEqual(['settings.corrupt-1.json', 'settings.corrupt-2.json']);
  expect(readFileSync(join(folder, 'settings.corrupt-1.json'), 'utf8')).toBe(content);
});

test('a wrong field falls back alone, and the file stays', () => {
  const folder = ownFolder();
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ ...defaultSettings, theme: 'pink', seed: 9 }));
  expect(readSettings(join(folder, 'settings.json'))).toEqual({ settings: { ...defaultSettings, seed: 9 }, message: null });
  expect(readdirSync(folder)).toEqual(['settings.json']);
});

test('what cannot be read at all is no reason to fail', () => {
  const path = join(ownFolder(), 'settings.json');
  mkdirSync(path);
  expect(readSettings(path).settings).toEqual(defaultSettings);
});
