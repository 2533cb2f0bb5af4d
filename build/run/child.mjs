// @ts-check
import { spawn } from 'node:child_process';

/** @typedef {{ readonly code: number | null, readonly signal: NodeJS.Signals | null }} End */
/** @typedef {End & { readonly stdout: string, readonly stderr: string }} Captured */

const FORWARDED = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * How a child ended, once its streams are closed as well.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<End>}
 * @throws what spawning threw, such as ENOENT
 */
export function ended(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
}

/**
 * Runs a program and keeps what it printed.
 *
 * @param {string} command
 * @param {readonly string[]} words
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<Captured>}
 */
export async function capture(command, words, options = {}) {
  const child = spawn(command, words, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text) => { stdout += text; });
  child.stderr?.setEncoding('utf8').on('data', (text) => { stderr += text; });
  return { ...(await ended(child)), stdout, stderr };
}

/**
 * Hands the signals this process gets to a child; the second one, or a child that outstays `graceMs`, kills it.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {{ readonly graceMs?: number }} options - without `graceMs` the child may take its time, to ask about unsaved work
 * @returns {{ readonly received: NodeJS.Signals | null }} the first signal, as soon as there was one
 */
export function forwardSignals(child, { graceMs } = {}) {
  /** @type {{ received: NodeJS.Signals | null }} */
  const state = { received: null };
  /** @type {NodeJS.Timeout | undefined} */
  let deadline;
  /** @param {NodeJS.Signals} signal */
  function onSignal(signal) {
    if (state.received !== null) {
      child.kill('SIGKILL');
      return;
    }
    state.received = signal;
    child.kill(signal);
    if (graceMs !== undefined) deadline = setTimeout(() => child.kill('SIGKILL'), graceMs);
  }
  for (const signal of FORWARDED) process.on(signal, onSignal);
  child.once('close', () => {
    clearTimeout(deadline);
    for (const signal of FORWARDED) process.off(signal, onSignal);
  });
  return state;
}
