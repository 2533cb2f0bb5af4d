import { mkdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fingerprint, isBuilt, stamp, unstamp } from '../../build/steps/build.mjs';
import { temporaryFolder } from './folder.mjs';

/** A project that was just built. */
function built() {
  const root = temporaryFolder();
  for (const folder of ['main', 'renderer/deep', 'docs', 'out/main']) mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'main', 'index.ts'), 'start();');
  writeFileSync(join(root, 'renderer', 'deep', 'view.ts'), 'show();');
  writeFileSync(join(root, 'out', 'main', 'index.js'), 'start();');
  stamp(root, fingerprint(root));
  return root;
}

const current = (root) => isBuilt(root, fingerprint(root));

test('what was just built is not built again', () => {
  expect(current(built())).toBe(true);
});

test('a source that was touched but not changed is not built again', () => {
  const root = built();
  utimesSync(join(root, 'main', 'index.ts'), new Date(), new Date());
  expect(current(root)).toBe(true);
});

test('a change deep in the sources is built', () => {
  const root = built();
  writeFileSync(join(root, 'renderer', 'deep', 'view.ts'), 'hide();');
  expect(current(root)).toBe(false);
});

test('a renamed source is built', () => {
  const root = built();
  renameSync(join(root, 'main', 'index.ts'), join(root, 'main', 'start.ts'));
  expect(current(root)).toBe(false);
});

test('a change in the lockfile is built, one in the documents is not', () => {
  const root = built();
  writeFileSync(join(root, 'docs', 'readme.md'), 'words');
  expect(current(root)).toBe(true);
  writeFileSync(join(root, 'package-lock.json'), '{}');
  expect(current(root)).toBe(false);
});

test('what development left behind is built', () => {
  const root = built();
  unstamp(root);
  expect(current(root)).toBe(false);
});
