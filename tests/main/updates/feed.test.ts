import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFeed } from '../../../main/updates/feed';
import { ownFolder } from '../folder';

/** What is read from a file with these lines. */
function read(...lines: readonly string[]): ReturnType<typeof readFeed> {
  const file = join(ownFolder(), 'app-update.yml');
  writeFileSync(file, lines.join('\n'));
  return readFeed(file);
}

test.each([
  ['https://releases.example.org/unroll', 'releases.example.org', 'https://releases.example.org/unroll/'],
  ["'https://releases.example.org/unroll/'", 'releases.example.org', 'https://releases.example.org/unroll/'],
  ['http://127.0.0.1:8000', '127.0.0.1', 'http://127.0.0.1:8000/'],
])('releases at %s are looked for there', (url, host, address) => {
  expect(read('provider: generic', `url: ${url}`, 'updaterCacheDirName: unroll-updater')).toMatchObject({ host, address });
});

test.each([
  ['over an open line', 'http://releases.example.org/'],
  ['on a neighbour’s machine', 'http://192.168.0.7/'],
  ['with a password', 'https://ada:secret@releases.example.org/'],
  ['with a question', 'https://releases.example.org/?token=1'],
  ['nowhere', 'releases'],
])('a folder %s is not looked into', (_where, url) => {
  expect(read('provider: generic', `url: ${url}`)).toBeNull();
});

test('other kinds of hosts, an empty file and none are nowhere', () => {
  expect(read('provider: github', 'url: https://releases.example.org/')).toBeNull();
  expect(read('')).toBeNull();
  expect(readFeed(join(ownFolder(), 'none.yml'))).toBeNull();
});
