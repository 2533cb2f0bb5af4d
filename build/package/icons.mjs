// @ts-check
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../project.mjs';
import { capture } from '../run/child.mjs';
import { withDisplay } from '../run/display.mjs';
import { asElectron, electronArguments } from '../run/launch.mjs';

/** The app's icon, as it was drawn. */
export const icon = join(root, 'build', 'package', 'resources', 'icon.svg');

/**
 * Draws the icon in all sizes, as `16x16.png` to `1024x1024.png`.
 *
 * @param {string} executable - Electron's, which can draw
 * @param {string} folder
 * @returns {Promise<void>}
 */
export async function drawIcons(executable, folder) {
  await rm(folder, { recursive: true, force: true });
  const program = join(root, 'build', 'package', 'icons');
  const { code, stderr } = await withDisplay(({ environment }) =>
    capture(executable, [...electronArguments(), program, icon, folder], { env: asElectron(environment) }));
  if (code !== 0) throw new Error(`The icon could not be drawn.\n${stderr}`);
}
