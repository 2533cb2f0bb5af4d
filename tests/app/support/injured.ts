import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appFolder } from './electron';

/**
 * Fills a folder with the built pages, in which the first compute pages run a script before their own, to injure what they rely on.
 *
 * @param pages - how many of them, from the start of the app on
 * @returns the word with which the app serves them
 */
export function injuredPages(folder: string, script: string, pages: number): string {
  cpSync(join(appFolder, 'out/renderer'), folder, { recursive: true });
  writeFileSync(join(folder, 'injury.js'), `{
    const opened = Number(localStorage.getItem('opened') ?? 0) + 1;
    localStorage.setItem('opened', opened);
    if (opened <= ${pages}) { ${script} }
  }`);
  const page = join(folder, 'compute.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('<script type="module"', '<script src="./injury.js"></script>\n    <script type="module"'));
  return `--pages=${folder}`;
}
