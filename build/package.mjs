// @ts-check
// `npm run package [-- --all] [--check]`: makes the app's packages in dist/. Without words, the Debian package, which needs no
// GitHub; `--all` adds this system's others; `--check` installs the Debian package, tries it, and removes it again (as root).
import { prepare } from './prepare.mjs';
import { PreparationError, tell } from './preparationError.mjs';

const known = new Set(['--all', '--check']);

try {
  const words = process.argv.slice(2);
  const strange = words.find((word) => !known.has(word));
  if (strange !== undefined) throw new PreparationError(`unknown word ${strange}; known are ${[...known].join(', ')}`);
  const runtime = await prepare({ virtualDisplay: true });
  const { makePackages } = await import('./package/make.mjs');
  const file = await makePackages(runtime, { all: words.includes('--all') });
  if (words.includes('--check')) {
    if (file === null) throw new PreparationError('Only the Debian package can be checked, and there is none for this system.');
    const { checkPackage } = await import('../tests/package/check.mjs');
    if (!(await checkPackage(file))) process.exitCode = 1;
  }
} catch (cause) {
  tell(cause);
  process.exitCode = 1;
}
