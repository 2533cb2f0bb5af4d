import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cached, executableName, publish } from '../../build/runtime/cache.mjs';
import { chooseRuntime } from '../../build/steps/runtime.mjs';
import { temporaryFolder } from './folder.mjs';

const silent = () => {};

/** Puts a runtime that has nothing but an executable into the cache. */
function make(folder, source, version) {
  return publish(folder, { source, version, note: '' }, async (partial) => {
    const executable = join(partial, executableName());
    await mkdir(dirname(executable), { recursive: true });
    await writeFile(executable, '', { mode: 0o755 });
  });
}

/** A choice whose two sources note that they were asked. */
function choice(changes = {}) {
  const folder = temporaryFolder();
  const asked = [];
  return {
    asked, folder, officialVersion: '2.0.0', registryVersion: '1.0.0', refresh: false,
    fetchOfficial: async () => {
      asked.push('official');
      return { ok: false, reason: 'the server is silent' };
    },
    fetchRegistry: async () => {
      asked.push('registry');
      return make(folder, 'registry', '1.0.0');
    },
    ...changes,
  };
}

describe('the runtime', () => {
  test("is Electron's own release where that answers", async () => {
    const wishes = choice();
    wishes.fetchOfficial = async () => ({ ok: true, runtime: await make(wishes.folder, 'official', '2.0.0') });
    expect(await chooseRuntime(wishes, silent)).toMatchObject({ runtime: { source: 'official' }, changed: true });
    expect(wishes.asked).toEqual([]);
  });

  test("is the registry's where it does not, and says why", async () => {
    const wishes = choice();
    const { runtime, text } = await chooseRuntime(wishes, silent);
    expect(runtime.source).toBe('registry');
    expect(text).toContain('the server is silent');
    expect(wishes.asked).toEqual(['official', 'registry']);
  });

  test('is taken from the cache at the second start, without asking anybody', async () => {
    const wishes = choice();
    await chooseRuntime(wishes, silent);
    wishes.asked.length = 0;
    expect(await chooseRuntime(wishes, silent)).toMatchObject({ runtime: { source: 'registry' }, changed: false });
    expect(wishes.asked).toEqual([]);
  });

  test("is Electron's own release where both are in the cache", async () => {
    const wishes = choice();
    await make(wishes.folder, 'registry', '1.0.0');
    await make(wishes.folder, 'official', '2.0.0');
    expect((await chooseRuntime(wishes, silent)).runtime.source).toBe('official');
  });

  test('is asked for once more on request, and the one that is here is kept when nobody answers', async () => {
    const wishes = choice({ refresh: true });
    await make(wishes.folder, 'registry', '1.0.0');
    const { runtime, text } = await chooseRuntime(wishes, silent);
    expect(wishes.asked).toEqual(['official']);
    expect(runtime.source).toBe('registry');
    expect(text).toContain('the server is silent');
  });

  test('is refused with a cure where the registry has none for the machine', async () => {
    const wishes = choice({ registryVersion: null });
    await expect(chooseRuntime(wishes, silent)).rejects.toThrow(/the server is silent.*\n.*ELECTRON_MIRROR/);
  });

  test('is fetched once when two starts want it at the same time', async () => {
    const wishes = choice();
    const both = await Promise.all([chooseRuntime(wishes, silent), chooseRuntime(wishes, silent)]);
    expect(both.map(({ runtime }) => runtime.source)).toEqual(['registry', 'registry']);
    expect(wishes.asked).toEqual(['official', 'registry']);
  });

  test('is not there while it is half made', async () => {
    const folder = temporaryFolder();
    await expect(publish(folder, { source: 'registry', version: '1.0.0', note: '' }, async (partial) => {
      await writeFile(join(partial, executableName()), '');
      expect(cached(folder, 'registry', '1.0.0')).toBeNull();
      throw new Error('the disk is full');
    })).rejects.toThrow('the disk is full');
    expect(cached(folder, 'registry', '1.0.0')).toBeNull();
  });

  test('that another start put in place first is the one that is used', async () => {
    const folder = temporaryFolder();
    const slow = publish(folder, { source: 'registry', version: '1.0.0', note: 'slow' }, async (partial) => {
      await writeFile(join(partial, executableName()), '');
      await mkdir(join(folder, 'registry-1.0.0'));
      await writeFile(join(folder, 'registry-1.0.0', executableName()), '');
      await writeFile(join(folder, 'registry-1.0.0', 'runtime.json'), '{"source":"registry","version":"1.0.0","note":"fast"}');
    });
    expect((await slow).note).toBe('fast');
  });
});
