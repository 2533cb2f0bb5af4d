import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runApp } from '../../build/run/app.mjs';
import { lacksDisplay } from '../../build/run/display.mjs';
import { asElectron } from '../../build/run/launch.mjs';
import { temporaryFolder } from './folder.mjs';

/** The exit code of an app that is one line of shell. */
function codeOf(line) {
  const folder = temporaryFolder();
  const executable = join(folder, 'electron');
  writeFileSync(executable, `#!/bin/sh\n${line}\n`, { mode: 0o755 });
  return runApp(executable, [], { environment: process.env, folder });
}

test.skipIf(process.platform === 'win32')("the app's exit code is passed on", async () => {
  expect(await codeOf('exit 7')).toBe(7);
  expect(await codeOf('exit 0')).toBe(0);
});

test.skipIf(process.platform === 'win32')('an app that a signal ended has failed', async () => {
  expect(await codeOf('kill -KILL $$')).toBe(1);
});

test('a virtual display is needed on a Linux without X and Wayland only', () => {
  expect(lacksDisplay({}, 'linux')).toBe(true);
  expect(lacksDisplay({ DISPLAY: ':0' }, 'linux')).toBe(false);
  expect(lacksDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(false);
  expect(lacksDisplay({}, 'darwin')).toBe(false);
});

test("what an editor's terminal sets does not turn Electron into a plain Node", () => {
  expect(asElectron({ ELECTRON_RUN_AS_NODE: '1', PATH: '/bin' })).toEqual({ PATH: '/bin' });
});
