// @ts-check
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Writes an input and weights for the snippet in tfjs where no PyTorch is there to do it: the same files as export.py's, but
 * without any that say what should come out.
 *
 * @param {string} folder
 * @param {{ readonly batch: number, readonly tokens: number, readonly dim: number }} sizes
 */
export async function drawModels(folder, { batch, tokens, dim }) {
  const bound = 1 / Math.sqrt(dim);
  const parts = {
    x: [batch * tokens * dim, 1], 'rnn.weight_ih': [dim * dim, bound], 'rnn.weight_hh': [dim * dim, bound], 'rnn.bias_ih': [dim, bound], 'rnn.bias_hh': [dim, bound],
    'attention.in_weight': [3 * dim * dim, bound], 'attention.in_bias': [3 * dim, bound], 'attention.out_weight': [dim * dim, bound], 'attention.out_bias': [dim, bound],
  };
  for (const [name, [count = 0, most = 0]] of Object.entries(parts)) {
    const numbers = Float32Array.from({ length: count }, () => (2 * Math.random() - 1) * most);
    await writeFile(join(folder, `${name}.bin`), numbers);
  }
}
