import { type Origin } from '../../../parts/scene';
import { grouped } from '../../../timeline/numbers';
import { type Comparison, type Timed, mainRow, models } from '../reading';
import { modelName, work } from '../texts/amounts';
import { words } from '../words/words';

const said = words.origins;

const perToken: Readonly<Record<Timed, { readonly formula: string; readonly weights: number }>> = {
  rnn: { formula: 'W_{xh}, W_{hh}: \\; 2 d^2', weights: 2 },
  lstm: { formula: '4\\,(W_{x}, W_{h}): \\; 8 d^2', weights: 8 },
  attention: { formula: 'W_Q, W_K, W_V, W_O: \\; 4 d^2 + 2 n d', weights: 4 },
};

/** The sizes in the program: given, not computed. */
export function sizeOrigin({ sizes }: Comparison): Origin {
  const { batch, tokens, dim, heads } = sizes;
  return {
    title: said.size.title(sizes),
    formula: said.size.formula,
    lines: [`batch_size = ${batch}`, `seq_len = ${tokens}`, `embedding_dim = ${dim}`, `num_heads = ${heads}`, said.size.numbers(`${batch} × ${tokens} × ${dim} = ${grouped.format(batch * tokens * dim)}`)],
    notes: [said.size.note],
    sources: [],
  };
}

/** The work of one pass, written out as the products it consists of. */
export function flopOrigin({ sizes }: Comparison, [modelIndex = -1]: readonly number[]): Origin | null {
  const model = models[modelIndex];
  if (model === undefined) return null;
  const { batch, tokens, dim } = sizes;
  const { formula, weights } = perToken[model];
  const square = weights * dim * dim;
  const pairs = model === 'attention' ? 2 * tokens * dim : 0;
  const flop = 2 * batch * tokens * (square + pairs);
  return {
    title: said.flop.title(modelName[model], work(flop)),
    formula: `2 \\cdot ${said.flop.batch} \\cdot n \\cdot (${formula.split('\\; ')[1] ?? ''})`,
    lines: [
      said.flop.matrices(weights, dim, square),
      ...(pairs > 0 ? [said.flop.pairs(`2 × ${tokens} × ${dim}`, pairs)] : []),
      said.flop.both,
      said.flop.texts(batch, tokens),
      said.flop.together(flop),
    ],
    notes: [said.flop.note],
    sources: [{ label: said.sources.sizes, thing: { kind: 'size', at: [] } }],
  };
}

/** Steps that must follow one another, counted on what the operations recorded. */
export function stepsOrigin(comparison: Comparison, [modelIndex = -1]: readonly number[]): Origin | null {
  const model = models[modelIndex];
  const row = model === undefined ? null : mainRow(comparison, model, comparison.variant);
  if (model === undefined || row === null) return null;
  const { tokens } = comparison.sizes;
  return {
    title: said.steps.title(row.sequentialSteps, modelName[model]),
    formula: model === 'attention' ? 'y_i \\leftarrow x_1, \\dots, x_n' : 'h_t \\leftarrow h_{t-1},\\, x_t',
    lines: [said.steps.words(tokens), said.steps.path(row.maxPathLength), said.steps.chain(row.sequentialSteps)],
    notes: [said.steps.note],
    sources: [{ label: said.sources.sizes, thing: { kind: 'size', at: [] } }],
  };
}

/** How many weights one call of attention computes for a head of the lecturer's words. */
export function pairsOrigin({ sentence: { count, heads, kin } }: Comparison): Origin {
  return {
    title: said.pairs.title(count * count),
    formula: '\\mathrm{softmax}\\!\\left(QK^{\\mathsf T}\\!/\\sqrt{d_k}\\right) \\in \\mathbb{R}^{n \\times n}',
    lines: [said.pairs.ask(count), said.pairs.asked(count), `${count} × ${count} = ${grouped.format(count * count)}`],
    notes: [said.pairs.note(heads)],
    sources: [{ label: said.sources.weight, thing: { kind: 'weight', at: [0, kin.to, kin.from] } }],
  };
}
