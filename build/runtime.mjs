// @ts-check
// `node build/runtime.mjs [--refresh]`: prints the path of the Electron in use; with --refresh asks GitHub once more.
import { prepare } from './prepare.mjs';
import { tell } from './preparationError.mjs';

try {
  const { executable } = await prepare({ build: false, refresh: process.argv.includes('--refresh') });
  process.stdout.write(`${executable}\n`);
} catch (cause) {
  tell(cause);
  process.exitCode = 1;
}
