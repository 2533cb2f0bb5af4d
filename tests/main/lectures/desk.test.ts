import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Lecture } from '#contract/lecture';
import { lectureBytes } from '../../../main/lectures/writing/lectureFile';
import { usualLecture } from '../../../main/lectures/usual/usualLecture';
import { ownFolder } from '../folder';
import { sampleTrace } from '../sampleTrace';
import { deskStand } from './deskStand';
import { builtReader } from './readerProgram';

const made: { program: string } = { program: '' };
beforeAll(async () => {
  made.program = await builtReader();
});

const stand = (folder = ownFolder()) => ({ folder, ...deskStand(folder, made.program) });
const titled = (title: string): Lecture => ({ ...usualLecture(), title });

function fileIn(folder: string, name: string, lecture: Lecture): string {
  const path = join(folder, name);
  writeFileSync(path, lectureBytes(lecture));
  return path;
}

test('a first start shows the usual lecture, unchanged and in no file', async () => {
  expect(await stand().desk.begin(null)).toEqual({ lecture: usualLecture(), file: null, changed: false, recorded: [], place: null, problems: [] });
});

test('the next start brings back exactly what was kept, and the place', async () => {
  const { desk, again } = stand();
  await desk.begin(null);
  await desk.keep(1, { lecture: titled('Mine'), place: { place: 'gates', frame: 77 } });
  const back = await again().desk.begin(null);
  expect(back).toMatchObject({ lecture: titled('Mine'), changed: true, place: { place: 'gates', frame: 77 }, problems: [] });
});

test('many changes at once end in the last one, whole on the disk', async () => {
  const { desk, again } = stand();
  await desk.begin(null);
  await Promise.all(Array.from({ length: 20 }, (_, index) => desk.keep(1, { lecture: titled(`Change ${index}`), place: null })));
  expect((await again().desk.begin(null)).lecture.title).toBe('Change 19');
});

test('a damaged kept file is set aside, and the one before it is shown', async () => {
  const { desk, again, folder } = stand();
  await desk.begin(null);
  await desk.keep(1, { lecture: titled('First'), place: null });
  await desk.keep(1, { lecture: titled('Second'), place: null });
  const newest = ['open-1.json', 'open-2.json'].map((name) => join(folder, 'kept', name)).find((path) => readFileSync(path, 'utf8').includes('"title":"Second"')) ?? '';
  writeFileSync(newest, Buffer.alloc(200));
  const back = await again().desk.begin(null);
  expect(back.lecture.title).toBe('First');
  expect(back.problems).toEqual([expect.stringContaining(`${newest}.damaged`)]);
  expect(existsSync(`${newest}.damaged`)).toBe(true);
});

test('a saved lecture is unchanged at the next start, and stands where it stood', async () => {
  const { desk, again, answers, folder } = stand();
  await desk.begin(null);
  answers.toSave = join(folder, 'talk');
  expect(await desk.save(1, { lecture: titled('Talk'), as: false })).toMatchObject({ name: 'talk.unroll', writable: true });
  await desk.keep(1, { lecture: titled('Talk'), place: { place: 'race', frame: 5 } });
  expect(await again().desk.begin(null)).toMatchObject({ lecture: titled('Talk'), changed: false, file: { name: 'talk.unroll' }, place: { place: 'race', frame: 5 } });
});

test('a file opened again begins where it ended the last time', async () => {
  const { desk, answers, folder } = stand();
  answers.toOpen = fileIn(folder, 'a.unroll', titled('A'));
  await desk.open(1);
  await desk.keep(1, { lecture: titled('A'), place: { place: 'attention', frame: 9 } });
  await desk.create(1);
  const [recent] = await desk.recents(1);
  expect(await desk.openRecent(1, recent?.id ?? '')).toMatchObject({ lecture: titled('A'), place: { place: 'attention', frame: 9 } });
});

