// @ts-check
import { deviation, numbers, timed } from './timing.mjs';

/**
 * The article's snippet line by line in tfjs, as somebody would write it who translates it, on the weights PyTorch drew.
 *
 * @param {{ readonly models: readonly string[], readonly shape: readonly [number, number, number], readonly heads: number, readonly threads: number, readonly warmUps: number, readonly repeats: number }} wish
 * @returns {Promise<{ readonly model: string, readonly runsMs: number[], readonly deviation: number }[]>}
 */
export async function timeTfjs({ models, shape, heads, threads, ...often }) {
  const { tf } = /** @type {{ tf: any }} */ (/** @type {unknown} */ (window)); // any: the page's script, not typed here
  tf.wasm.setWasmPaths('/tfjs-wasm/');
  tf.wasm.setThreadsCount(threads);
  await tf.setBackend('wasm');
  const x = tf.tensor(await numbers('x.bin'), shape);
  const runs = { rnn: await prepareRnn(tf, x), attention: await prepareAttention(tf, x, heads) };
  const found = [];
  for (const model of models) {
    const run = runs[/** @type {'rnn' | 'attention'} */ (model)];
    const { runsMs, result } = await timed(async () => {
      const y = run();
      const read = await y.data();
      y.dispose();
      return read;
    }, often);
    found.push({ model, runsMs, deviation: await deviation(result, model) });
  }
  return found;
}

/**
 * `h = self.rnn_cell(x[:, t, :], h)` for each token.
 *
 * @param {any} tf
 * @param {any} x
 */
async function prepareRnn(tf, x) {
  const [batch, tokens, dim] = x.shape;
  const weight = async (/** @type {string} */ name, /** @type {number[]} */ shape) => tf.tensor(await numbers(`rnn.${name}.bin`), shape);
  const [weightIh, weightHh] = [await weight('weight_ih', [dim, dim]), await weight('weight_hh', [dim, dim])];
  const [biasIh, biasHh] = [await weight('bias_ih', [dim]), await weight('bias_hh', [dim])];
  return () => {
    let h = tf.zeros([batch, dim]);
    for (let token = 0; token < tokens; token += 1) {
      const next = tf.tidy(() => {
        const now = tf.reshape(tf.slice(x, [0, token, 0], [batch, 1, dim]), [batch, dim]);
        const fromInput = tf.add(tf.matMul(now, weightIh, false, true), biasIh);
        const fromHidden = tf.add(tf.matMul(h, weightHh, false, true), biasHh);
        return tf.tanh(tf.add(fromInput, fromHidden));
      });
      h.dispose();
      h = next;
    }
    return h;
  };
}

/**
 * `attn_out, _ = self.mha(x, x, x)`.
 *
 * @param {any} tf
 * @param {any} x
 * @param {number} heads
 */
async function prepareAttention(tf, x, heads) {
  const [batch, tokens, dim] = x.shape;
  const weight = async (/** @type {string} */ name, /** @type {number[]} */ shape) => tf.tensor(await numbers(`attention.${name}.bin`), shape);
  const [inWeight, inBias] = [await weight('in_weight', [3 * dim, dim]), await weight('in_bias', [3 * dim])];
  const [outWeight, outBias] = [await weight('out_weight', [dim, dim]), await weight('out_bias', [dim])];
  return () =>
    tf.tidy(() => {
      const rows = tf.reshape(x, [batch * tokens, dim]);
      const projected = tf.split(tf.add(tf.matMul(rows, inWeight, false, true), inBias), 3, 1);
      const [q, k, v] = projected.map((/** @type {any} */ part) => tf.transpose(tf.reshape(part, [batch, tokens, heads, dim / heads]), [0, 2, 1, 3]));
      const weights = tf.softmax(tf.mul(tf.matMul(q, k, false, true), 1 / Math.sqrt(dim / heads)));
      const mixed = tf.reshape(tf.transpose(tf.matMul(weights, v), [0, 2, 1, 3]), [batch * tokens, dim]);
      return tf.add(tf.matMul(mixed, outWeight, false, true), outBias);
    });
}
