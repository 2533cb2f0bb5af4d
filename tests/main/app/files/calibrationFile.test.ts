import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CalibrationFile, type CalibrationKey } from '../../../../main/app/files/calibrationFile';
import { systemDisk } from '../../../../main/app/files/atomicFile';
import { ownFolder } from '../../folder';
import { sampleCalibration } from '../../sampleReport';

const key: CalibrationKey = { backend: 'wasm', adapter: null, cpu: 'A processor', cores: 2, app: '1', electron: '2', flags: [] };
const place = (): string => join(ownFolder(), 'deep', 'calibration.json');

test('what was measured is there at the next start', async () => {
  const path = place();
  await new CalibrationFile(path).remember(key, sampleCalibration);
  expect(new CalibrationFile(path).find(key)).toEqual(sampleCalibration);
});

const others: readonly Partial<CalibrationKey>[] = [{ backend: 'cpu' }, { adapter: 'a GPU' }, { cpu: 'another' }, { cores: 4 }, { app: '2' }, { electron: '3' }, { flags: ['--js-flags=x'] }];

test.each(others)('it does not hold where %j', async (different) => {
  const file = new CalibrationFile(place());
  await file.remember(key, sampleCalibration);
  expect(file.find({ ...key, ...different })).toBeNull();
});

test('a second calibration takes the place of the first, and those of other engines stay', async () => {
  const path = place();
  const file = new CalibrationFile(path);
  await file.remember(key, sampleCalibration);
  await file.remember({ ...key, backend: 'webgpu' }, { ...sampleCalibration, tookMs: 7 });
  await file.remember(key, { ...sampleCalibration, tookMs: 8 });
  const again = new CalibrationFile(path);
  expect([again.find(key)?.tookMs, again.find({ ...key, backend: 'webgpu' })?.tookMs]).toEqual([8, 7]);
});

test.each(['', 'no JSON', '[]', '{"version": 2, "entries": []}', '{"version": 1, "entries": [{"key": 1}]}'])('a file with “%s” in it is measured anew and then overwritten', async (content) => {
  const path = join(ownFolder(), 'calibration.json');
  writeFileSync(path, content);
  const file = new CalibrationFile(path);
  expect(file.find(key)).toBeNull();
  await file.remember(key, sampleCalibration);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ version: 1, entries: [{ key }] });
});

test('one that cannot be saved is told, leaves nothing half-written, and holds for this run', async () => {
  const path = place();
  const file = new CalibrationFile(path, { ...systemDisk, rename: () => Promise.reject(new Error('the disk is full')) });
  await expect(file.remember(key, sampleCalibration)).rejects.toThrow('the disk is full');
  expect(existsSync(path)).toBe(false);
  expect(readdirSync(join(path, '..'))).toEqual([]);
  expect(file.find(key)).toEqual(sampleCalibration);
});
