import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runtimeSource } from '../../../main/app/about';
import { ownFolder } from '../folder';

test.each([
  ['{"source":"registry","version":"33.2.1"}', 'registry'],
  ['{"source":"official"}', 'official'],
  ['{"source":"somebody"}', 'official'],
  ['broken', 'official'],
  [null, 'official'],
])('a runtime with the note %j is %s', (note, source) => {
  const folder = ownFolder();
  if (note !== null) writeFileSync(join(folder, 'runtime.json'), note);
  expect(runtimeSource(join(folder, 'electron'))).toBe(source);
});