test('unsaved changes are put away when another lecture is opened, and come back from the list', async () => {
  const { desk } = stand();
  await desk.begin(null);
  await desk.keep(1, { lecture: titled('Unsaved'), place: { place: 'gates', frame: 3 } });
  expect((await desk.create(1)).problems).toEqual(['“Unsaved” had changes that were not saved. They are kept: it stands among the recent lectures.']);
  const [recent] = await desk.recents(1);
  expect(recent).toMatchObject({ name: 'Unsaved (not saved)', missing: false });
  expect(await desk.openRecent(1, recent?.id ?? '')).toMatchObject({ lecture: titled('Unsaved'), file: null, changed: true, place: { place: 'gates', frame: 3 } });
  expect(await desk.recents(1)).toEqual([]);
});

test('a late word of the lecture before does not replace the one just opened', async () => {
  const { desk, answers, folder, again } = stand();
  await desk.begin(null);
  answers.toOpen = fileIn(folder, 'a.unroll', titled('A'));
  await desk.open(1);
  await desk.keep(1, { lecture: usualLecture(), place: { place: 'gates', frame: 1 } });
  expect((await again().desk.begin(null)).lecture.title).toBe('A');
});

test('a lecture that is edited until it says what the one before said is kept all the same', async () => {
  const { desk, answers, folder, again } = stand();
  await desk.begin(null);
  answers.toOpen = fileIn(folder, 'a.unroll', titled('A'));
  await desk.open(1);
  for (const lecture of [titled('A'), usualLecture()]) await desk.keep(1, { lecture, place: null });
  expect(await again().desk.begin(null)).toMatchObject({ lecture: usualLecture(), file: { name: 'a.unroll' }, changed: true });
});

test('what another program wrote meanwhile is not overwritten unasked', async () => {
  const { desk, answers, asked, folder } = stand();
  const path = fileIn(folder, 'a.unroll', titled('A'));
  answers.toOpen = path;
  await desk.open(1);
  writeFileSync(path, 'written by somebody else');
  expect(await desk.save(1, { lecture: titled('B'), as: false })).toBeNull();
  expect(asked).toEqual(['changed: a.unroll']);
  expect(readFileSync(path, 'utf8')).toBe('written by somebody else');
  answers.conflict = 'overwrite';
  expect(await desk.save(1, { lecture: titled('B'), as: false })).toMatchObject({ name: 'a.unroll' });
  expect(readFileSync(`${path}~1`, 'utf8')).toBe('written by somebody else');
});

test('a link planted in place of the file is not written through', async () => {
  const { desk, answers, asked, folder } = stand();
  const path = fileIn(folder, 'a.unroll', titled('A'));
  const secret = join(folder, 'secret');
  writeFileSync(secret, 'precious');
  answers.toOpen = path;
  await desk.open(1);
  rmSync(path);
  symlinkSync(secret, path);
  answers.conflict = 'overwrite';
  await desk.save(1, { lecture: titled('B'), as: false });
  expect(asked).toEqual(['changed: a.unroll']);
  expect(readFileSync(secret, 'utf8')).toBe('precious');
});

test('a read-only file is refused with a sentence and stays as it is', async () => {
  const { desk, answers, folder } = stand();
  const path = fileIn(folder, 'a.unroll', titled('A'));
  chmodSync(path, 0o444);
  answers.toOpen = path;
  expect((await desk.open(1))?.file?.writable).toBe(false);
  await expect(desk.save(1, { lecture: titled('B'), as: false })).rejects.toThrow('a.unroll was not saved: it is read-only. What lay there is untouched');
  expect(readFileSync(path)).toEqual(Buffer.from(lectureBytes(titled('A'))));
});

test('a drive that went away is named, and the lecture stays open', async () => {
  const { desk, answers, folder } = stand();
  const drive = join(folder, 'drive');
  mkdirSync(drive);
  answers.toOpen = fileIn(drive, 'a.unroll', titled('A'));
  await desk.open(1);
  renameSync(drive, join(folder, 'pulled out'));
  await expect(desk.save(1, { lecture: titled('B'), as: false })).rejects.toThrow('a.unroll was not saved: its folder is not there any more');
  expect((await desk.begin(null)).lecture.title).toBe('B');
  expect((await desk.recents(1))[0]?.missing).toBe(true);
});

