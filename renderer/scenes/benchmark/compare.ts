import { type Trace } from '#contract/trace';
import { type Change } from '../../parts/scene';
import { crossingOf, growthOf } from './curves';
import { type Comparison, mainRow, models, readComparison, workingMsOf } from './reading';
import { lasting, meetingTold, modelInk, modelName, times, work } from './texts/amounts';
import { words } from './words/words';

const said = words.compared;
const absent = '–';

/** What other sizes or another engine did to the times, the work and the waiting. */
export function compareBenchmarks(before: Trace, now: Trace): readonly Change[] {
  const [old, young] = [readComparison(before), readComparison(now)];
  const change = (name: string, ink: Change['ink'], read: (comparison: Comparison) => string): Change => ({ name, ink, before: read(old), now: read(young) });
  return [
    ...models.map((model) => change(said.measured(modelName[model]), modelInk[model], (comparison) => timeOf(comparison, model))),
    change(said.rnnWork, 'recurrence', (comparison) => workOf(comparison, 'rnn')),
    change(said.attentionWork, 'attention', (comparison) => workOf(comparison, 'attention')),
    change(said.rnnAlone, 'recurrence', (comparison) => workingOf(comparison)),
    change(said.growth, 'attention', (comparison) => growthTold(comparison)),
    change(said.crossing, 'soft', (comparison) => crossingAt(comparison)),
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
  return growth === null ? absent : said.grown(growth.from, growth.to, times(growth.ratio));
}

function crossingAt(comparison: Comparison): string {
  const measured = crossingOf(comparison, 'rnn')?.measured ?? null;
  return measured === null ? said.nowhere : said.words(meetingTold(measured));
}
