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
import { words } from '../words/words';
import { laneFormulas, laneLooks, partWords } from './lanes';

const number = (value: number): string => grouped.format(value);
const said = words.origins;

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
  const parts = partWords(lane.name, parallel);
  return {
    title: said.work.title(laneLooks[lane.name].of, lane.work),
    formula: laneFormulas[lane.name],
    lines: [...lane.parts.map(({ work }, part) => `${parts[part]?.name ?? ''}: ${number(work)}`), said.work.together(lane.work)],
    notes: [said.work.note],
    sources: lane.parts.map((_, part) => ({ label: parts[part]?.name ?? '', thing: { kind: 'part', at: [place, part] } })),
  };
}

function depthOrigin(parallel: Parallel, lane: Lane, place: number): Origin {
  const parts = partWords(lane.name, parallel);
  const deep = lane.parts.map(({ depth }, part) => ({ depth, part })).filter(({ depth }) => depth > 0);
  return {
    title: said.depth.title(laneLooks[lane.name].of, lane.depth),
    formula: laneFormulas[lane.name],
    lines: [...deep.map(({ depth, part }) => `${parts[part]?.name ?? ''}: ${number(depth)}`), said.depth.inRow(lane.depth)],
    notes: said.depth.notes,
    sources: deep.map(({ part }) => ({ label: parts[part]?.name ?? '', thing: { kind: 'part', at: [place, part] } })),
  };
}

function treeOrigin(parallel: Parallel, lane: Lane, place: number): Origin {
  const parts = partWords(lane.name, parallel);
  const deep = lane.parts.map(({ depth, cost, treeCost }, part) => ({ inRow: cost === 0 ? 0 : depth / cost, treeCost, part })).filter(({ inRow }) => inRow > 0);
  return {
    title: said.tree.title(laneLooks[lane.name].of, lane.treeDepth),
    formula: '1 + \\lceil \\log_2 m \\rceil',
    lines: [...deep.map(({ inRow, treeCost, part }) => said.tree.part(parts[part]?.name ?? '', inRow, treeCost)), said.depth.inRow(lane.treeDepth)],
    notes: said.tree.notes,
    sources: deep.map(({ part }) => ({ label: parts[part]?.name ?? '', thing: { kind: 'part', at: [place, part] } })),
  };
}

function partOrigin(parallel: Parallel, lane: Lane, place: number, part: number): Origin | null {
  const found = lane.parts[part];
  const kind = partWords(lane.name, parallel)[part];
  if (!found || !kind) return null;
  const inRow = found.cost === 0 ? 0 : found.depth / found.cost;
  return {
    title: said.part.title(laneLooks[lane.name].title, kind.name, found.work),
    formula: said.part.formula,
    lines: found.tasks === 0 ? [said.part.nothing] : [
      said.part.one(kind.task, found.cost),
      ...(found.depth > 0 ? [said.part.inRow(inRow, found.depth)] : []),
      said.part.all(found.tasks, found.cost, found.work),
    ],
    notes: [place === 3 ? said.part.scanNote : said.part.note],
    sources: said.part.sources.map((label, index) => ({ label, thing: { kind: 'given', at: [index] } })),
  };
}

function timeOrigin(lane: Lane, place: number, exponent: number): Origin | null {
  const processors = processorCounts[exponent];
  if (processors === undefined) return null;
  const { least, most } = boundsOf(lane, processors);
  const time = timeOn(lane, exponent);
  return {
    title: said.time.title(laneLooks[lane.name].of, processors, time),
    formula: said.time.formula,
    lines: [said.time.share(lane.work, processors), said.time.depth(lane.depth), said.time.between(Math.ceil(least), Math.ceil(most)), said.time.scheduled(time)],
    notes: [said.time.note],
    sources: [{ label: said.sources.work, thing: { kind: 'work', at: [place] } }, { label: said.sources.depth, thing: { kind: 'depth', at: [place] } }],
  };
}

function usedOrigin(lane: Lane, place: number, exponent: number): Origin | null {
  const processors = processorCounts[exponent];
  if (processors === undefined) return null;
  const time = timeOn(lane, exponent);
  return {
    title: said.used.title(percent(usedShare(lane, exponent))),
    formula: said.used.formula,
    lines: [`${number(lane.work)} / (${number(processors)} × ${number(time)}) = ${usedShare(lane, exponent).toFixed(4)}`],
    notes: [said.used.note],
    sources: [{ label: said.sources.time, thing: { kind: 'time', at: [place, exponent] } }, { label: said.sources.work, thing: { kind: 'work', at: [place] } }],
  };
}

function crossingOrigin(parallel: Parallel, lane: Lane, place: number): Origin {
  const rnn = laneNamed(parallel, 'rnn');
  const exponent = crossing(lane, rnn);
  const rnnPlace = laneNames.indexOf('rnn');
  const tried = exponent === null ? [processorCounts.length - 1] : [exponent - 1, exponent].filter((one) => one >= 0);
  return {
    title: exponent === null ? said.crossing.never(laneLooks[lane.name].title) : said.crossing.title(laneLooks[lane.name].title, at(processorCounts, exponent)),
    formula: said.crossing.formula,
    lines: tried.map((one) => said.crossing.tried(at(processorCounts, one), timeOn(lane, one), timeOn(rnn, one))),
    notes: [said.crossing.note],
    sources: tried.flatMap((one) => [place, rnnPlace].map((which) => ({ label: said.crossing.source(laneLooks[laneNames[which] ?? 'rnn'].label, at(processorCounts, one)), thing: { kind: 'time', at: [which, one] } }))),
  };
}

function givenOrigin({ count, width, heads }: Parallel, which: number): Origin | null {
  const { given } = said;
  const value = [count, width, heads][which];
  const [name = '', note = ''] = [given.words, given.width, given.heads][which] ?? [];
  if (value === undefined) return null;
  return { title: `${name}: ${number(value)}`, formula: given.formula, lines: [`${name} = ${number(value)}`], notes: [note], sources: [] };
}

function hereOrigin({ here }: Parallel, trace: Trace): Origin | null {
  if (here === null) return null;
  return {
    title: said.here.title(here.count),
    formula: said.here.formula,
    lines: [`${number(here.threads)} × ${number(here.numbers)} = ${number(here.count)}`],
    notes: [deviceWords(trace.device), said.here.note],
    sources: [],
  };
}
