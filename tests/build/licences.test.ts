import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { shippedIn } from '../../build/licences/shipped';
import { ownFolder } from '../main/folder';

const granted = 'Permission is hereby granted.';

/** A project with a few packages, each file by its path. */
function project(files: Readonly<Record<string, string>>): string {
  const root = ownFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const described = (name: string, license = 'MIT', more: object = {}): string => JSON.stringify({ name, version: '1.2.3', license, ...more });

test('a module leads to its package, past folders that only say how to load it; our own lead nowhere', () => {
  const root = project({
    'node_modules/@scope/one/package.json': described('@scope/one'), 'node_modules/@scope/one/LICENSE': `\n  \n    ${granted}\n`, 'node_modules/@scope/one/NOTICE': 'Thanks.',
    'node_modules/@scope/one/dist/package.json': '{"type":"module"}', 'node_modules/two/package.json': described('two'), 'node_modules/two/licence.md': granted,
    'node_modules/one/node_modules/two/package.json': described('two'), 'node_modules/vite/package.json': described('vite'), 'node_modules/vite/LICENSE.md': granted,
  });
  const ids = ['node_modules/@scope/one/dist/a.js?used', 'node_modules/@scope/one/dist/b.js', 'node_modules/two/x.css', 'renderer/main.ts'].map((path) => join(root, path));
  const found = shippedIn([...ids, '\0vite/preload-helper.js'], root);
  expect(found.map(({ name }) => name)).toEqual(['@scope/one', 'two', 'vite']);
  expect(found[0]).toEqual({ name: '@scope/one', version: '1.2.3', licence: 'MIT', text: `    ${granted}\n\nThanks.` });
});

test('what was made from a package is listed where a record beside it says so', () => {
  const root = project({ 'renderer/words/vectors.bin': '', 'renderer/words/vendored.json': described('vectors'), 'renderer/words/LICENSE.txt': granted, 'renderer/other/a.ts': '' });
  expect(shippedIn([join(root, 'renderer/words/vectors.bin'), join(root, 'renderer/other/a.ts')], root).map(({ name }) => name)).toEqual(['vectors']);
});

test('a licence may stand at the end of the README, or be one whose words are the same for all but its author', () => {
  const root = project({
    'node_modules/a/package.json': described('a'), 'node_modules/a/README.md': `a\n=\nUse it.\n\nLICENSE (MIT)\n-------------\n\nCopyright Ada.\n\n${granted}`,
    'node_modules/b/package.json': described('b', 'Apache-2.0'), 'node_modules/typescript/LICENSE': 'Apache License',
    'node_modules/c/package.json': described('c', 'MIT', { author: { name: 'Grace' } }), 'node_modules/three/LICENSE': `The MIT License\n\nCopyright © three.js authors\n\n${granted}`,
  });
  const [a, b, c] = shippedIn(['a', 'b', 'c'].map((name) => join(root, 'node_modules', name, 'index.js')), root);
  expect(a?.text).toBe(`LICENSE (MIT)\n-------------\n\nCopyright Ada.\n\n${granted}`);
  expect(b?.text).toBe('Apache License');
  expect(c?.text).toBe(`The MIT License\n\nCopyright © Grace\n\n${granted}`);
});

test('a package without the text of its licence cannot be built in', () => {
  const root = project({ 'node_modules/a/package.json': described('a'), 'node_modules/b/package.json': '{"name":"b"}' });
  expect(() => shippedIn([join(root, 'node_modules/a/index.js')], root)).toThrow('a brings no text of its licence, MIT, and names no author.');
  expect(() => shippedIn([join(root, 'node_modules/b/index.js')], root)).toThrow('belongs to no package');
});
