// @ts-check
// `npm run dev`: the app with hot reload of its pages; a change in main or preload restarts it.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { prepare } from './prepare.mjs';
import { tell } from './preparationError.mjs';
import { root } from './project.mjs';
import { ended, forwardSignals } from './run/child.mjs';
import { withDisplay } from './run/display.mjs';
import { asElectron, electronArguments } from './run/launch.mjs';
import { withoutNoise } from './run/noise.mjs';
import { endWithParents } from './run/orphan.mjs';
import { compileFor, unstamp } from './steps/build.mjs';

endWithParents();
try {
  const { executable } = await prepare({ build: false });
  // What electron-vite now puts into `out` is for development: the next `npm start` must build anew.
  unstamp(root);
  process.exitCode = await withDisplay(async ({ environment, virtual }) => {
    if (virtual !== null) process.stderr.write(`No display here: the window opens on a virtual one (${virtual}).\n`);
    const program = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
    const words = ['dev', '--watch', '--', ...electronArguments(), ...process.argv.slice(2)];
    const env = { ...asElectron(environment), ...compileFor, ELECTRON_EXEC_PATH: executable };
    const child = spawn(process.execPath, [program, ...words], { cwd: root, env, stdio: ['inherit', 'inherit', 'pipe'] });
    forwardSignals(child);
    child.stderr?.setEncoding('utf8').pipe(withoutNoise()).pipe(process.stderr, { end: false });
    return (await ended(child)).code ?? 1;
  });
} catch (cause) {
  tell(cause);
  process.exitCode = 1;
}
