import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { type Disk, systemDisk } from '../../../main/app/files/atomicFile';
import { saveFile } from '../../../main/lectures/writing/save';
import { ownFolder } from '../folder';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');

/** A disk on which one step fails, the `at`th of its kind, with the system's own code. */
function failing(step: keyof Disk, code: string, at = 1): Disk {
  const counts = { left: at };
  const act = async (...given: readonly unknown[]): Promise<unknown> => {
    counts.left -= 1;
    if (counts.left === 0) throw Object.assign(new Error(`${code}: injected`), { code });
    // Safe: the arguments are handed on as they came.
    return await (systemDisk[step] as (...same: readonly unknown[]) => Promise<unknown>)(...given);
  };
  return { ...systemDisk, [step]: act };
}

function folderWith(content: string): { readonly folder: string; readonly path: string } {
  const folder = ownFolder();
  const path = join(folder, 'talk.unroll');
  writeFileSync(path, content);
  return { folder, path };
}

test('the last three versions are kept beside the file, the newest as ~1', async () => {
  const { folder, path } = folderWith('v1');
  for (const version of ['v2', 'v3', 'v4', 'v5']) await saveFile(path, bytes(version));
  expect(Object.fromEntries(readdirSync(folder).toSorted().map((name) => [name, readFileSync(join(folder, name), 'utf8')]))).toEqual({
    'talk.unroll': 'v5', 'talk.unroll~1': 'v4', 'talk.unroll~2': 'v3', 'talk.unroll~3': 'v2',
  });
});

test.each([
  ['write', 'ENOSPC', 'the disk is full'],
  ['write', 'EROFS', 'the disk is read-only'],
  ['write', 'EIO', 'the drive reports an error; was it pulled out?'],
  ['rename', 'EACCES', 'no permission to write there'],
  ['rename', 'EBUSY', 'another program holds it open'],
] as const)('when %s fails with %s the old file is untouched, and the sentence says why', async (step, code, why) => {
  const { folder, path } = folderWith('old');
  // Whatever comes first belongs to the older version; the file's own step is the last of its kind.
  for (const at of [1, 2, 3, 4, 5]) {
    const ended = await saveFile(path, bytes('new'), failing(step, code, at)).then(({ notice }) => notice ?? 'saved', (cause: unknown) => String(cause));
    expect(['old', 'new']).toContain(readFileSync(path, 'utf8'));
    if (readFileSync(path, 'utf8') === 'old') expect(ended).toContain(`talk.unroll was not saved: ${why}. What lay there is untouched`);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    writeFileSync(path, 'old');
  }
});

test('saves that fail again and again do not push the older versions out', async () => {
  const { path } = folderWith('v1');
  await saveFile(path, bytes('v2'));
  await saveFile(path, bytes('v3'));
  const full: Disk = { ...systemDisk, write: (target, content) => (target.includes('~') ? systemDisk.write(target, content) : Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))) };
  for (let tries = 0; tries < 5; tries += 1) await expect(saveFile(path, bytes('v4'), full)).rejects.toThrow('the disk is full');
  expect(['', '~1', '~2', '~3'].map((age) => readFileSync(`${path}${age}`, 'utf8'))).toEqual(['v3', 'v3', 'v2', 'v1']);
});

test('a version that cannot be kept does not keep the file from being saved', async () => {
  const { path } = folderWith('old');
  const { notice } = await saveFile(path, bytes('new'), failing('read', 'EIO'));
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(notice).toBe('talk.unroll was saved; the version before it could not be kept: the drive reports an error; was it pulled out?.');
});

test('what reads back differently is not put in place of the old file', async () => {
  const { path } = folderWith('old');
  const lying: Disk = { ...systemDisk, read: async (given) => (given.endsWith('.part') && !given.includes('~') ? bytes('nwe') : await systemDisk.read(given)) };
  await expect(saveFile(path, bytes('new'), lying)).rejects.toThrow('talk.unroll was not saved: what was written reads back differently.');
  expect(readFileSync(path, 'utf8')).toBe('old');
});

test('a folder of that name is not replaced', async () => {
  const folder = ownFolder();
  mkdirSync(join(folder, 'talk.unroll'));
  await expect(saveFile(join(folder, 'talk.unroll'), bytes('new'))).rejects.toThrow('talk.unroll was not saved: a folder has this name.');
});

test('links in place of the file and of its older version are replaced, not written through', async () => {
  const folder = ownFolder();
  const secret = join(folder, 'secret');
  writeFileSync(secret, 'precious');
  symlinkSync(secret, join(folder, 'talk.unroll'));
  symlinkSync(secret, join(folder, 'talk.unroll~1'));
  await saveFile(join(folder, 'talk.unroll'), bytes('new'));
  expect([readFileSync(secret, 'utf8'), readFileSync(join(folder, 'talk.unroll'), 'utf8')]).toEqual(['precious', 'new']);
});

const program = fileURLToPath(new URL('saveLoop.ts', import.meta.url));

test('killed before or in any step of the disk, a save leaves the old file or the new one, and no litter after the next', async () => {
  const folder = ownFolder();
  await build({ configFile: false, logLevel: 'error', build: { ssr: program, outDir: join(folder, 'built'), rolldownOptions: { output: { entryFileNames: 'saveLoop.mjs' } } }, ssr: { noExternal: true } });
  const path = join(folder, 'talk.unroll');
  for (const each of [path, ...[1, 2, 3].map((age) => `${path}~${age}`)]) writeFileSync(each, '0:end');
  // A save has some sixteen steps, where there are older versions already.
  for (let steps = 0; steps < 20; steps += 1) {
    await killedAfter(join(folder, 'built', 'saveLoop.mjs'), path, steps);
    const whole = [path, ...[1, 2, 3].map((age) => `${path}~${age}`)].filter((one) => existsSync(one));
    expect(whole).toContain(path);
    for (const each of whole) expect(readFileSync(each, 'utf8')).toMatch(/^(\d+:)\1*end$/);
  }
  await saveFile(path, bytes('last'));
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  // Twenty programs are started one after the other, which takes a busy machine its time.
}, 240_000);

/** Lets a program save, step by step of the disk, and kills it after so many of them, as a power cut would. */
function killedAfter(loop: string, path: string, steps: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [loop, path], { stdio: ['pipe', 'pipe', 'inherit'] });
    let done = 0;
    child.stdout.on('data', () => {
      if (done >= steps) child.kill('SIGKILL');
      else child.stdin.write('.');
      done += 1;
    });
    // What was killed reads no more.
    child.stdin.on('error', () => undefined);
    child.on('error', reject);
    child.on('close', () => resolve());
  });
}