test('after a crash with the file gone, what was kept is shown with a word about it', async () => {
  const { desk, answers, folder, again } = stand();
  const path = fileIn(folder, 'a.unroll', titled('A'));
  answers.toOpen = path;
  await desk.open(1);
  await desk.keep(1, { lecture: titled('Edited'), place: null });
  rmSync(path);
  const back = await again().desk.begin(null);
  expect(back).toMatchObject({ lecture: titled('Edited'), changed: true, file: { name: 'a.unroll' } });
  expect(back.problems).toEqual(['a.unroll cannot be read: there is no such file. What you see is what was kept of it; save it to have it in a file again.']);
});

test('a recording survives a crash before it was ever saved, and goes into the file with the next save', async () => {
  const { desk, answers, folder, again } = stand();
  await desk.begin(null);
  expect(await desk.record(1, { key: 'race', trace: sampleTrace })).toEqual({ key: 'race', act: 'race', createdAt: sampleTrace.createdAt, device: sampleTrace.device });
  const later = again();
  expect((await later.desk.begin(null)).recorded).toHaveLength(1);
  expect(await later.desk.trace(1, 'race')).toEqual(sampleTrace);
  answers.toSave = join(folder, 'r.unroll');
  later.answers.toSave = answers.toSave;
  const [first, ...rest] = usualLecture().acts;
  await later.desk.save(1, { lecture: { ...usualLecture(), acts: [{ ...(first ?? expect.fail()), recorded: 'race' }, ...rest] }, as: false });
  later.answers.toOpen = answers.toSave;
  const opened = await later.desk.open(1);
  expect(opened).toMatchObject({ problems: [], recorded: [{ key: 'race' }], lecture: { acts: expect.arrayContaining([expect.objectContaining({ recorded: 'race' })]) } });
  expect(await later.desk.trace(1, 'race')).toEqual(sampleTrace);
});

test('a forgotten recording is gone, and asking for it says so', async () => {
  const { desk } = stand();
  await desk.begin(null);
  await desk.record(1, { key: 'race', trace: sampleTrace });
  await desk.forget(1, 'race');
  await expect(desk.trace(1, 'race')).rejects.toThrow('There is no recording race in the open lecture.');
});

test('a file that cannot be read leaves the open lecture alone and names the version before', async () => {
  const { desk, answers, folder } = stand();
  await desk.begin(null);
  await desk.keep(1, { lecture: titled('Open'), place: null });
  answers.toOpen = join(folder, 'bad.unroll');
  writeFileSync(answers.toOpen, Buffer.alloc(64));
  writeFileSync(`${answers.toOpen}~1`, lectureBytes(titled('Older')));
  await expect(desk.open(1)).rejects.toThrow('bad.unroll: holds nothing but zeros (64 bytes), as after a power cut. Open another copy of it. The version before lies beside it as bad.unroll~1.');
  expect((await desk.begin(null)).lecture.title).toBe('Open');
});

test('a file from outside is shown, or a notice says why not', async () => {
  const { desk, told, folder } = stand();
  await desk.openFromOutside(fileIn(folder, 'a.unroll', titled('A')));
  await desk.openFromOutside(join(folder, 'none.unroll'));
  expect(told).toEqual([
    { name: 'lecture:opened', payload: expect.objectContaining({ file: expect.objectContaining({ name: 'a.unroll' }) }) },
    { name: 'lecture:notice', payload: { message: 'none.unroll: cannot be read: there is no such file.' } },
  ]);
});

test('a name without the ending gets it, and a file that has it already is not replaced unasked', async () => {
  const { desk, answers, asked, folder } = stand();
  await desk.begin(null);
  const path = fileIn(folder, 'talk.unroll', titled('There before'));
  answers.toSave = join(folder, 'talk');
  expect(await desk.save(1, { lecture: titled('../..\\evil: name'), as: true })).toBeNull();
  expect(asked).toEqual(['where: evil name.unroll', 'replace: talk.unroll']);
  expect(readFileSync(path, 'utf8')).toContain('There before');
});
