import { appendFile, chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UnrollError } from '#contract/failure';
import { type TapeLine, type TapeShown } from '#contract/tape';
import { readTraceFile } from '../../../main/app/files/traceFile';
import { mostTapes, Tapes } from '../../../main/tapes/tapes';
import { ownFolder } from '../folder';
import { sampleTrace } from '../sampleTrace';

const shown: TapeShown = { black: false, from: null, to: 3, head: 1, pointed: null, trail: [{ kind: 'hidden', at: [5, 17] }], explanationSide: 'right', beam: { kind: 'zoom', x: 1.5, y: 2, size: 3 }, question: 'Why?' };
const talk: readonly TapeLine[] = [
  { kind: 'show', at: 0, act: 'race', trace: 0, frame: 36, shown },
  { kind: 'frames', at: 1200, frames: [0, 37, 17, 38, 16, 39] },
  { kind: 'shown', at: 3000, shown: { black: true } },
];

/** Takes traces out of the very files, as the reading thread does. */
function tapesIn(folder: string): Tapes {
  return new Tapes(folder, {
    trace: async (_name, bytes) => {
      const path = join(folder, 'asked.json');
      await writeFile(path, bytes);
      return await readTraceFile(path);
    },
  });
}

test('a talk is read as it was kept, its numbers too, by another run of the app', async () => {
  const folder = ownFolder();
  const tapes = tapesIn(folder);
  await tapes.begin(1000, 'Week three');
  expect(await tapes.keepTrace(1000, 0, sampleTrace)).toBe(true);
  await tapes.keep(1000, talk.slice(0, 1));
  await tapes.keep(1000, talk.slice(1));
  const later = tapesIn(folder);
  expect(await later.read(1000)).toEqual({ id: 1000, title: 'Week three', lines: talk, lost: 0 });
  expect(await later.readTrace(1000, 0)).toEqual(sampleTrace);
  expect(await later.list()).toEqual([{ id: 1000, title: 'Week three', lengthMs: 3000 }]);
});

test('a page that was loaded again goes on with its talk, behind what a crash cut off', async () => {
  const folder = ownFolder();
  const tapes = tapesIn(folder);
  await tapes.begin(1000, 'Week three');
  await tapes.keep(1000, talk.slice(0, 2));
  await appendFile(join(folder, '1000', 'talk.jsonl'), '{"kind":"shown","at":25');
  await tapesIn(folder).begin(1000, 'Another title');
  await tapes.keep(1000, talk.slice(2));
  expect(await tapes.read(1000)).toEqual({ id: 1000, title: 'Week three', lines: talk, lost: 1 });
});

test('lines that are no lines of ours, or run backwards, are left out and counted', async () => {
  const folder = ownFolder();
  const tapes = tapesIn(folder);
  await tapes.begin(1000, 'Week three');
  await tapes.keep(1000, talk.slice(0, 2));
  await appendFile(join(folder, '1000', 'talk.jsonl'), [
    'null', '{"kind":"rm","at":1300}', '{"kind":"show","at":1300,"act":"../race","trace":0,"frame":1,"shown":{}}', '{"kind":"frames","at":1300,"frames":[1]}',
    '{"kind":"frames","at":1300,"frames":[-5,1]}', '{"kind":"shown","at":1e999,"shown":{}}', '{"kind":"shown","at":1299,"shown":{"__proto__":{"black":1}}}',
    '{"kind":"shown","at":1232,"shown":{"black":false}}', '',
  ].join('\n'));
  await tapes.keep(1000, talk.slice(2));
  expect(await tapes.read(1000)).toMatchObject({ lines: talk, lost: 8 });
});

test('the oldest talk gives way to a new one, and what is no talk stays untouched', async () => {
  const folder = ownFolder();
  const tapes = tapesIn(folder);
  await writeFile(join(folder, 'notes.txt'), 'mine');
  for (let id = 1; id <= mostTapes + 1; id += 1) await tapes.begin(id * 1000, `Talk ${id}`);
  const kept = (await tapes.list()).map(({ id }) => id);
  expect(kept).toEqual(Array.from({ length: mostTapes }, (_, index) => (mostTapes + 1 - index) * 1000));
  expect(await readdir(folder)).toContain('notes.txt');
});

test('a talk that was taken out stays out, and says so', async () => {
  const folder = ownFolder();
  const tapes = tapesIn(folder);
  await tapes.begin(1000, 'Week three');
  await tapes.remove(1000);
  expect(await tapes.list()).toEqual([]);
  await expect(tapes.read(1000)).rejects.toThrow('This talk is not kept any more.');
  await expect(tapes.keep(1000, talk)).rejects.toThrow(/The talk is no longer being kept: .*The lecture itself goes on\./);
  await expect(tapes.readTrace(1000, 0)).rejects.toThrow(UnrollError);
});

test('what is no tape is listed without a title, so that it can be taken out; a newer one is refused', async () => {
  const folder = ownFolder();
  const tapes = tapesIn(folder);
  await tapes.begin(1000, 'Week three');
  await writeFile(join(folder, '1000', 'talk.jsonl'), Buffer.alloc(100));
  expect(await tapes.list()).toEqual([{ id: 1000, title: null, lengthMs: 0 }]);
  await expect(tapes.read(1000)).rejects.toThrow('cannot be read any more');
  await writeFile(join(folder, '1000', 'talk.jsonl'), '{"kind":"unroll-tape","version":2,"title":"x"}\n');
  await expect(tapes.read(1000)).rejects.toMatchObject({ code: 'newer-version' });
});

test('where nothing can be written the reason is told, and what was kept stays as it was', async () => {
  const folder = ownFolder();
  const tapes = tapesIn(join(folder, 'talks'));
  await writeFile(join(folder, 'talks'), 'a file where the folder should be');
  await expect(tapes.begin(1000, 'Week three')).rejects.toThrow('The talk is no longer being kept');
  const other = tapesIn(folder);
  await other.begin(2000, 'Week four');
  await other.keep(2000, talk);
  const path = join(folder, '2000', 'talk.jsonl');
  const before = await readFile(path, 'utf8');
  await chmod(path, 0o444);
  // The administrator may write everywhere.
  if (process.getuid?.() !== 0) await expect(other.keep(2000, talk)).rejects.toThrow('no longer being kept');
  expect((await readFile(path, 'utf8')).startsWith(before)).toBe(true);
});
