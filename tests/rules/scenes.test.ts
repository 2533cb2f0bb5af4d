import { expect, test } from 'vitest';
import { sceneOf } from './areas';
import { files } from './files';

const folders = Array.from(new Set(files.map(({ path }) => sceneOf(path)).filter((folder) => folder !== null)));

test('the three acts of a sentence are there', () => {
  expect(folders).toEqual(expect.arrayContaining(['attention', 'race', 'recurrence']));
});

test.each(folders)('the folder of %s has what the batteries look for', (folder) => {
  const names = files.filter(({ path }) => sceneOf(path) === folder).map(({ path }) => path.split('/').pop());
  expect(names).toEqual(expect.arrayContaining(['scene.ts', 'program.ts', 'facts.ts']));
});
