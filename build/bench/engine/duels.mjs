// @ts-check
import { atLeast, told } from '../figures.mjs';

/** @typedef {import('../figures.mjs').Line} Line */
/** @typedef {import('./rounds.mjs').Rounds} Rounds */
/** @typedef {import('./rounds.mjs').Reading} Reading */

/**
 * A program that is slower than ours by so much, or should be.
 *
 * @typedef {object} Duel
 * @property {string} what
 * @property {readonly string[]} against - names of the same program with other settings, of which the faster one counts
 * @property {string} theirs - `model/variant` there
 * @property {string} ours - `model/variant` of ours
 * @property {number | null} goal - `null` where it is only told
 */

export const ours = 'ours';
export const torchNames = ['PyTorch, 1 thread', 'PyTorch, 2 threads'];
export const ortName = 'onnxruntime-web';
export const tfjsName = 'tfjs-wasm op by op';
export const revectorizedName = 'ours in 256 bits';

/** What issue 4 asks of two cores without a GPU; each ratio is theirs over ours. */
export const duels = /** @type {readonly Duel[]} */ ([
  { what: 'RNN: the snippet in tfjs-wasm, op by op, over fused', against: [tfjsName], theirs: 'rnn/loop', ours: 'rnn/fused', goal: 60 },
  { what: 'attention: the snippet in tfjs-wasm, op by op, over fused', against: [tfjsName], theirs: 'attention/loop', ours: 'attention/fused', goal: 15 },
  { what: 'RNN: our own loop variant over fused', against: [ours], theirs: 'rnn/loop', ours: 'rnn/fused', goal: null },
  { what: 'attention: our own loop variant over fused', against: [ours], theirs: 'attention/loop', ours: 'attention/fused', goal: null },
  { what: 'RNN: the RNNCell loop of PyTorch over fused', against: torchNames, theirs: 'rnn/loop', ours: 'rnn/fused', goal: 1.3 },
  { what: 'RNN: nn.RNN of PyTorch over fused', against: torchNames, theirs: 'rnn/fused', ours: 'rnn/fused', goal: null },
  { what: 'LSTM: nn.LSTM of PyTorch over fused', against: torchNames, theirs: 'lstm/fused', ours: 'lstm/fused', goal: 1.1 },
  { what: 'GRU: nn.GRU of PyTorch over fused', against: torchNames, theirs: 'gru/fused', ours: 'gru/fused', goal: null },
  { what: 'attention: nn.MultiheadAttention of PyTorch over fused', against: torchNames, theirs: 'attention/fused', ours: 'attention/fused', goal: 1.5 },
  { what: 'block: nn.TransformerEncoderLayer of PyTorch over fused', against: torchNames, theirs: 'block/fused', ours: 'block/fused', goal: null },
  { what: 'RNN: onnxruntime-web over fused', against: [ortName], theirs: 'rnn/fused', ours: 'rnn/fused', goal: 3 },
  { what: 'GRU: onnxruntime-web over fused', against: [ortName], theirs: 'gru/fused', ours: 'gru/fused', goal: 2 },
  { what: 'LSTM: onnxruntime-web over fused', against: [ortName], theirs: 'lstm/fused', ours: 'lstm/fused', goal: 1.8 },
  { what: 'attention: onnxruntime-web over fused', against: [ortName], theirs: 'attention/fused', ours: 'attention/fused', goal: 1.6 },
  ...['rnn', 'lstm', 'gru', 'attention', 'block'].map((model) => ({
    what: `${model}: with V8 merging pairs into 256 bits, fused as it is over that`, against: [ours], theirs: `${model}/fused`, ours: `${model}/fused`, goal: null, side: revectorizedName,
  })),
]);

/**
 * The lines of all duels.
 *
 * @param {Rounds} rounds
 * @param {ReadonlyMap<string, string>} absent - why a program was not measured, by its name
 * @returns {Line[]}
 */
export function duelLines(rounds, absent) {
  return duels.map((duel) => lineOf(duel, rounds, absent));
}

/**
 * @param {Duel & { readonly side?: string }} duel
 * @param {Rounds} rounds
 * @param {ReadonlyMap<string, string>} absent
 * @returns {Line}
 */
function lineOf({ what, against, theirs, ours: key, goal, side = ours }, { readings, failures }, absent) {
  const mine = readings.get(`${side}/${key}`);
  const others = against.flatMap((name) => {
    const reading = readings.get(`${name}/${theirs}`);
    return reading ? [{ name, reading }] : [];
  });
  const best = others.sort((one, other) => one.reading.bestMs - other.reading.bestMs)[0];
  if (!mine || !best) {
    const missing = mine ? against : [side];
    const why = missing.map((name) => absent.get(name) ?? failures.get(name)).find((text) => text !== undefined);
    return told(what, `not measured: ${why ?? `${missing[0]} gave no ${mine ? theirs : key}`}`);
  }
  const ratio = best.reading.bestMs / mine.bestMs;
  const setting = against.length > 1 ? `; ${best.name}` : '';
  const remark = `${pair(best.reading.bestMs, mine.bestMs)} ms; medians ${pair(best.reading.medianMs, mine.medianMs)}${setting}`;
  return goal === null ? told(what, `${ratio.toFixed(2)} times (${remark})`) : atLeast(what, ratio, goal, 'times', remark);
}

/**
 * @param {number} theirsMs
 * @param {number} oursMs
 */
function pair(theirsMs, oursMs) {
  return `${theirsMs.toFixed(1)} over ${oursMs.toFixed(1)}`;
}
