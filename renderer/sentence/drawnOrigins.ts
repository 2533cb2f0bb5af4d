import { nudgeAmong } from '#contract/nudge';
import { at } from '#contract/tensor';
import { type Trace } from '#contract/trace';
import { type Origin } from '../parts/scene';
import { weightsWords } from '../parts/texts/provenance';
import { decimal } from '../timeline/numbers';
import { type Sentence } from './reading';
import { words } from './words/words';

const told = words.chain;

/** One weight or bias: given, or drawn from the seed; `null` for another kind. */
export function drawnOrigin(sentence: Sentence, trace: Trace, kind: string, [first = 0, second = 0]: readonly number[]): Origin | null {
  const { width } = sentence;
  const own = kind === 'weightV' ? sentence.graphFile !== null : trace.weights.names.some((name) => name.includes('weight_hh'));
  const given = own ? told.given(weightsWords(trace.weights)) : told.drawn(kind === 'weightV' ? told.valueBound : told.chainBound);
  const origin = (title: string, value: number, formula: string): Origin => ({ title: `${title}: ${decimal(value, 3)}`, formula, lines: [], notes: [given], sources: [] });
  switch (kind) {
    case 'weightHh':
      return nudgeable(origin(told.weightHh(second + 1, first + 1), at(sentence.weightHh, first * width + second), `W_{hh}[${first + 1},${second + 1}]`), trace, first, second);
    case 'weightXh':
      return origin(told.weightXh(second + 1, first + 1), at(sentence.weightXh, first * width + second), `W_{xh}[${first + 1},${second + 1}]`);
    case 'weightV':
      return nudgeable(origin(told.weightV(second + 1, (first % sentence.valueWidth) + 1, Math.floor(first / sentence.valueWidth) + 1), at(sentence.valueWeight, first * width + second), `W_V[${first + 1},${second + 1}]`), trace, first, second);
    case 'bias':
      return origin(told.biasTitle(first + 1), at(sentence.bias, first), `b[${first + 1}] = b_{ih}[${first + 1}] + b_{hh}[${first + 1}]`);
    default:
      return null;
  }
}

/** The explanation of a weight that the lecturer can nudge, or has nudged. */
function nudgeable(origin: Origin, trace: Trace, row: number, column: number): Origin {
  const { nudge, nudgeRow, nudgeColumn } = nudgeAmong(trace.scenario.knobs);
  const done = nudge !== 0 && row === nudgeRow - 1 && column === nudgeColumn - 1;
  return {
    ...origin,
    notes: done ? [...origin.notes, told.nudged(words.knobs.nudge.label, decimal(nudge, 1))] : origin.notes,
    turns: { nudge: nudge === 0 ? 1 : nudge, nudgeRow: row + 1, nudgeColumn: column + 1 },
  };
}
