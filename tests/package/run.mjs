// @ts-check
// `node tests/package/run.mjs FILE.deb`: tries a package that was made before. Installs it, so only root can.
import { PreparationError, tell } from '../../build/preparationError.mjs';
import { checkPackage } from './check.mjs';

try {
  const file = process.argv[2];
  if (file === undefined) throw new PreparationError('No package is given.');
  if (!(await checkPackage(file))) process.exitCode = 1;
} catch (cause) {
  tell(cause);
  process.exitCode = 1;
}
