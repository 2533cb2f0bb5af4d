import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { executableName } from '../../build/runtime/cache.mjs';
import { fetchOfficial, releaseHere } from '../../build/runtime/official.mjs';
import { temporaryFolder } from './folder.mjs';
import { serve } from './server.mjs';
import { zipOf } from './zip.mjs';

const inside = executableName().replaceAll('\\', '/');
const zip = zipOf([{ name: inside, text: '#!/bin/sh\n', mode: 0o100755 }, { name: 'LICENSE', text: 'MIT' }]);
const name = 'electron-v1.2.3-linux-x64.zip';
const sha256 = createHash('sha256').update(zip).digest('hex');
const silent = () => {};

function release(mirror, changes = {}) {
  return {
    version: '1.2.3', mirror, platform: 'linux', architecture: 'x64', checksums: { [name]: sha256 },
    patience: { answerMs: 2000, stallMs: 2000 }, ...changes,
  };
}

describe("Electron's own release", () => {
  test('is unpacked with its file modes and described beside its executable', async () => {
    const folder = temporaryFolder();
    const asked = [];
    const mirror = await serve((request, response) => {
      asked.push(request.url);
      response.end(zip);
    });
    const fetched = await fetchOfficial(folder, release(mirror), silent);
    expect(asked).toEqual([`/v1.2.3/${name}`]);
    expect(fetched).toMatchObject({ ok: true, runtime: { source: 'official', version: '1.2.3' } });
    expect(statSync(fetched.runtime.executable).mode & 0o777).toBe(0o755);
    const described = JSON.parse(readFileSync(join(dirname(fetched.runtime.executable), 'runtime.json'), 'utf8'));
    expect(Object.keys(described).sort()).toEqual(['fetched', 'note', 'source', 'version']);
  });

  test('is followed to where a server sends us', async () => {
    const mirror = await serve((request, response) => {
      if (request.url === '/there') response.end(zip);
      else response.writeHead(302, { location: '/there' }).end();
    });
    expect(await fetchOfficial(temporaryFolder(), release(mirror), silent)).toMatchObject({ ok: true });
  });

  test('is not waited for when the server is silent', async () => {
    const mirror = await serve(() => {});
    const fetched = await fetchOfficial(temporaryFolder(), release(mirror, { patience: { answerMs: 50, stallMs: 2000 } }), silent);
    expect(fetched).toEqual({ ok: false, reason: expect.stringMatching(/^127\.0\.0\.1:\d+ did not answer within 0\.05 s$/) });
  });

  test('is given up when the download stalls, and leaves nothing behind', async () => {
    const folder = temporaryFolder();
    const mirror = await serve((_, response) => {
      response.writeHead(200, { 'content-length': zip.length });
      response.write(zip.subarray(0, 10));
    });
    const fetched = await fetchOfficial(folder, release(mirror, { patience: { answerMs: 2000, stallMs: 50 } }), silent);
    expect(fetched).toEqual({ ok: false, reason: expect.stringContaining('stalled for 0.05 s') });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is given up when the connection breaks off', async () => {
    const mirror = await serve((_, response) => {
      response.writeHead(200, { 'content-length': zip.length });
      response.write(zip.subarray(0, 10), () => response.destroy());
    });
    expect(await fetchOfficial(temporaryFolder(), release(mirror), silent)).toMatchObject({ ok: false });
  });

  test('is missing where the server answers 404', async () => {
    const mirror = await serve((_, response) => response.writeHead(404).end('no'));
    const fetched = await fetchOfficial(temporaryFolder(), release(mirror), silent);
    expect(fetched).toEqual({ ok: false, reason: expect.stringContaining('answered 404') });
  });

  test('is out of reach where nothing listens', async () => {
    const fetched = await fetchOfficial(temporaryFolder(), release('http://127.0.0.1:9/'), silent);
    expect(fetched).toEqual({ ok: false, reason: expect.stringContaining('127.0.0.1:9 cannot be reached') });
  });

  test('is refused with both hashes when its bytes are not those of the list', async () => {
    const folder = temporaryFolder();
    const wrong = Buffer.from('a page that asks for a password');
    const mirror = await serve((_, response) => response.end(wrong));
    const fetched = await fetchOfficial(folder, release(mirror), silent);
    expect(fetched).toMatchObject({ ok: false });
    expect(fetched.reason).toContain(sha256);
    expect(fetched.reason).toContain(createHash('sha256').update(wrong).digest('hex'));
    expect(existsSync(join(folder, 'official-1.2.3'))).toBe(false);
  });

  test('is not asked for where there is none for the machine', async () => {
    const fetched = await fetchOfficial(temporaryFolder(), release('http://127.0.0.1:9/', { platform: 'plan9' }), silent);
    expect(fetched).toEqual({ ok: false, reason: 'Electron 1.2.3 is not released for plan9 x64' });
  });

  test('comes from ELECTRON_MIRROR where that is set', () => {
    const before = process.env.ELECTRON_MIRROR;
    try {
      process.env.ELECTRON_MIRROR = 'http://127.0.0.1:9/mirror/';
      expect(releaseHere('1.2.3').mirror).toBe('http://127.0.0.1:9/mirror/');
      delete process.env.ELECTRON_MIRROR;
      expect(releaseHere('1.2.3').mirror).toMatch(/^https:\/\/github\.com\//);
    } finally {
      if (before === undefined) delete process.env.ELECTRON_MIRROR;
      else process.env.ELECTRON_MIRROR = before;
    }
  });
});
