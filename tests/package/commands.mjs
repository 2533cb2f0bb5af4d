// @ts-check
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asTester, program, tester } from './machine.mjs';

/**
 * Runs a command of the installed app without a display.
 *
 * @param {readonly string[]} words
 */
async function command(...words) {
  const { code, stdout, stderr } = await asTester(['unroll', ...words]);
  return { code, stdout, stderr };
}

export async function tellsWhatRuns() {
  const { code, stdout } = await command('info', '--json');
  assert.equal(code, 0);
  const noted = JSON.parse(readFileSync('/usr/lib/unroll/runtime.json', 'utf8'));
  const { runtimeSource, electron, backends } = JSON.parse(stdout);
  assert.deepEqual({ runtimeSource, electron }, { runtimeSource: noted.source, electron: noted.version });
  assert.ok(backends.includes('wasm'));
}

export async function computesAndMeasures() {
  assert.equal((await command('trace', '--act', 'race', '--text', 'A cat met a dog', '--out', 'race.json')).code, 0);
  const { code } = await command('frame', '--act', 'race', '--frame', '60', '--trace', 'race.json', '--out', 'race.png');
  assert.equal(code, 0);
  assert.equal(readFileSync(join(tester.home, 'race.png')).subarray(1, 4).toString(), 'PNG');
  const bench = await command('bench', '--json', '--tokens', '16', '--batch', '2', '--repeats', '2');
  assert.equal(bench.code, 0, bench.stderr);
  assert.ok(JSON.parse(bench.stdout));
}

/** Numbers that can be checked by hand, and what the kernels' measuring leaves for the next run. */
export async function computesOperations() {
  const one = (/** @type {number} */ value) => ({ shape: [1], data: [value] });
  const matrix = (/** @type {number} */ value) => ({ shape: [1, 1], data: [value] });
  const rnn = { op: 'rnn', parameters: { weight_ih: matrix(0.5), weight_hh: matrix(1), bias_ih: one(0), bias_hh: one(0) }, inputs: { x: { shape: [1, 2, 1], data: [1, 1] } } };
  writeFileSync(join(tester.home, 'rnn.json'), JSON.stringify(rnn));
  const { code, stderr } = await command('compute', 'rnn.json', '--out', 'computed', '--backend', 'wasm');
  assert.equal(code, 0, stderr);
  const { outputs, backend } = JSON.parse(readFileSync(join(tester.home, 'computed', 'rnn.json'), 'utf8'));
  assert.equal(backend, 'wasm');
  assert.ok(Math.abs(outputs.hidden.data[1] - Math.tanh(0.5 + Math.tanh(0.5))) < 1e-5);
  const calibrated = await command('calibrate', '--json');
  assert.equal(calibrated.code, 0, calibrated.stderr);
  assert.ok(JSON.parse(calibrated.stdout));
}

export async function refusesWhatIsWrong() {
  assert.equal((await command('inof')).code, 2);
  assert.match((await command('--help')).stdout, /^usage: unroll COMMAND/);
}

/** Nobody makes of the app a Node that runs anything, or takes hold of it from outside. */
export async function isNoNode() {
  const canary = join(tester.home, 'canary.cjs');
  const trace = join(tester.home, 'ran');
  writeFileSync(canary, `require('node:fs').writeFileSync(${JSON.stringify(trace)}, '')`);
  const asNode = ['env', 'ELECTRON_RUN_AS_NODE=1', 'timeout', '5', program, canary];
  const required = ['env', `NODE_OPTIONS=--require=${canary}`, 'timeout', '20', 'unroll', 'info'];
  for (const words of [asNode, required]) {
    await asTester(words);
    assert.throws(() => readFileSync(trace), { code: 'ENOENT' }, words.join(' '));
  }
  const inspected = await asTester(['timeout', '20', program, '--inspect=127.0.0.1:0', '--cli', 'info']);
  assert.doesNotMatch(inspected.stderr, /Debugger listening/);
}
