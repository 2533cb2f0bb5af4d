import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, onTestFinished, test } from 'vitest';
import { speak } from '#contract/language';
import { systemClock } from '../../../main/compute/deadline';
import { LectureReader, type ReadingOptions, silenceMs } from '../../../main/lectures/reading/reader';
import { storeTrace } from '../../../main/lectures/reading/traces';
import { lectureBytes } from '../../../main/lectures/writing/lectureFile';
import { ownFolder } from '../folder';
import { HandClock } from '../handClock';
import { sampleTrace } from '../sampleTrace';
import { builtReader } from './readerProgram';
import { sampleBytes, sampleLecture } from './samples';

const made: { program: string } = { program: '' };
beforeAll(async () => {
  made.program = await builtReader();
});
afterEach(() => speak('en'));

function readerOf(program = made.program, clock: ConstructorParameters<typeof LectureReader>[1] = systemClock): LectureReader {
  const reader = new LectureReader(program, clock);
  onTestFinished(() => reader.close());
  return reader;
}

function fileWith(content: Uint8Array | string, name = 'a.unroll'): string {
  const path = join(ownFolder(), name);
  writeFileSync(path, content);
  return path;
}

const readAs = (reader: LectureReader, path: string, options: ReadingOptions = {}) => reader.read({ path, name: 'a.unroll', keep: true }, options);

test('one thread reads many files, and a bad one between does not matter', async () => {
  const reader = readerOf();
  const [good, bad] = [fileWith(sampleBytes), fileWith('{"format":')];
  expect((await readAs(reader, good)).lecture).toEqual(sampleLecture);
  await expect(readAs(reader, bad)).rejects.toThrow('a.unroll: format: expected a value, got the end of the file (line 1, column 11); the file is cut off.');
  const again = await readAs(reader, good);
  expect(await reader.trace('first', again.traces[0]?.bytes ?? new Uint8Array())).toEqual(sampleTrace);
});

test('it tells how far it is, in bytes, up to the last one', async () => {
  const data = new Float32Array(2_000_000).fill(0.5);
  const bytes = lectureBytes(sampleLecture, [storeTrace('first', { ...sampleTrace, tensors: { large: { shape: [data.length], data } } })]);
  const told: number[] = [];
  await readAs(readerOf(), fileWith(bytes), { onProgress: (done, total) => void told.push(done / total) });
  expect(told.length).toBeGreaterThan(2);
  expect(told).toEqual(told.toSorted((one, other) => one - other));
  expect(told.at(-1)).toBeGreaterThan(0.9);
  expect(Math.max(...told)).toBeLessThanOrEqual(1);
});

test('it speaks the language of the app', async () => {
  speak('de');
  await expect(readAs(readerOf(), fileWith(''))).rejects.toThrow('a.unroll: ist leer (0 Bytes).');
});

test('a reading that was called off says so, and the next file is read all the same', async () => {
  const reader = readerOf();
  const ending = new AbortController();
  const reading = readAs(reader, fileWith(sampleBytes), { signal: ending.signal });
  ending.abort();
  await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
  expect((await readAs(reader, fileWith(sampleBytes))).lecture).toEqual(sampleLecture);
});

test('a thread that gives no sign of life is ended, and the next file gets another', async () => {
  const clock = new HandClock();
  const hanging = fileWith("import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { for (;;); });", 'hanging.mjs');
  const reader = readerOf(hanging, clock);
  for (let turn = 0; turn < 2; turn += 1) {
    const reading = expect(readAs(reader, '/nowhere')).rejects.toThrow(`a.unroll: gave no sign of life for ${silenceMs / 1000} s`);
    await Promise.resolve();
    await clock.pass(silenceMs);
    await reading;
  }
});

test('a file that eats the thread’s memory ends the thread alone', async () => {
  const eating = fileWith("import { parentPort } from 'node:worker_threads'; const all = []; parentPort.on('message', () => { for (;;) all.push(new Array(1e6).fill(all.length)); });", 'eating.mjs');
  // The hands of this clock stand: nothing but the memory can end it.
  const reader = new LectureReader(eating, new HandClock(), 64);
  onTestFinished(() => reader.close());
  await expect(readAs(reader, '/nowhere')).rejects.toThrow('a.unroll: needs more memory to read than a lecture may take.');
});

test('a thread that breaks down is told, and not asked again', async () => {
  const breaking = fileWith("import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { throw new Error('ouch'); });", 'breaking.mjs');
  const reader = readerOf(breaking);
  for (let turn = 0; turn < 2; turn += 1) await expect(readAs(reader, '/nowhere')).rejects.toThrow('a.unroll: could not be read: the reader ended (ouch).');
});

test('what is no file is never waited for', async () => {
  const reader = readerOf();
  const folder = ownFolder();
  mkdirSync(join(folder, 'b.unroll'));
  await expect(readAs(reader, join(folder, 'b.unroll'))).rejects.toThrow('a.unroll: is a folder and no file. Choose a lecture file.');
  await expect(readAs(reader, join(folder, 'none.unroll'))).rejects.toThrow('a.unroll: cannot be read: there is no such file.');
  if (!existsSync('/dev/zero')) return;
  execFileSync('mkfifo', [join(folder, 'c.unroll')]);
  await expect(readAs(reader, join(folder, 'c.unroll'))).rejects.toThrow('a.unroll: is a pipe and no file. Choose a lecture file.');
  await expect(readAs(reader, '/dev/zero')).rejects.toThrow('a.unroll: is a device and no file. Choose a lecture file.');
});
