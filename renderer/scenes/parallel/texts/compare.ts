import { at } from '#contract/tensor';
import { type Trace } from '#contract/trace';
import { type Change } from '../../../parts/scene';
import { grouped } from '../../../timeline/numbers';
import { processorCounts } from '../knobs';
import { crossing, laneNamed, type Parallel, readParallel, timeOn } from '../reading';
import { words } from '../words/words';
import { laneLooks } from './lanes';

const { compared, labels } = words;

/** What another number of processors, another width or another text does to the times, and to who overtakes whom. */
export function compareParallel(before: Trace, now: Trace): readonly Change[] {
  const [old, young] = [readParallel(before), readParallel(now)];
  const both = (read: (parallel: Parallel) => string): { readonly before: string; readonly now: string } => ({ before: read(old), now: read(young) });
  return [
    ...young.lanes.map(({ name }) => ({
      name: compared.time(laneLooks[name].label), ink: laneLooks[name].ink,
      ...both((parallel) => grouped.format(timeOn(laneNamed(parallel, name), parallel.chosen))),
    })),
    ...(['rnn', 'attention'] as const).map((name) => ({ name: compared.work(laneLooks[name].label), ink: laneLooks[name].ink, ...both((parallel) => grouped.format(laneNamed(parallel, name).work)) })),
    { name: compared.passing, ink: 'attention', ...both(passing) },
  ];
}

function passing(parallel: Parallel): string {
  const exponent = crossing(laneNamed(parallel, 'attention'), laneNamed(parallel, 'rnn'));
  return exponent === null ? labels.never : labels.by(at(processorCounts, exponent));
}
