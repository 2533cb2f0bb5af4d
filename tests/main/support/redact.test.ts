import { expect, test } from 'vitest';
import { type Owner, redacted, withoutContent } from '../../../main/support/redact';

/** Folders of a person as three systems write them; put together, since no file may name one machine's folders. */
const linux = ['', 'home', 'ada'].join('/');
const mac = ['', 'Users', 'ada'].join('/');
const windows = ['C:', 'Users', 'Ada Lovelace'].join('\\');
const owner = (home: string, user = 'ada'): Owner => ({ home, user, host: 'engine-7' });

test.each([
  ['a path on Linux', `cannot open ${linux}/talks/one.json`, owner(linux), 'cannot open ~/talks/one.json'],
  ['a path on macOS', `${mac}/Library/Application Support/Unroll`, owner(mac), '~/Library/Application Support/Unroll'],
  ['a path on Windows', `${windows}\\AppData\\Roaming\\Unroll`, owner(windows, 'Ada Lovelace'), '~\\AppData\\Roaming\\Unroll'],
  ['a path on Windows with doubled slashes', `{"path":"${windows.replaceAll('\\', '\\\\')}\\\\a"}`, owner(windows, 'Ada Lovelace'), '{"path":"~\\\\a"}'],
  ['a path on Windows in small letters', `${windows.toLowerCase()}\\a`, owner(windows, 'Ada Lovelace'), '~\\a'],
  ['an address of a file', `at file:///${windows.replaceAll('\\', '/').replace(' ', '%20')}/main.js:3:7`, owner(windows, 'Ada Lovelace'), 'at file:///~/main.js:3:7'],
  ['a home that is no usual one', ['', 'srv', 'people', 'ada', 'x'].join('/'), owner(['', 'srv', 'people', 'ada'].join('/')), '~/x'],
  ['somebody else’s home', `${linux.replace('ada', 'grace')}/x and ${windows.replace('Ada Lovelace', 'Grace Hopper')}\\x`, owner(linux), '~/x and ~\\x'],
  ['the name alone', 'started by Ada on engine-7.', owner(linux), 'started by ~ on (host).'],
])('%s names nobody', (_what, text, who, safe) => {
  expect(redacted(text, who)).toBe(safe);
});

test('a name inside another word, and a folder that only begins like the home, stay', () => {
  expect(redacted('adapter, Canada, adamant', owner(linux))).toBe('adapter, Canada, adamant');
  expect(redacted(['', 'srv', 'ada-2', 'x'].join('/'), { home: ['', 'srv', 'ada'].join('/'), user: '', host: '' })).toBe(['', 'srv', 'ada-2', 'x'].join('/'));
});

test('a home that is the root of the disk, and a name that is not known, change nothing', () => {
  expect(redacted('a/b/c', { home: '/', user: '', host: '' })).toBe('a/b/c');
});

test('a name with signs that mean something in a pattern is taken as it is', () => {
  expect(redacted('by a.b+c (on) axb+c', { home: '', user: 'a.b+c', host: '' })).toBe('by ~ (on) axb+c');
});

test.each([
  ['--api-key=abc123', '--api-key=…'],
  ['Authorization: Bearer abc.def', 'Authorization: …'],
  ['password = hunter2 and more', 'password = … and more'],
  ['{"access_token": "abc"}', '{"access_token": "…"}'],
  ['http://ada:pw@proxy:80', 'http://…@proxy:80'],
])('the secret in %j is left out', (text, safe) => {
  expect(redacted(text, { home: '', user: '', host: '' })).toBe(safe);
});

test('what is quoted, and files that a person named, are left out of a line', () => {
  expect(withoutContent('act “The cat slept” in "my talk" and „Die Katze“ of ~/talks/week-3.unroll')).toBe('act “…” in “…” and “…” of ~/talks/….unroll');
});
