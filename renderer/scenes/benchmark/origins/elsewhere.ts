import { type Trace } from '#contract/trace';
import { type Origin } from '../../../parts/scene';
import { elsewhereOf } from '../elsewhere';
import { type Comparison, models } from '../reading';
import { lasting, modelName } from '../texts/amounts';
import { words } from '../words/words';

const { elsewhere: said, ...common } = words.origins;

/** A time of another machine: which file said so, what computed it, and on what. */
export function otherOrigin(comparison: Comparison, [fileIndex = -1, modelIndex = -1]: readonly number[], { others }: Trace): Origin | null {
  const [other, model] = [others[fileIndex], models[modelIndex]];
  if (other === undefined || model === undefined) return null;
  const { times, sizes, sameSizes } = elsewhereOf(comparison, other);
  const row = times[model];
  if (row === null) return null;
  return {
    title: said.title(modelName[model], lasting(row.medianMs)),
    formula: common.medianFormula(row.repeats),
    lines: [
      said.sizes(sizes, sameSizes),
      said.by(other.library, row.variant),
      said.on(other.device),
      said.file(other.file, other.createdAt.slice(0, 10)),
      common.range(lasting(row.minMs), lasting(row.maxMs)),
      common.median(lasting(row.medianMs)),
    ],
    notes: [said.note, ...other.notes],
    sources: [],
  };
}
