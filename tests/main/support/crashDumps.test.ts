import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { findDumps, forgetOldDumps, keepCrashDumps, mostDumps } from '../../../main/support/crashDumps';
import { ownFolder } from '../folder';

const electron = vi.hoisted(() => ({ app: { setPath: vi.fn() }, crashReporter: { start: vi.fn() } }));
vi.mock('electron', () => electron);

/** Dumps as Crashpad keeps them, one a day, in the folders that it moves them through. */
function withDumps(count: number): string {
  const folder = ownFolder();
  for (const name of ['pending', 'completed']) mkdirSync(join(folder, name));
  for (let day = 1; day <= count; day += 1) {
    const path = join(folder, day % 2 === 0 ? 'pending' : 'completed', `${day}.dmp`);
    writeFileSync(path, '');
    utimesSync(path, day * 86_400, day * 86_400);
  }
  writeFileSync(join(folder, 'settings.dat'), '');
  return folder;
}

test('dumps are written into the folder that is named, and uploading is off', () => {
  keepCrashDumps('somewhere');
  expect(electron.app.setPath).toHaveBeenCalledWith('crashDumps', 'somewhere');
  expect(electron.crashReporter.start).toHaveBeenCalledExactlyOnceWith({ uploadToServer: false });
});

test('dumps are counted in all folders, and the newest is dated', async () => {
  expect(await findDumps(withDumps(3))).toEqual({ count: 3, newest: '1970-01-04T00:00:00.000Z' });
  expect(await findDumps(join(ownFolder(), 'missing'))).toEqual({ count: 0, newest: null });
});

test('only the newest are kept, and what is no dump is left alone', async () => {
  const folder = withDumps(mostDumps + 5);
  await forgetOldDumps(folder);
  expect(await findDumps(folder)).toMatchObject({ count: mostDumps, newest: '1970-01-16T00:00:00.000Z' });
  expect(readdirSync(folder)).toContain('settings.dat');
  expect([...readdirSync(join(folder, 'pending')), ...readdirSync(join(folder, 'completed'))]).not.toContain('5.dmp');
});
