import { expect, test } from 'vitest';
import { installLine, missingPackages, namesEndInT64 } from '../../build/steps/libraries.mjs';

const all = ['libnss3', 'libatk-bridge2.0-0', 'libgtk-3-0', 'libgbm1', 'libasound2', 'libxss1', 'libcups2'];
const machine = (changes) => ({ installed: new Set(all), t64: false, virtualDisplay: false, ...changes });

test('nothing is missing where all is installed', () => {
  expect(missingPackages(machine({}))).toEqual([]);
});

test('the virtual display is asked for only where one is needed', () => {
  expect(missingPackages(machine({ virtualDisplay: true }))).toEqual(['xvfb', 'xserver-xorg-core', 'xserver-xorg-video-dummy', 'x11-xserver-utils']);
});

test('a package is there under its newer name as well', () => {
  expect(missingPackages(machine({ installed: new Set([...all.slice(0, 4), 'libasound2t64', 'libxss1', 'libcups2t64']) }))).toEqual([]);
});

test('a newer release is asked for the newer names', () => {
  const missing = missingPackages(machine({ installed: new Set(), t64: true }));
  expect(missing).toContain('libasound2t64');
  expect(missing).toContain('libnss3');
});

test('the newer names begin with Debian 13 and Ubuntu 24.04', () => {
  expect(namesEndInT64('ID=debian\nVERSION_ID="12"\n')).toBe(false);
  expect(namesEndInT64('ID=debian\nVERSION_ID="13"\n')).toBe(true);
  expect(namesEndInT64('VERSION_ID="22.04"\nID=ubuntu\n')).toBe(false);
  expect(namesEndInT64('VERSION_ID="24.04"\nID=ubuntu\n')).toBe(true);
});

test('who is not root gets one line to run', () => {
  const lines = installLine(['libnss3', 'xvfb']).split('\n');
  expect(lines.at(-1)).toBe('sudo apt-get install -y --no-install-recommends libnss3 xvfb');
});
