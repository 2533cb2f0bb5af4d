import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLicences } from '../../../main/support/licences';
import { ownFolder } from '../folder';

const versions = { electron: '45.4.1', chromium: '140.0' };

function list(...names: readonly string[]): string {
  const path = join(ownFolder(), 'licences.json');
  writeFileSync(path, JSON.stringify(names.map((name) => ({ name, version: '1.0.0', licence: 'MIT', text: 'Permission is…' }))));
  return path;
}

test('what several bundles contain is listed once, by name, with the runtime that really runs', () => {
  const found = readLicences([list('zod', 'electron'), list('react', 'zod')], versions);
  expect(found.map(({ name, version }) => `${name} ${version}`)).toEqual(['Chromium 140.0', 'Electron 45.4.1', 'react 1.0.0', 'zod 1.0.0']);
  expect(found.every(({ text }) => text !== '')).toBe(true);
});

test('a list that is missing or broken hides none of the others', () => {
  const broken = join(ownFolder(), 'licences.json');
  writeFileSync(broken, '[{');
  expect(readLicences([broken, join(ownFolder(), 'none.json'), list('zod')], versions).map(({ name }) => name)).toEqual(['Chromium', 'zod']);
});
