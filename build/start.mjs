// @ts-check
// `npm start`: brings what is missing, then opens the app and ends with its exit code.
import { prepare } from './prepare.mjs';
import { tell } from './preparationError.mjs';
import { root } from './project.mjs';
import { runApp } from './run/app.mjs';
import { withDisplay } from './run/display.mjs';
import { endWithParents } from './run/orphan.mjs';

endWithParents();
try {
  const { executable } = await prepare();
  process.exitCode = await withDisplay(({ environment, virtual }) => {
    if (virtual !== null) {
      process.stderr.write(`No display here: the window opens on a virtual one (${virtual}), where nobody sees it. Ctrl-C closes it.\n`);
    }
    return runApp(executable, process.argv.slice(2), { environment, folder: root });
  });
} catch (cause) {
  tell(cause);
  process.exitCode = 1;
}
