import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { componentsOf, licencesText } from '../../build/package/components.mjs';
import { billOfMaterials } from '../../build/package/sbom.mjs';

const locked = {
  'node_modules/zod': { version: '4.6.7', license: 'MIT', integrity: `sha512-${Buffer.from('zod').toString('base64')}` },
  'node_modules/@a/b': { version: '1.0.0', license: 'Apache-2.0 AND MIT' },
  'node_modules/@a/b/node_modules/zod': { version: '3.0.0', license: 'MIT' },
  'node_modules/bare': { version: '1.0.0' },
};
const runtime = { source: 'registry', version: '33.2.1', note: 'For development only.' };

function bill(folders) {
  return billOfMaterials({ version: '1.2.3', components: componentsOf(folders, locked), runtime, files: [{ file: 'a.deb', sha256: 'ab' }] });
}

test('a package is named, with its version and licence as locked, also where it lies inside another', () => {
  const found = componentsOf(['node_modules/@a/b', 'node_modules/@a/b/node_modules/zod'], locked);
  expect(found.map(({ name, version, licence }) => `${name} ${version} ${licence}`)).toEqual(['@a/b 1.0.0 Apache-2.0 AND MIT', 'zod 3.0.0 MIT']);
});

test.each([['node_modules/gone', 'not in the lockfile'], ['node_modules/bare', 'no licence']])('%s is refused: %s', (folder, why) => {
  expect(() => componentsOf([folder], locked)).toThrow(why);
});

test('the bill of materials names Electron, the word vectors and every package, and what depends on them', () => {
  const { components, dependencies, metadata } = bill(['node_modules/zod', 'node_modules/@a/b']);
  expect(components.map(({ name }) => name)).toEqual(['electron', 'GloVe word vectors', 'zod', '@a/b']);
  expect(dependencies[0]?.dependsOn).toEqual(components.map((component) => component['bom-ref']));
  expect(metadata.component).toMatchObject({ version: '1.2.3', components: [{ name: 'a.deb', hashes: [{ alg: 'SHA-256', content: 'ab' }] }] });
});

test('it says who packed the runtime', () => {
  expect(bill([]).components[0]).toMatchObject({ description: 'For development only.', properties: [{ value: 'registry' }] });
});

test('checksums are hexadecimal, and a scoped name is escaped', () => {
  const [, , zod, scoped] = bill(['node_modules/zod', 'node_modules/@a/b']).components;
  expect(zod?.hashes).toEqual([{ alg: 'SHA-512', content: Buffer.from('zod').toString('hex') }]);
  expect(scoped).toMatchObject({ purl: 'pkg:npm/%40a/b@1.0.0', licenses: [{ expression: 'Apache-2.0 AND MIT' }] });
});

test('the licences name each package, also one that brings no text', () => {
  const text = licencesText(componentsOf(['node_modules/zod', 'node_modules/@a/b'], locked), ({ name }) => (name === 'zod' ? 'Do as you like.' : null));
  expect(text).toContain('zod 4.6.7 (MIT)\n\nDo as you like.');
  expect(text).toContain('@a/b 1.0.0 (Apache-2.0 AND MIT)\n\nThe package brings no text');
});

test('every package that package.json asks for has a licence in the lockfile', () => {
  const read = (name) => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
  const folders = Object.keys(read('package.json').dependencies).map((name) => `node_modules/${name}`);
  expect(componentsOf(folders, read('package-lock.json').packages)).toHaveLength(folders.length);
});
