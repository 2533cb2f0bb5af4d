// @ts-check
import { expect, test } from 'vitest';
import { duelLines, ortName, torchNames } from '../../build/bench/engine/duels.mjs';
import { inRounds } from '../../build/bench/engine/rounds.mjs';
import { atLeast, tally, told } from '../../build/bench/figures.mjs';
import { readWish } from '../../build/bench/words.mjs';

/**
 * A program whose rounds take what is listed, `[median, fastest]`.
 *
 * @param {string} name
 * @param {string} key
 * @param {readonly (readonly [number, number])[]} rounds
 */
function source(name, key, rounds) {
  const left = [...rounds];
  return {
    name,
    round: async () => {
      const [medianMs, minMs] = left.shift() ?? [NaN, NaN];
      return new Map([[key, { medianMs, minMs }]]);
    },
  };
}

/** @param {readonly import('../../build/bench/engine/rounds.mjs').Source[]} sources */
async function linesOf(sources, rounds = 1, absent = new Map()) {
  const measured = await inRounds(sources, rounds, () => undefined);
  return new Map(duelLines(measured, absent).map((line) => [line.what, line]));
}

const lstm = 'LSTM: nn.LSTM of PyTorch over fused';

test('a ratio is fastest run over fastest run of all rounds', async () => {
  const [oneThread] = torchNames;
  const lines = await linesOf([source('ours', 'lstm/fused', [[60, 50], [70, 40]]), source(String(oneThread), 'lstm/fused', [[90, 80], [85, 60]])], 2);
  expect(lines.get(lstm)).toMatchObject({ value: expect.stringMatching(/^1\.50 times \(60\.0 over 40\.0 ms/), met: true });
});

test('of one program with several settings the faster counts, and is named', async () => {
  const [one = '', two = ''] = torchNames;
  const lines = await linesOf([source('ours', 'lstm/fused', [[50, 50]]), source(one, 'lstm/fused', [[90, 90]]), source(two, 'lstm/fused', [[52, 52]])]);
  expect(lines.get(lstm)).toMatchObject({ value: expect.stringContaining(two), met: false });
});

test('programs take turns', async () => {
  const order = /** @type {string[]} */ ([]);
  const noting = (/** @type {string} */ name) => ({ name, round: async () => new Map([['rnn/fused', { medianMs: order.push(name), minMs: 1 }]]) });
  await inRounds([noting('a'), noting('b')], 2, () => undefined);
  expect(order).toEqual(['a', 'b', 'a', 'b']);
});

test('a program may leave after some rounds', async () => {
  const order = /** @type {string[]} */ ([]);
  const noting = (/** @type {string} */ name) => ({ name, round: async () => new Map([['rnn/fused', { medianMs: order.push(name), minMs: 1 }]]) });
  await inRounds([noting('a'), { ...noting('slow'), rounds: 1 }], 2, () => undefined);
  expect(order).toEqual(['a', 'slow', 'a']);
});

test('what is not installed is named, and what failed says why; neither is a goal missed', async () => {
  const broken = { name: torchNames[0] ?? '', round: async () => Promise.reject(new Error('it broke')) };
  const lines = await linesOf([source('ours', 'lstm/fused', [[50, 50]]), broken], 1, new Map([[ortName, 'needs onnxruntime-web']]));
  expect(lines.get(lstm)).toMatchObject({ value: 'not measured: it broke', met: null });
  expect(lines.get('LSTM: onnxruntime-web over fused')).toMatchObject({ value: 'not measured: needs onnxruntime-web', met: null });
});

test('a goal is met at exactly its value and missed below', () => {
  expect(atLeast('a', 3, 3, 'times').met).toBe(true);
  expect(atLeast('a', 2.99, 3, 'times').met).toBe(false);
});

test('goals, misses and what was not measured are counted apart', () => {
  const lines = [atLeast('a', 3, 3, 'times'), atLeast('b', 1, 3, 'times'), told('c', 'not measured: needs it'), told('d', '1.20 times')];
  expect(tally(lines)).toBe('1 goals met, 1 missed, 1 figures not measured');
});

test('parts come first, and what the benchmark does not know goes to the app', () => {
  expect(readWish(['engine', '--peers', '--rounds', '2'])).toEqual({ parts: ['engine'], peers: true, rounds: 2, article: [] });
  expect(readWish(['--repeats', '3'])).toEqual({ parts: ['start', 'stage', 'hall', 'soak', 'files', 'engine', 'article'], peers: false, rounds: 3, article: ['--repeats', '3'] });
});

test.each([[['engines']], [['--rounds', '0']], [['--rounds']]])('%j is refused', (words) => {
  expect(() => readWish(words)).toThrow(/npm run bench: /);
});
