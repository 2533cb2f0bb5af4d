// @ts-check
import { spawn } from 'node:child_process';
import { statfsSync } from 'node:fs';
import { root } from '../project.mjs';
import { withoutSandbox } from '../steps/sandbox.mjs';

const SHARED_MEMORY_BYTES = 512 * 1024 * 1024;

/**
 * What Electron itself must be told on this machine.
 *
 * @returns {string[]}
 */
export function electronArguments() {
  return [...(withoutSandbox() ? ['--no-sandbox'] : []), ...(sharedMemoryIsSmall() ? ['--disable-dev-shm-usage'] : [])];
}

/**
 * The environment in which Electron is Electron: editors built on it leave a variable to the terminals inside them that
 * makes it a plain Node.
 *
 * @param {NodeJS.ProcessEnv} environment
 * @returns {NodeJS.ProcessEnv}
 */
export function asElectron({ ELECTRON_RUN_AS_NODE: _, ...environment }) {
  return environment;
}

/** Containers often give 64 MB, on which Chromium's pages crash as soon as they draw something large. */
function sharedMemoryIsSmall() {
  try {
    const { blocks, bsize } = statfsSync('/dev/shm');
    return blocks * bsize < SHARED_MEMORY_BYTES;
  } catch {
    // Not Linux, or none at all: Chromium knows what to do.
    return false;
  }
}

/**
 * Starts the app in a runtime, in a process group of its own: Ctrl-C in a terminal reaches it once, through us. Told
 * twice, Electron ends on the spot and saves nothing.
 *
 * @param {string} executable - Electron's
 * @param {readonly string[]} appArguments - as the app finds them after its own folder in process.argv
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {import('node:child_process').ChildProcess}
 */
export function launch(executable, appArguments, options = {}) {
  const detached = process.platform !== 'win32';
  return spawn(executable, [...electronArguments(), root, ...appArguments], { ...options, env: asElectron(options.env ?? process.env), detached });
}
