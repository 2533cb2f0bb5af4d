import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTraceDesk } from '../../../../main/app/files/traceDesk';
import { ownFolder } from '../../folder';
import { sampleTrace } from '../../sampleTrace';

/** A desk whose dialogs choose this path. */
function deskAt(path: string | null, suggested: string[] = []) {
  return makeTraceDesk({
    toSave: (_pageId, { name }) => {
      suggested.push(name);
      return Promise.resolve(path);
    },
    toOpen: () => Promise.resolve(path),
  });
}

test('a result that is saved can be opened again, and is the same', async () => {
  const suggested: string[] = [];
  const desk = deskAt(join(ownFolder(), 'mine.json'), suggested);
  expect(await desk.save(1, sampleTrace)).toEqual({ name: 'mine.json' });
  expect(suggested).toEqual(['unroll-race-2026-01-02.json']);
  expect(await desk.open(1)).toEqual({ name: 'mine.json', trace: sampleTrace });
});

test('nothing happens when the person thinks better of it', async () => {
  expect(await deskAt(null).save(1, sampleTrace)).toBeNull();
  expect(await deskAt(null).open(1)).toBeNull();
});

test.each([
  ['{"format": "something"}', /mine\.json: format: expected "unroll-trace"/],
  ['not JSON at all', /mine\.json: .*not/],
  ['{"format": "unroll-trace", "version": 99, "tensors": {}, "dependencies": {}}', /newer Unroll/],
])('a wrong file is refused by its own name, without its folders: %s', async (text, words) => {
  const folder = ownFolder();
  const path = join(folder, 'mine.json');
  writeFileSync(path, text);
  const refusal = await deskAt(path).open(1).catch((thrown: unknown) => thrown);
  expect(refusal).toMatchObject({ code: 'file', message: expect.stringMatching(words) });
  expect(String(refusal)).not.toContain(folder);
});
