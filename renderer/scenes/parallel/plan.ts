import { at } from '#contract/tensor';
import { type Trace } from '#contract/trace';
import { type Plan, layOut } from '../../timeline/plan';
import { processorCounts } from './knobs';
import { crossing, laneNamed, type Lane, type Parallel, readParallel, timeOn } from './reading';
import { words } from './words/words';

const said = words.captions;
const names = words.lanes.names;

const accountFrames = 36;
const scheduleFrames = 110;
const curveFrames = 72;
const restFrames = 30;

/** Lays the act out: work, depth, three schedules with a question before two of them, then all schedules as one plot. */
export function parallelPlan(trace: Trace): Plan {
  const parallel = readParallel(trace);
  const { processors, chosen, count } = parallel;
  const last = processorCounts.length - 1;
  return layOut([
    { id: 'work', lengthFrames: 1, caption: said.work(count) },
    { id: 'depth', lengthFrames: accountFrames, caption: said.depth },
    { id: 'guess-one', lengthFrames: restFrames, caption: said.guessOne, asks: true },
    { id: 'one', lengthFrames: scheduleFrames, caption: said.one(winners(parallel, 0)) },
    { id: 'guess-many', lengthFrames: restFrames, caption: said.guessMany(processors), asks: true },
    { id: 'many', lengthFrames: scheduleFrames, caption: score(parallel, chosen) },
    { id: 'most', lengthFrames: scheduleFrames, caption: score(parallel, last) },
    { id: 'curve', lengthFrames: curveFrames, caption: said.curve },
    { id: 'bounds', lengthFrames: restFrames, caption: said.bounds },
    { id: 'crossing', lengthFrames: restFrames, caption: crossingCaption(parallel) },
    { id: 'machine', lengthFrames: restFrames, caption: machineCaption(parallel) },
    { id: 'scan', lengthFrames: restFrames, caption: scanCaption(laneNamed(parallel, 'scan'), count) },
  ]);
}

/** The layers that are done first on 2 ** `exponent` processors, as a sentence names them. */
function winners({ racing }: Parallel, exponent: number): readonly string[] {
  const first = racing.reduce((best, lane) => (timeOn(lane, exponent) < timeOn(best, exponent) ? lane : best));
  const equal = racing.filter((lane) => timeOn(lane, exponent) === timeOn(first, exponent));
  return equal.map(({ name }) => names[name].short);
}

/** How the RNN and attention come in on 2 ** `exponent` processors. */
function score(parallel: Parallel, exponent: number): string {
  const [rnn, attention] = [timeOn(laneNamed(parallel, 'rnn'), exponent), timeOn(laneNamed(parallel, 'attention'), exponent)];
  const processors = at(processorCounts, exponent);
  if (rnn === attention) return said.together(processors, [names.rnn.short, names.attention.short], rnn);
  return said.first(processors, faster(parallel, exponent), { time: Math.min(rnn, attention), later: Math.max(rnn, attention) });
}

/** Which of the RNN and attention is done before the other, as a sentence names it; attention when both are done together. */
function faster(parallel: Parallel, exponent: number): string {
  return timeOn(laneNamed(parallel, 'rnn'), exponent) < timeOn(laneNamed(parallel, 'attention'), exponent) ? names.rnn.short : names.attention.short;
}

function crossingCaption(parallel: Parallel): string {
  const exponent = crossing(laneNamed(parallel, 'attention'), laneNamed(parallel, 'rnn'));
  return exponent === null ? said.neverCrossing : said.crossing(2 ** exponent);
}

function machineCaption(parallel: Parallel): string {
  const { here } = parallel;
  const [small, large] = [here === null ? 0 : Math.floor(Math.log2(here.count)), processorCounts.length - 1].map((exponent) => faster(parallel, exponent));
  return here === null ? said.machine(small ?? '', large ?? '') : said.machineHere(here.count, small ?? '', large ?? '');
}

function scanCaption(scan: Lane, count: number): string {
  const { depth = 0, cost = 0 } = scan.parts[2] ?? {};
  return said.scan(count, cost === 0 ? 0 : depth / cost);
}
