import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { isLectureName, lectureFileIn } from '../../../main/app/lectureFiles';
import { ownFolder } from '../folder';

test('a lecture file is found among the words of a start, wherever the system puts it', () => {
  const folder = ownFolder();
  const path = join(folder, 'my talk.unroll');
  writeFileSync(path, '');
  expect(lectureFileIn(['.', '--no-sandbox', path], '/')).toBe(path);
  expect(lectureFileIn(['my talk.unroll', '--flag'], folder)).toBe(path);
  expect(lectureFileIn([pathToFileURL(path).href], '/')).toBe(path);
  expect(lectureFileIn(['gone.unroll', path], folder)).toBe(path);
});

test('a file that is not there is handed on, so that somebody says so', () => {
  expect(lectureFileIn(['gone.unroll'], '/nowhere')).toBe('/nowhere/gone.unroll');
});

test('switches and other files are none', () => {
  expect(lectureFileIn(['--user-data-dir=x.unroll', 'notes.txt', '.'], '/')).toBeNull();
  expect(['a.unroll', 'A.UNROLL', 'a.unroll~2', 'a.unroll.txt', 'unroll'].map(isLectureName)).toEqual([true, true, true, false, false]);
});
