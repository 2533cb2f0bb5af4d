import { type Trace } from '#contract/trace';
import { spoken } from '../../parts/texts/captions';
import { counted, grouped } from '../../timeline/numbers';
import { type Draft, type Plan, layOut } from '../../timeline/plan';
import { processorCounts } from './knobs';
import { crossing, laneNamed, type Lane, type Parallel, readParallel, timeOn } from './reading';
import { laneLooks } from './texts/words';

const accountFrames = 36;
const scheduleFrames = 110;
const curveFrames = 72;
const restFrames = 30;

/** Lays the act out: work, depth, three schedules with a question before two of them, then all schedules as one plot. */
export function parallelPlan(trace: Trace): Plan {
  const parallel = readParallel(trace);
  const { processors } = parallel;
  const last = processorCounts.length - 1;
  const many = processors === 1 ? 'one processor' : `${grouped.format(processors)} processors`;
  return layOut([
    { id: 'work', lengthFrames: 1, caption: `Work is everything that must be done for these ${spoken(parallel.count)} words, whoever does it.` },
    { id: 'depth', lengthFrames: accountFrames, caption: 'Depth is the longest chain of it in which each must wait for the one before.' },
    { id: 'guess-one', lengthFrames: restFrames, caption: 'One processor does one multiply-add at a time: which layer is done first?', asks: true },
    { id: 'one', lengthFrames: scheduleFrames, caption: `One processor is never idle, so work alone counts: ${winner(parallel, 0)} is done first.` },
    { id: 'guess-many', lengthFrames: restFrames, caption: `Now ${many} at the same time: which layer is done first?`, asks: true },
    { id: 'many', lengthFrames: scheduleFrames, caption: `On ${many} ${score(parallel, parallel.chosen)}.` },
    { id: 'most', lengthFrames: scheduleFrames, caption: `On ${counted(processorCounts[last] ?? 0, 'processor')} ${score(parallel, last)}.` },
    { id: 'curve', lengthFrames: curveFrames, caption: 'More processors shorten every line, until it lies flat: then its depth is all that is left.' },
    { id: 'bounds', lengthFrames: restFrames, caption: 'No schedule lies below its band, and no greedy one above it (Graham 1969).' },
    { id: 'crossing', lengthFrames: restFrames, caption: crossingCaption(parallel) },
    machine(parallel),
    { id: 'scan', lengthFrames: restFrames, caption: scanCaption(laneNamed(parallel, 'scan'), parallel) },
  ]);
}

/** The layer that is done first on 2 ** `exponent` processors, as a sentence names it. */
function winner({ racing }: Parallel, exponent: number): string {
  const first = racing.reduce((best, lane) => (timeOn(lane, exponent) < timeOn(best, exponent) ? lane : best));
  const equal = racing.filter((lane) => timeOn(lane, exponent) === timeOn(first, exponent));
  return equal.map(({ name }) => laneLooks[name].short).join(' with ');
}

/** How the RNN and attention come in on 2 ** `exponent` processors. */
function score(parallel: Parallel, exponent: number): string {
  const [first, second] = [laneNamed(parallel, 'rnn'), laneNamed(parallel, 'attention')].sort((one, other) => timeOn(one, exponent) - timeOn(other, exponent));
  if (!first || !second) return '';
  const [time, later] = [first, second].map((lane) => grouped.format(timeOn(lane, exponent)));
  if (time === later) return `${laneLooks[first.name].short} and ${laneLooks[second.name].short} are done together, after ${time ?? ''} units of time`;
  return `${laneLooks[first.name].short} is done first: ${time ?? ''} units of time against ${later ?? ''}`;
}

function crossingCaption(parallel: Parallel): string {
  const exponent = crossing(laneNamed(parallel, 'attention'), laneNamed(parallel, 'rnn'));
  if (exponent === null) return 'For this sentence and width, attention overtakes the RNN on no number of processors.';
  return `By ${counted(2 ** exponent, 'processor')} attention has overtaken the RNN, though it has more work.`;
}

function machine(parallel: Parallel): Draft {
  const { here } = parallel;
  const exponent = here === null ? 0 : Math.floor(Math.log2(here.count));
  const [rnn, attention] = [laneNamed(parallel, 'rnn'), laneNamed(parallel, 'attention')];
  const small = timeOn(rnn, exponent) < timeOn(attention, exponent) ? 'the RNN' : 'attention';
  const last = processorCounts.length - 1;
  const large = timeOn(rnn, last) < timeOn(attention, last) ? 'the RNN' : 'attention';
  const caption = here === null
    ? `By this count a few cores side with ${small}, a GPU’s thousands with ${large}.`
    : `By this count ${spoken(here.count)} at once, as here, side with ${small}, a GPU’s thousands with ${large}.`;
  return { id: 'machine', lengthFrames: restFrames, caption };
}

function scanCaption(scan: Lane, parallel: Parallel): string {
  const { depth = 0, cost = 0 } = scan.parts[2] ?? {};
  const levels = cost === 0 ? 0 : depth / cost;
  return `A linear recurrence needs no chain: ${spoken(parallel.count)} words are joined in a tree, ${spoken(levels)} ${levels === 1 ? 'level' : 'levels'} deep.`;
}
