/*
 * The app a bare runtime starts with: it loads the app whose folder is named on the command line, as the one that comes
 * with Electron's own release does. The registry's runtime has none, and without one `electron FOLDER` does nothing.
 */
import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);

/** The modules to load first (`-r FILE`) and the app's folder or file: the first word that is no switch. */
function readCommandLine(words) {
  const preloaded = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === '-r' || word === '--require') preloaded.push(words[++index]);
    else if (!word.startsWith('-')) return { preloaded, target: word };
  }
  return { preloaded, target: null };
}

/** The package.json beside the app, or null when the target is a single file. */
function readPackage(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  } catch (cause) {
    if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') return null;
    throw cause;
  }
}

/** Gives Electron the app's name, version and folder, then runs its main file; resolves when that has been read. */
async function load(target) {
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  const folder = resolve(target);
  const described = readPackage(folder);
  if (described?.version) app.setVersion(described.version);
  const name = described?.productName ?? described?.name;
  if (name) {
    app.setName(name);
    app.setDesktopName?.(`${name}.desktop`);
  }
  const main = require.resolve(folder);
  app.setAppPath(described ? folder : dirname(main));
  await import(pathToFileURL(main).href);
}

const { preloaded, target } = readCommandLine(process.argv.slice(1));
for (const file of preloaded) require(file);

// Awaited at the top: Electron holds back "ready" until this module is done, so the app still comes before it.
if (target === null) {
  process.stderr.write('This is a bare Electron: name the folder of an app, as in "electron FOLDER".\n');
  app.exit(1);
} else {
  try {
    await load(target);
  } catch (cause) {
    process.stderr.write(`The app in ${resolve(target)} could not be started.\n${cause?.stack ?? cause}\n`);
    app.exit(1);
  }
}
