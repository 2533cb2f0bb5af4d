// @ts-check
// `npm run --silent cli -- COMMAND …`: runs a command without a window. Standard output is the command's alone.
import { prepare } from './prepare.mjs';
import { tell } from './preparationError.mjs';
import { root } from './project.mjs';
import { runApp } from './run/app.mjs';
import { withDisplay } from './run/display.mjs';
import { endWithParents } from './run/orphan.mjs';

/** npm starts us in the project; the person's files lie where the person was. */
const folder = process.cwd() === root ? process.env['INIT_CWD'] ?? root : process.cwd();
const words = process.argv.slice(2);

endWithParents();
try {
  const { executable } = await prepare({ quiet: true });
  process.exitCode = await withDisplay(({ environment }) =>
    runApp(executable, ['--cli', ...words], { environment, folder, graceMs: 5000 }));
} catch (cause) {
  tell(cause);
  process.exitCode = 1;
}
