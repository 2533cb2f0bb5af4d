// @ts-check
import { spawn } from 'node:child_process';
import { PreparationError } from '../preparationError.mjs';
import { ended } from './child.mjs';

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/** @typedef {{ readonly environment: NodeJS.ProcessEnv, readonly virtual: string | null }} Display - `virtual`: its name, such as ":99" */

/**
 * Whether a window needs a virtual display here.
 *
 * @param {Readonly<NodeJS.ProcessEnv>} environment
 */
export function lacksDisplay(environment = process.env, platform = process.platform) {
  return platform === 'linux' && !environment['DISPLAY'] && !environment['WAYLAND_DISPLAY'];
}

/**
 * Does something that opens windows, on the display there is or on a virtual one that lives only as long.
 *
 * @template Result
 * @param {(display: Display) => Promise<Result>} use - gets the environment to start programs with
 * @param {{ readonly always?: boolean }} options - `always`: a virtual one even where there is a real one (Linux only)
 * @returns {Promise<Result>}
 */
export async function withDisplay(use, { always = false } = {}) {
  const wanted = lacksDisplay() || (always && process.platform === 'linux');
  if (!wanted) return use({ environment: { ...process.env }, virtual: null });
  const { name, stop } = await startVirtualDisplay();
  /** @type {NodeJS.ProcessEnv} */
  const environment = { ...process.env, DISPLAY: name };
  // With both set, a toolkit would choose Wayland and show the windows to the person.
  delete environment['WAYLAND_DISPLAY'];
  try {
    return await use({ environment, virtual: name });
  } finally {
    await stop();
  }
}

/** @returns {Promise<{ name: string, stop: () => Promise<void> }>} */
async function startVirtualDisplay() {
  // Xvfb picks a free number and writes it to descriptor 3 once it listens. In a process group of its own, Ctrl-C in a
  // terminal does not take the display away from under the app.
  const words = ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', words, { detached: true, stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  const end = ended(server);
  const release = killWithUs(server);
  const number = await Promise.race([
    numberFrom(/** @type {import('node:stream').Readable} */ (server.stdio[3])),
    refusal(end, /** @type {import('node:stream').Readable} */ (server.stderr)),
  ]);
  async function stop() {
    server.kill();
    await end;
    release();
  }
  return { name: `:${number}`, stop };
}

/**
 * @param {import('node:stream').Readable} stream
 * @returns {Promise<string>}
 */
function numberFrom(stream) {
  return new Promise((resolve) => {
    let text = '';
    stream.setEncoding('utf8').on('data', (piece) => {
      text += piece;
      if (text.endsWith('\n')) resolve(text.trim());
    });
  });
}

/**
 * @param {Promise<import('./child.mjs').End>} end
 * @param {import('node:stream').Readable} stderr
 * @returns {Promise<never>}
 */
async function refusal(end, stderr) {
  let said = '';
  stderr.setEncoding('utf8').on('data', (piece) => { said = `${said}${piece}`.slice(-2000); });
  try {
    await end;
  } catch {
    throw new PreparationError('There is no display here, and Xvfb, which stands in for one, is not installed. ' +
      'Install it (on Debian: sudo apt-get install -y xvfb) or set DISPLAY.');
  }
  throw new PreparationError(`There is no display here, and the virtual one did not start.\n${said.trim()}`);
}

/** @type {Set<import('node:child_process').ChildProcess>} displays that are there because of us */
const servers = new Set();

function killAll() {
  for (const server of servers) server.kill();
}

/** @param {NodeJS.Signals} signal */
function onSignal(signal) {
  // Whoever else listens ends this process in good order, and the displays with it.
  if (process.listenerCount(signal) === 1) process.exit(1);
}

/**
 * Takes a display down with this process, however it ends.
 *
 * @param {import('node:child_process').ChildProcess} server
 * @returns {() => void} to call when the display is gone
 */
function killWithUs(server) {
  if (servers.size === 0) {
    process.on('exit', killAll);
    for (const signal of SIGNALS) process.on(signal, onSignal);
  }
  servers.add(server);
  return () => {
    servers.delete(server);
    if (servers.size > 0) return;
    process.off('exit', killAll);
    for (const signal of SIGNALS) process.off(signal, onSignal);
  };
}
