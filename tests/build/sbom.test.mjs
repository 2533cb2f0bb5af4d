import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { componentsOf, licencesText, shipped } from '../../build/package/components.mjs';
import { billOfMaterials } from '../../build/package/sbom.mjs';
import { temporaryFolder } from './folder.mjs';

const locked = {
  'node_modules/zod': { version: '4.6.7', integrity: `sha512-${Buffer.from('zod').toString('base64')}` },
  'node_modules/@a/b': { version: '1.0.0' },
  'node_modules/@a/b/node_modules/zod': { version: '3.0.0', integrity: `sha512-${Buffer.from('old').toString('base64')}` },
};
const zod = { name: 'zod', version: '4.6.7', licence: 'MIT', text: 'Do as you like.' };
const scoped = { name: '@a/b', version: '1.0.0', licence: 'Apache-2.0 AND MIT', text: 'Twice.' };
const runtime = { source: 'registry', version: '33.2.1', note: 'For development only.' };

function bill(packages) {
  return billOfMaterials({ version: '1.2.3', components: componentsOf(packages, locked), runtime, files: [{ file: 'a.deb', sha256: 'ab' }] });
}

test('a checksum is that of the version which was built in, also where another one lies inside a package', () => {
  const found = componentsOf([zod, { ...zod, version: '3.0.0' }, scoped, { ...zod, name: 'words-of-ours' }], locked);
  expect(found.map(({ integrity }) => integrity)).toEqual([locked['node_modules/zod'].integrity, locked['node_modules/@a/b/node_modules/zod'].integrity, null, null]);
});

test('the bill of materials names Electron, the word vectors and every package, and what depends on them', () => {
  const { components, dependencies, metadata } = bill([zod, scoped]);
  expect(components.map(({ name }) => name)).toEqual(['electron', 'GloVe word vectors', 'zod', '@a/b']);
  expect(dependencies[0]?.dependsOn).toEqual(components.map((component) => component['bom-ref']));
  expect(metadata.component).toMatchObject({ version: '1.2.3', components: [{ name: 'a.deb', hashes: [{ alg: 'SHA-256', content: 'ab' }] }] });
});

test('it says who packed the runtime', () => {
  expect(bill([]).components[0]).toMatchObject({ description: 'For development only.', properties: [{ value: 'registry' }] });
});

test('checksums are hexadecimal, and a scoped name is escaped', () => {
  const [, , first, second] = bill([zod, scoped]).components;
  expect(first?.hashes).toEqual([{ alg: 'SHA-512', content: Buffer.from('zod').toString('hex') }]);
  expect(second).toMatchObject({ purl: 'pkg:npm/%40a/b@1.0.0', licenses: [{ expression: 'Apache-2.0 AND MIT' }] });
});

test('the licences stand one below the other, as each package words its own', () => {
  const text = licencesText([zod, scoped]);
  expect(text).toMatch(/^Unroll contains 2 packages/);
  expect(text).toContain('zod 4.6.7 (MIT)\n\nDo as you like.\n');
  expect(text).toContain('@a/b 1.0.0 (Apache-2.0 AND MIT)\n\nTwice.\n');
});

test('what the build listed is there once, without the runtime, by name', () => {
  const root = temporaryFolder();
  const lists = { main: [{ name: 'electron', version: '1' }, zod], renderer: [zod, scoped] };
  for (const [part, list] of Object.entries(lists)) {
    mkdirSync(join(root, 'out', part), { recursive: true });
    writeFileSync(join(root, 'out', part, 'licences.json'), JSON.stringify(list));
  }
  expect(shipped(root, ['main', 'preload', 'renderer'])).toEqual([scoped, zod]);
});
