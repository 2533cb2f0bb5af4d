// @ts-check

/** What Electron needs to start on Debian 12; Debian 13 and Ubuntu 24.04 offer the same names on 64-bit machines. */
const DEPENDS = [
  'libasound2', 'libatk-bridge2.0-0', 'libatspi2.0-0', 'libc6 (>= 2.34)', 'libcups2', 'libdrm2', 'libgbm1', 'libgtk-3-0', 'libnss3 (>= 2:3.30)',
  'libudev1', 'libxkbcommon0', 'libxss1',
];
/** Which file opens with us, WebGPU, and a display for commands where there is none. */
const RECOMMENDS = ['desktop-file-utils', 'libvulkan1', 'xvfb'];

/**
 * What dpkg is told about the package.
 *
 * @param {{ readonly version: string, readonly architecture: string, readonly installedBytes: number, readonly note: string }} facts -
 *   `note`: what a person has to know about the runtime, or nothing
 * @returns {string}
 */
export function controlText({ version, architecture, installedBytes, note }) {
  return [
    'Package: unroll',
    `Version: ${version}`,
    `Architecture: ${architecture}`,
    'Maintainer: Unroll <packages@unroll.invalid>',
    `Installed-Size: ${Math.ceil(installedBytes / 1024)}`,
    `Depends: ${DEPENDS.join(', ')}`,
    `Recommends: ${RECOMMENDS.join(', ')}`,
    'Section: education',
    'Priority: optional',
    'Description: shows in a lecture why transformers replaced RNNs and LSTMs',
    ' A sentence runs down a recurrent chain and, beside it, meets itself in an',
    ' all-to-all attention graph; a clicker steps through both, frame by frame.',
    ' Every number on the stage is computed on the machine in front of the class.',
    ...(note === '' ? [] : [' .', ...folded(note)]),
    '',
  ].join('\n');
}

/** @param {string} text */
function folded(text) {
  return (text.match(/\S.{0,76}(?=\s|$)/g) ?? []).map((line) => ` ${line}`);
}
