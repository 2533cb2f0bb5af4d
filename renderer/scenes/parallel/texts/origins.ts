import { at } from '#contract/tensor';
import { type Trace } from '#contract/trace';
import { type Origin } from '../../../parts/scene';
import { deviceOrigin } from '../../../parts/texts/deviceOrigin';
import { deviceWords } from '../../../parts/texts/provenance';
import { grouped } from '../../../timeline/numbers';
import { type Thing } from '../../../timeline/thing';
import { processorCounts } from '../knobs';
import { percent } from './labels';
import { crossing, boundsOf, type Lane, laneNamed, type Parallel, readParallel, timeOn, usedShare } from '../reading';
import { laneNames } from '../tensors';
import { laneFormulas, laneLooks, partWords } from './words';

const number = (value: number): string => grouped.format(value);

/** Where a number of the act comes from, down to the sentence's length and the knobs; `null` for a reference it does not know. */
export function parallelOrigin(trace: Trace, { kind, at: where }: Thing): Origin | null {
  const parallel = readParallel(trace);
  const [first = 0, second = 0] = where;
  if (kind === 'device') return deviceOrigin(trace);
  if (kind === 'given') return givenOrigin(parallel, first);
  if (kind === 'here') return hereOrigin(parallel, trace);
  const lane = parallel.lanes[first];
  if (!lane) return null;
  switch (kind) {
    case 'work':
      return workOrigin(parallel, lane, first);
    case 'depth':
      return depthOrigin(parallel, lane, first);
    case 'tree':
      return treeOrigin(parallel, lane, first);
    case 'part':
      return partOrigin(parallel, lane, first, second);
    case 'time':
      return timeOrigin(lane, first, second);
    case 'used':
      return usedOrigin(lane, first, second);
    case 'crossing':
      return crossingOrigin(parallel, lane, first);
    default:
      return null;
  }
}

function workOrigin(parallel: Parallel, lane: Lane, place: number): Origin {
  const words = partWords(lane.name, parallel);
  return {
    title: `Work of ${laneLooks[lane.name].short}: ${number(lane.work)} multiply-adds`,
    formula: laneFormulas[lane.name],
    lines: [...lane.parts.map(({ work }, part) => `${words[part]?.name ?? ''}: ${number(work)}`), `together: ${number(lane.work)}`],
    notes: ['Whoever does it, this must be done: on one processor it is the time.'],
    sources: lane.parts.map((_, part) => ({ label: words[part]?.name ?? '', thing: { kind: 'part', at: [place, part] } })),
  };
}

function depthOrigin(parallel: Parallel, lane: Lane, place: number): Origin {
  const words = partWords(lane.name, parallel);
  const deep = lane.parts.map(({ depth }, part) => ({ depth, part })).filter(({ depth }) => depth > 0);
  return {
    title: `Depth of ${laneLooks[lane.name].short}: ${number(lane.depth)} multiply-adds, one after another`,
    formula: laneFormulas[lane.name],
    lines: [...deep.map(({ depth, part }) => `${words[part]?.name ?? ''}: ${number(depth)}`), `in a row: ${number(lane.depth)}`],
    notes: [
      'The longest chain of tasks in the graph of who needs whom: no number of processors is faster.',
      'A task is never cut: one processor works out a whole sum. With sums cut into trees, every depth would shrink to the logarithm of each sum.',
    ],
    sources: deep.map(({ part }) => ({ label: words[part]?.name ?? '', thing: { kind: 'part', at: [place, part] } })),
  };
}

function treeOrigin(parallel: Parallel, lane: Lane, place: number): Origin {
  const words = partWords(lane.name, parallel);
  const deep = lane.parts.map(({ depth, cost, treeCost }, part) => ({ inRow: cost === 0 ? 0 : depth / cost, treeCost, part })).filter(({ inRow }) => inRow > 0);
  return {
    title: `Depth of ${laneLooks[lane.name].short} with sums cut into trees: ${number(lane.treeDepth)}`,
    formula: '1 + \\lceil \\log_2 m \\rceil',
    lines: [...deep.map(({ inRow, treeCost, part }) => `${words[part]?.name ?? ''}: ${number(inRow)} in a row × ${number(treeCost)} = ${number(inRow * treeCost)}`), `in a row: ${number(lane.treeDepth)}`],
    notes: [
      'A sum of m products: all products at the same time, then pair by pair. It takes as many processors as there are products.',
      'The steps of an RNN stay in a row; within one step of attention only the logarithm of the words is left.',
    ],
    sources: deep.map(({ part }) => ({ label: words[part]?.name ?? '', thing: { kind: 'part', at: [place, part] } })),
  };
}

