import { type Origin } from '../../../parts/scene';
import { grouped } from '../../../timeline/numbers';
import { type Comparison, type Timed, mainRow, models } from '../reading';
import { modelName, work } from '../texts/words';

const perToken: Readonly<Record<Timed, { readonly formula: string; readonly line: string; readonly weights: number }>> = {
  rnn: { formula: 'W_{xh}, W_{hh}: \\; 2 d^2', line: '2 matrices', weights: 2 },
  lstm: { formula: '4\\,(W_{x}, W_{h}): \\; 8 d^2', line: '8 matrices', weights: 8 },
  attention: { formula: 'W_Q, W_K, W_V, W_O: \\; 4 d^2 + 2 n d', line: '4 matrices', weights: 4 },
};

/** The sizes in the program: given, not computed. */
export function sizeOrigin({ sizes: { batch, tokens, dim, heads } }: Comparison): Origin {
  return {
    title: `Given: batch ${batch}, ${tokens} words, width ${dim}, ${heads} heads`,
    formula: '[\\text{batch}, n, d]',
    lines: [`batch_size = ${batch}`, `seq_len = ${tokens}`, `embedding_dim = ${dim}`, `num_heads = ${heads}`, `numbers in x: ${batch} × ${tokens} × ${dim} = ${grouped.format(batch * tokens * dim)}`],
    notes: ['Chosen in the panel Text and settings; the article’s own are 32, 512, 128 and 4.'],
    sources: [],
  };
}

/** The work of one pass, written out as the products it consists of. */
export function flopOrigin({ sizes }: Comparison, [modelIndex = -1]: readonly number[]): Origin | null {
  const model = models[modelIndex];
  if (model === undefined) return null;
  const { batch, tokens, dim } = sizes;
  const { formula, line, weights } = perToken[model];
  const square = weights * dim * dim;
  const pairs = model === 'attention' ? 2 * tokens * dim : 0;
  const flop = 2 * batch * tokens * (square + pairs);
  return {
    title: `Work of ${modelName[model]}: ${work(flop)}`,
    formula: `2 \\cdot \\text{batch} \\cdot n \\cdot (${formula.split('\\; ')[1] ?? ''})`,
    lines: [
      `${line} of ${dim} × ${dim} for each word: ${grouped.format(square)}`,
      ...(pairs > 0 ? [`scores and mixture, 2 × ${tokens} × ${dim}: ${grouped.format(pairs)}`] : []),
      `a multiplication and an addition: × 2`,
      `for ${batch} × ${tokens} words: × ${grouped.format(batch * tokens)}`,
      `together: ${grouped.format(flop)}`,
    ],
    notes: ['Matrix products are counted; exponentials, gates and sums of biases are not: at width 128 they are less than 2 in 100.'],
    sources: [{ label: 'the sizes', thing: { kind: 'size', at: [] } }],
  };
}

/** Steps that must follow one another, counted on what the operations recorded. */
export function stepsOrigin(comparison: Comparison, [modelIndex = -1]: readonly number[]): Origin | null {
  const model = models[modelIndex];
  const row = model === undefined ? null : mainRow(comparison, model, comparison.variant);
  if (model === undefined || row === null) return null;
  const { tokens } = comparison.sizes;
  return {
    title: `${grouped.format(row.sequentialSteps)} steps of ${modelName[model]} follow one another`,
    formula: model === 'attention' ? 'y_i \\leftarrow x_1, \\dots, x_n' : 'h_t \\leftarrow h_{t-1},\\, x_t',
    lines: [`words: ${tokens}`, `longest path between two of them: ${grouped.format(row.maxPathLength)}`, `longest chain of steps: ${grouped.format(row.sequentialSteps)}`],
    notes: ['Counted on the dependencies that the operations wrote down while they ran, not assumed.'],
    sources: [{ label: 'the sizes', thing: { kind: 'size', at: [] } }],
  };
}

/** How many weights one call of attention computes for a head of the lecturer's words. */
export function pairsOrigin({ sentence: { count, heads, kin } }: Comparison): Origin {
  return {
    title: `${grouped.format(count * count)} weights in one call`,
    formula: '\\mathrm{softmax}\\!\\left(QK^{\\mathsf T}\\!/\\sqrt{d_k}\\right) \\in \\mathbb{R}^{n \\times n}',
    lines: [`words that ask: ${count}`, `words that are asked: ${count}`, `${count} × ${count} = ${grouped.format(count * count)}`],
    notes: [`For each of ${heads} heads; one of them is shown.`],
    sources: [{ label: 'a weight', thing: { kind: 'weight', at: [0, kin.to, kin.from] } }],
  };
}
