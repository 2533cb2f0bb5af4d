import { expect, test } from 'vitest';
import { fits } from '../../build/steps/modules.mjs';
import { isNetworkFailure } from '../../build/steps/npm.mjs';

const wanted = {
  '': { version: '0.1.0' },
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/only-mac': { version: '2.0.0', integrity: 'sha512-m', optional: true },
};
const installed = { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } };

test('what the lockfile asks for fits, without what is for other systems', () => {
  expect(fits(installed, wanted)).toBe(true);
});

test('a fresh clone does not fit', () => {
  expect(fits(undefined, wanted)).toBe(false);
});

test('another version, another content, one too many and one too few do not fit', () => {
  expect(fits({ 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } }, wanted)).toBe(false);
  expect(fits({ 'node_modules/a': { version: '1.0.0', integrity: 'sha512-b' } }, wanted)).toBe(false);
  expect(fits({ ...installed, 'node_modules/old': { version: '1.0.0' } }, wanted)).toBe(false);
  expect(fits({}, wanted)).toBe(false);
});

test('only a network failure is worth a second try', () => {
  expect(isNetworkFailure('npm error code ETIMEDOUT')).toBe(true);
  expect(isNetworkFailure('npm error 503 Service Unavailable: code E503')).toBe(true);
  expect(isNetworkFailure('npm error code EUSAGE package.json and package-lock.json are not in sync')).toBe(false);
});
