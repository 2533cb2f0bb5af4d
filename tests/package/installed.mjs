// @ts-check
import assert from 'node:assert/strict';
import { existsSync, lstatSync, statSync } from 'node:fs';
import { capture } from '../../build/run/child.mjs';
import { done } from './machine.mjs';

/** The files of the package, as dpkg knows them. */
export async function packageFiles() {
  const { stdout } = await done('dpkg-query', ['--listfiles', 'unroll']);
  return stdout.split('\n').filter((path) => path !== '' && existsSync(path) && !lstatSync(path).isDirectory());
}

export async function isAsPacked() {
  assert.equal((await done('dpkg', ['--verify', 'unroll'])).stdout, '');
  const { mode, uid } = statSync('/usr/lib/unroll/chrome-sandbox');
  assert.equal(mode & 0o7777, 0o4755);
  assert.equal(uid, 0);
}

/** The system knows the lecture's file, the menu entry, and the manual page. */
export async function isKnownToTheSystem() {
  const { stdout } = await done('grep', ['application/x-unroll-lecture:\\*.unroll', '/usr/share/mime/globs']);
  assert.notEqual(stdout, '');
  await done('man', ['--where', 'unroll']);
}

/** @param {readonly string[]} files - of the package, before it was removed */
export async function leavesNothing(files) {
  await done('apt-get', ['remove', '-y', '-qq', 'unroll']);
  assert.deepEqual(files.filter((path) => existsSync(path)), []);
  assert.equal(existsSync('/usr/lib/unroll'), false);
  // Nothing is configuration, so that removing it is removing all of it.
  assert.equal((await capture('dpkg-query', ['--status', 'unroll'])).code, 1);
  assert.equal((await capture('grep', ['-r', 'x-unroll-lecture', '/usr/share/mime/globs'])).code, 1);
}
