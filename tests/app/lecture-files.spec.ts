import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { test } from './support/command';
import { electronPath, startWords, temporaryFolder } from './support/electron';
import { startStage } from './support/stage';

/** A lecture of our own, by its title. */
function lectureTitled(title: string): string {
  return JSON.stringify({ format: 'unroll-lecture', version: 1, title, language: 'en', acts: [{ id: 'gates', act: 'gates', text: 'we slept beside the dog', seed: 7 }] });
}

interface Verdict {
  readonly file: string;
  readonly ok: boolean;
  readonly message: string;
}

test('the default lecture is written, is good, and keeps what lay there before', async ({ command, folder }) => {
  expect(await command('lecture', 'new', '--out', 'a.unroll')).toMatchObject({ code: 0, stdout: 'a.unroll\n' });
  const first = readFileSync(join(folder, 'a.unroll'), 'utf8');
  writeFileSync(join(folder, 'a.unroll'), 'mine');
  expect((await command('lecture', 'new', '--out', 'a.unroll')).code).toBe(0);
  expect(readFileSync(join(folder, 'a.unroll'), 'utf8')).toBe(first);
  expect(readFileSync(join(folder, 'a.unroll~1'), 'utf8')).toBe('mine');
  expect(await command('lecture', 'check', 'a.unroll')).toMatchObject({ code: 0, stdout: 'ok      a.unroll: “Why transformers replaced RNNs and LSTMs”, 11 acts, 40 minutes planned.\n' });
});

test('where nothing can be written the command says so, and touches nothing', async ({ command, folder }) => {
  mkdirSync(join(folder, 'there.unroll'));
  const ended = await command('lecture', 'new', '--out', 'there.unroll');
  expect(ended.code).toBe(1);
  expect(ended.stderr).toContain('there.unroll was not saved: a folder has this name.');
  expect(await command('lecture', 'new', '--out', 'none/a.unroll')).toMatchObject({ code: 1 });
  expect((await command('lecture', 'new')).code).toBe(2);
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('a link is replaced by the lecture, and what it led to is left alone', async ({ command, folder }) => {
  writeFileSync(join(folder, 'precious'), 'precious');
  symlinkSync(join(folder, 'precious'), join(folder, 'a.unroll'));
  expect((await command('lecture', 'new', '--out', 'a.unroll')).code).toBe(0);
  expect(readFileSync(join(folder, 'precious'), 'utf8')).toBe('precious');
});

test('many files are checked in one run, in their order, whatever they are', async ({ command, folder }) => {
  await command('lecture', 'new', '--out', 'good.unroll');
  const good = readFileSync(join(folder, 'good.unroll'), 'utf8');
  writeFileSync(join(folder, 'cut.unroll'), good.slice(0, 3000));
  writeFileSync(join(folder, 'zeros.unroll'), Buffer.alloc(1000));
  writeFileSync(join(folder, 'newer.unroll'), good.replace('"version": 1', '"version": 3'));
  writeFileSync(join(folder, 'acts.unroll'), good.replace('"act": "gates"', '"act": "doors"'));
  writeFileSync(join(folder, 'proto.unroll'), good.replace('"theme": null', '"theme": null, "__proto__": {}'));
  mkdirSync(join(folder, 'folder.unroll'));
  const files = ['good.unroll', 'cut.unroll', './zeros.unroll', 'newer.unroll', 'acts.unroll', 'proto.unroll', 'folder.unroll', 'none.unroll', ...(process.platform === 'linux' ? ['/dev/zero'] : []), 'good.unroll'];
  const { code, stdout } = await command('lecture', 'check', '--json', ...files);
  expect(code).toBe(2);
  const verdicts = JSON.parse(stdout) as readonly Verdict[];
  expect(verdicts.map(({ file }) => file)).toEqual(files);
  expect(verdicts.map(({ ok }) => ok)).toEqual(files.map((file) => file === 'good.unroll'));
  expect(verdicts.every(({ file, message }) => message.startsWith(`${file}: `))).toBe(true);
  expect(verdicts[4]?.message).toContain('acts[3].act: this version knows no act doors');
});

test('a second start hands its file to the window that is open', async () => {
  const { path, remove } = temporaryFolder();
  const stage = await startStage(join(path, 'settings'));
  await stage.shown();
  writeFileSync(join(path, 'second.unroll'), lectureTitled('From a second start'));
  const ended = await new Promise<number | null>((resolve, reject) => {
    const second = spawn(electronPath(), [...startWords(join(path, 'settings')), join(path, 'second.unroll')], { stdio: 'ignore' });
    second.on('error', reject).on('close', resolve);
  });
  expect(ended).toBe(0);
  await expect.poll(() => stage.act(), { timeout: 60_000 }).toContain('Gates');
  await stage.close();
  remove();
});

test('killed in mid-lecture, the app comes back with the very lecture and the place', async () => {
  const { path, remove } = temporaryFolder();
  writeFileSync(join(path, 'talk.unroll'), lectureTitled('Killed and back'));
  const stage = await startStage(join(path, 'settings'), [join(path, 'talk.unroll')]);
  await stage.shown();
  await stage.press('ArrowRight', 'ArrowRight');
  const before = await stage.place();
  const kept = join(path, 'settings', 'lectures');
  const frames = (): readonly unknown[] => (existsSync(kept) ? readdirSync(kept) : []).filter((name) => name.startsWith('open-') && name.endsWith('.json') && statSync(join(kept, name)).size > 0)
    .map((name) => (JSON.parse(readFileSync(join(kept, name), 'utf8')) as { readonly place: { readonly frame: number } | null }).place?.frame);
  await expect.poll(frames).toContain(before.frame);
  const gone = new Promise((resolve) => stage.app.process().once('exit', resolve));
  stage.app.process().kill('SIGKILL');
  await gone;
  const back = await startStage(join(path, 'settings'));
  await back.shown();
  expect(await back.act()).toContain('Gates');
  expect(await back.place()).toEqual(before);
  const answer = await back.page.evaluate(() => window.bridge.call('lecture:recents', undefined));
  expect(answer).toMatchObject({ ok: true, value: [{ name: 'talk.unroll', title: 'Killed and back', missing: false }] });
  await back.close();
  remove();
});

test('a lecture file that is dropped on the window is opened', async () => {
  const { path, remove } = temporaryFolder();
  const stage = await startStage(join(path, 'settings'));
  await stage.shown();
  writeFileSync(join(path, 'dropped.unroll'), lectureTitled('Dropped'));
  const session = await stage.page.context().newCDPSession(stage.page);
  // As the system does it: only such an event is believed, and only such a file has a path.
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data: { items: [], files: [join(path, 'dropped.unroll')], dragOperationsMask: 1 } });
  }
  await expect.poll(() => stage.act(), { timeout: 60_000 }).toContain('Gates');
  await stage.close();
  remove();
});

test('a page can name no file, not even as if it had been dropped', async () => {
  const { path, remove } = temporaryFolder();
  const stage = await startStage(join(path, 'settings'));
  await stage.shown();
  writeFileSync(join(path, 'evil.unroll'), lectureTitled('Evil'));
  const before = await stage.act();
  await stage.page.evaluate((name) => {
    const dropped = new DataTransfer();
    dropped.items.add(new File(['{}'], name));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }));
  }, join(path, 'evil.unroll'));
  await stage.still();
  expect(await stage.act()).toBe(before);
  await stage.close();
  remove();
});
