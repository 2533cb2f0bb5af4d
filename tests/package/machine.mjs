// @ts-check
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { capture } from '../../build/run/child.mjs';

/** Who tries the package: an ordinary user who is made for it and removed again. */
export const tester = { name: 'unroll-tester', home: '/var/tmp/unroll-tester' };
export const program = '/usr/lib/unroll/unroll';

/**
 * Runs a program and wants it to succeed.
 *
 * @param {string} command
 * @param {readonly string[]} words
 * @param {import('node:child_process').SpawnOptions} options
 */
export async function done(command, words, options = {}) {
  const ended = await capture(command, words, options);
  if (ended.code !== 0) throw new Error(`${[command, ...words].join(' ')} ended with ${ended.code}: ${ended.stderr.slice(-1000)}`);
  return ended;
}

export async function makeTester() {
  await done('useradd', ['--create-home', '--home-dir', tester.home, '--shell', '/bin/sh', tester.name]);
}

export async function removeTester() {
  await capture('userdel', ['--remove', tester.name]);
}

/**
 * A command as the tester types it: nothing of our environment is there, a display only when given.
 *
 * @param {readonly string[]} words
 * @param {string | null} display
 * @returns {[string, string[], import('node:child_process').SpawnOptions]}
 */
function byTester(words, display) {
  const environment = { HOME: tester.home, PATH: '/usr/local/bin:/usr/bin:/bin', LANG: 'C.UTF-8', ...(display === null ? {} : { DISPLAY: display }) };
  return ['setpriv', ['--reuid', tester.name, '--regid', tester.name, '--init-groups', ...words], { cwd: tester.home, env: environment }];
}

/**
 * @param {readonly string[]} words
 * @param {string | null} display
 */
export function asTester(words, display = null) {
  return capture(...byTester(words, display));
}

/**
 * @param {readonly string[]} words
 * @param {string | null} display
 */
export function startAsTester(words, display) {
  const [command, all, options] = byTester(words, display);
  return spawn(command, all, { ...options, stdio: 'ignore' });
}

/**
 * Tells a process to end, and makes it end where it does not.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<void>}
 * @throws Error where it had to be made to
 */
export async function end(child) {
  const ended = () => child.exitCode !== null || child.signalCode !== null;
  child.kill();
  try {
    await until('it ended when it was told to', ended, 30_000);
  } finally {
    child.kill('SIGKILL');
  }
}

/**
 * The processes of the installed app.
 *
 * @returns {{ readonly pid: number, readonly words: string[] }[]}
 */
export function processes() {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    try {
      if (readlinkSync(`/proc/${name}/exe`) !== program) return [];
      // Chromium writes its words with spaces between them over those it was started with.
      return [{ pid: Number(name), words: readFileSync(`/proc/${name}/cmdline`, 'utf8').split(/[\0 ]/) }];
    } catch {
      // Ended meanwhile.
      return [];
    }
  });
}

/**
 * Waits for something to become true.
 *
 * @param {string} what - for the message when it does not
 * @param {() => boolean | Promise<boolean>} isTrue
 * @param {number} limitMs
 * @returns {Promise<void>}
 */
export async function until(what, isTrue, limitMs = 120_000) {
  const startMs = performance.now();
  while (!(await isTrue())) {
    if (performance.now() - startMs > limitMs) throw new Error(`not within ${limitMs / 1000} s: ${what}`);
    await new Promise((resolve) => { setTimeout(resolve, 200); });
  }
}