function partOrigin(parallel: Parallel, lane: Lane, place: number, part: number): Origin | null {
  const found = lane.parts[part];
  const words = partWords(lane.name, parallel)[part];
  if (!found || !words) return null;
  const inRow = found.cost === 0 ? 0 : found.depth / found.cost;
  return {
    title: `${laneLooks[lane.name].title}, ${words.name}: ${number(found.work)} multiply-adds`,
    formula: '\\text{tasks} \\times \\text{units of one}',
    lines: found.tasks === 0 ? ['nothing to do: 0'] : [
      `one task: ${words.task} = ${number(found.cost)}`,
      ...(found.depth > 0 ? [`${number(inRow)} in a row: ${number(found.depth)} of the depth`] : []),
      `${number(found.tasks)} tasks × ${number(found.cost)} = ${number(found.work)}`,
    ],
    notes: [place === 3 ? 'The tree of the scan was built from its combinations; a test holds it against the recurrence step by step.' : 'Which task needs which was recorded while the layer ran.'],
    sources: ['words', 'width', 'heads'].map((label, index) => ({ label, thing: { kind: 'given', at: [index] } })),
  };
}

function timeOrigin(lane: Lane, place: number, exponent: number): Origin | null {
  const processors = processorCounts[exponent];
  if (processors === undefined) return null;
  const { least, most } = boundsOf(lane, processors);
  const time = timeOn(lane, exponent);
  return {
    title: `Time of ${laneLooks[lane.name].short} on ${number(processors)} ${processors === 1 ? 'processor' : 'processors'}: ${number(time)}`,
    formula: '\\max\\left(\\tfrac{\\text{work}}{P}, \\text{depth}\\right) \\le T_P \\le \\tfrac{\\text{work}}{P} + \\text{depth}',
    lines: [
      `work / P = ${number(lane.work)} / ${number(processors)} = ${number(Math.round(lane.work / processors))}`,
      `depth = ${number(lane.depth)}`,
      `not below ${number(Math.ceil(least))}, not above ${number(Math.ceil(most))}`,
      `scheduled, task by task: ${number(time)}`,
    ],
    notes: ['List scheduling: whenever a processor is free and a task may begin, it begins, those with the longest way ahead first. At most 2 − 1/P times the best (Graham 1969).'],
    sources: [{ label: 'work', thing: { kind: 'work', at: [place] } }, { label: 'depth', thing: { kind: 'depth', at: [place] } }],
  };
}

function usedOrigin(lane: Lane, place: number, exponent: number): Origin | null {
  const processors = processorCounts[exponent];
  if (processors === undefined) return null;
  const time = timeOn(lane, exponent);
  return {
    title: `Busy: ${percent(usedShare(lane, exponent))} of the processors’ time`,
    formula: '\\frac{\\text{work}}{P \\cdot T_P}',
    lines: [`${number(lane.work)} / (${number(processors)} × ${number(time)}) = ${usedShare(lane, exponent).toFixed(4)}`],
    notes: ['The rest of the time the processors had nothing that they could have begun.'],
    sources: [{ label: 'time', thing: { kind: 'time', at: [place, exponent] } }, { label: 'work', thing: { kind: 'work', at: [place] } }],
  };
}

function crossingOrigin(parallel: Parallel, lane: Lane, place: number): Origin {
  const rnn = laneNamed(parallel, 'rnn');
  const exponent = crossing(lane, rnn);
  const rnnPlace = laneNames.indexOf('rnn');
  const tried = exponent === null ? [processorCounts.length - 1] : [exponent - 1, exponent].filter((one) => one >= 0);
  return {
    title: exponent === null ? `${laneLooks[lane.name].title} never overtakes the RNN` : `${laneLooks[lane.name].title} has overtaken the RNN by ${number(at(processorCounts, exponent))} processors`,
    formula: 'T_P(\\text{layer}) < T_P(\\text{RNN})',
    lines: tried.map((one) => `P = ${number(at(processorCounts, one))}: ${number(timeOn(lane, one))} against ${number(timeOn(rnn, one))}`),
    notes: ['The first power of two on which it is done before the RNN; numbers between them were not tried.'],
    sources: tried.flatMap((one) => [place, rnnPlace].map((which) => ({ label: `${laneLooks[laneNames[which] ?? 'rnn'].label} on ${number(at(processorCounts, one))}`, thing: { kind: 'time', at: [which, one] } }))),
  };
}

function givenOrigin({ count, width, heads }: Parallel, which: number): Origin | null {
  const found = [['words', count, 'The words of the sentence, as it was cut.'], ['width', width, 'A knob: the numbers in a word’s vector and in a state.'], ['heads', heads, 'A knob: into how many heads attention is cut.']] as const;
  const [name, value, note] = found[which] ?? [];
  if (name === undefined || value === undefined) return null;
  return { title: `${name}: ${number(value)}`, formula: '\\text{given}', lines: [`${name} = ${number(value)}`], notes: [note ?? ''], sources: [] };
}

function hereOrigin({ here }: Parallel, trace: Trace): Origin | null {
  if (here === null) return null;
  return {
    title: `This engine does ${number(here.count)} multiply-adds at once, at most`,
    formula: '\\text{threads} \\times \\text{numbers in a vector}',
    lines: [`${number(here.threads)} × ${number(here.numbers)} = ${number(here.count)}`],
    notes: [deviceWords(trace.device), 'An upper bound from what the engine is made of; how much of it is reached, only measuring tells.'],
    sources: [],
  };
}
