import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Disk, systemDisk, writeAtomically } from '../../../../main/app/files/atomicFile';
import { ownFolder } from '../../folder';

const fail = (why: string) => (): Promise<never> => Promise.reject(new Error(why));

test('the new content lies there, and nothing beside it', async () => {
  const folder = ownFolder();
  const path = join(folder, 'a.json');
  writeFileSync(path, 'old');
  await writeAtomically(path, 'new');
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['a.json']);
});

const broken: readonly (readonly [string, Partial<Disk>])[] = [
  ['the disk is full', { write: fail('ENOSPC') }],
  ['reading back fails', { read: fail('EIO') }],
  ['it reads back shorter', { read: async (path) => (await systemDisk.read(path)).subarray(1) }],
  ['it reads back as zeros', { read: async (path) => new Uint8Array((await systemDisk.read(path)).length) }],
  ['the rename fails', { rename: fail('EACCES') }],
];

test.each(broken)('when %s the old content stays, nothing is left beside it, and the file is named', async (_why, steps) => {
  const folder = ownFolder();
  const path = join(folder, 'a.json');
  writeFileSync(path, 'old');
  await expect(writeAtomically(path, 'new', { ...systemDisk, ...steps })).rejects.toThrow(path);
  expect(readFileSync(path, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['a.json']);
});

test('it is on the disk before it takes the place of the old, and the place is made to last', async () => {
  const steps: string[] = [];
  const told: Disk = {
    write: async (path, bytes) => (steps.push('write'), await systemDisk.write(path, bytes)),
    read: async (path) => (steps.push('read'), await systemDisk.read(path)),
    rename: async (from, to) => (steps.push('rename'), await systemDisk.rename(from, to)),
    remove: systemDisk.remove,
    settle: async (folder) => (steps.push('settle'), await systemDisk.settle(folder)),
  };
  await writeAtomically(join(ownFolder(), 'a'), 'x', told);
  expect(steps).toEqual(['write', 'read', 'rename', 'settle']);
});

test('a link at the target is replaced, and what it points to is left alone', async () => {
  const folder = ownFolder();
  writeFileSync(join(folder, 'precious'), 'precious');
  symlinkSync(join(folder, 'precious'), join(folder, 'a.json'));
  await writeAtomically(join(folder, 'a.json'), 'new');
  expect(readFileSync(join(folder, 'precious'), 'utf8')).toBe('precious');
  expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('new');
});

test('a folder that does not exist is named', async () => {
  await expect(writeAtomically(join(ownFolder(), 'none', 'a'), 'x')).rejects.toThrow('none/a could not be written');
});
