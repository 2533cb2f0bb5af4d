import { type Trace } from '#contract/trace';
import { type Origin } from '../../../parts/scene';
import { elsewhereOf } from '../elsewhere';
import { type Comparison, models } from '../reading';
import { lasting, modelName } from '../texts/words';

/** A time of another machine: which file said so, what computed it, and on what. */
export function otherOrigin(comparison: Comparison, [fileIndex = -1, modelIndex = -1]: readonly number[], { others }: Trace): Origin | null {
  const [other, model] = [others[fileIndex], models[modelIndex]];
  if (other === undefined || model === undefined) return null;
  const { times, sizes, sameSizes } = elsewhereOf(comparison, other);
  const row = times[model];
  if (row === null) return null;
  return {
    title: `Measured elsewhere: ${modelName[model]}, ${lasting(row.medianMs)}`,
    formula: `\\text{median of } ${row.repeats} \\text{ runs}`,
    lines: [
      `batch ${sizes.batch}, ${sizes.tokens} words, width ${sizes.dim}, ${sizes.heads} heads${sameSizes ? '' : ': not the sizes of this comparison'}`,
      `computed by: ${other.library}, ${row.variant}`,
      `on: ${other.device}`,
      `file ${other.file}, of ${other.createdAt.slice(0, 10)}`,
      `fastest ${lasting(row.minMs)}, slowest ${lasting(row.maxMs)}`,
      `median: ${lasting(row.medianMs)}`,
    ],
    notes: ['This number was read from a file and not measured here; of several ways to compute the same, the fastest is shown.', ...other.notes],
    sources: [],
  };
}
