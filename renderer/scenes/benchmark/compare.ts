import { type Trace } from '#contract/trace';
import { type Change } from '../../parts/scene';
import { crossingOf, growthOf } from './curves';
import { type Comparison, mainRow, models, readComparison, workingMsOf } from './reading';
import { lasting, meetingTold, modelInk, modelName, times, work } from './texts/words';

const absent = '–';

/** What other sizes or another engine did to the times, the work and the waiting. */
export function compareBenchmarks(before: Trace, now: Trace): readonly Change[] {
  const [old, young] = [readComparison(before), readComparison(now)];
  const change = (name: string, ink: Change['ink'], read: (comparison: Comparison) => string): Change => ({ name, ink, before: read(old), now: read(young) });
  return [
    ...models.map((model) => change(`${modelName[model]}, measured`, modelInk[model], (comparison) => timeOf(comparison, model))),
    change('work of the RNN', 'recurrence', (comparison) => workOf(comparison, 'rnn')),
    change('work of attention', 'attention', (comparison) => workOf(comparison, 'attention')),
    change('RNN, its work alone', 'recurrence', (comparison) => workingOf(comparison)),
    change('attention, at the end of its curve', 'attention', (comparison) => growthTold(comparison)),
    change('curves cross at', 'soft', (comparison) => crossingAt(comparison)),
  ];
}

function timeOf(comparison: Comparison, model: (typeof models)[number]): string {
  const row = mainRow(comparison, model, comparison.variant);
  return row === null ? absent : lasting(row.medianMs);
}

function workOf(comparison: Comparison, model: 'rnn' | 'attention'): string {
  const row = mainRow(comparison, model, comparison.variant);
  return row === null ? absent : work(row.flop);
}

function workingOf(comparison: Comparison): string {
  const row = mainRow(comparison, 'rnn', comparison.variant);
  return row === null ? absent : lasting(workingMsOf(comparison, row));
}

function growthTold(comparison: Comparison): string {
  const growth = growthOf(comparison, 'attention');
  return growth === null ? absent : `${growth.from} to ${growth.to}: × ${times(growth.ratio)}`;
}

function crossingAt(comparison: Comparison): string {
  const measured = crossingOf(comparison, 'rnn')?.measured ?? null;
  return measured === null ? 'nowhere' : `${meetingTold(measured)} words`;
}
