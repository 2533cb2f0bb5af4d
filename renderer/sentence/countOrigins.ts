import { shortestPath } from '#contract/graph';
import { type Timing } from '#contract/timing';
import { type Trace } from '#contract/trace';
import { type Origin } from '../parts/scene';
import { grouped, milliseconds } from '../timeline/numbers';
import { deviceWords } from '../parts/texts/provenance';
import { type Sentence, depthOf, pathTokens } from './reading';
import { quoted } from './quoted';
import { words } from './words/words';

const told = words.counts;

/** How many results had to be finished before a token's: counted on the dependencies that were recorded. */
export function waitOrigin(sentence: Sentence, laneIndex: number, waits: number): Origin {
  const steps = laneIndex === 0 ? sentence.chainSteps : sentence.graphSteps;
  const graph = laneIndex === 0 ? sentence.chain : sentence.graph;
  return {
    title: told.waits(waits, told.lanes[laneIndex] ?? ''),
    formula: laneIndex === 0 ? 'h_t \\leftarrow h_{t-1},\\, x_t' : sentence.causal ? 'y_i \\leftarrow x_1, \\dots, x_i' : 'y_i \\leftarrow x_1, \\dots, x_n',
    lines: [
      told.graph(graph.nodeCount, graph.next.length),
      told.longest(depthOf(steps)),
    ],
    notes: [told.recorded],
    sources: [],
  };
}

/** The shortest way between two words, edge by edge. */
export function pathOrigin(sentence: Sentence, laneIndex: number, from: number, to: number): Origin {
  const graph = laneIndex === 0 ? sentence.chain : sentence.graph;
  const path = shortestPath(graph, from, to);
  const tokens = pathTokens(graph, from, to).map((token) => sentence.tokens[token]?.text ?? '');
  const shown = tokens.length > 7 ? [...tokens.slice(0, 3), '…', ...tokens.slice(-3)] : tokens;
  return {
    title: path ? told.path(path.hopEdges, quoted(sentence, from), quoted(sentence, to)) : told.noPath(quoted(sentence, from), quoted(sentence, to)),
    formula: laneIndex === 0 ? 'O(n)' : 'O(1)',
    lines: shown,
    notes: [path ? told.searched : laneIndex === 0 ? told.chainForward : told.maskForward],
    sources: [],
  };
}

/** A measured time with everything a sceptic asks for. */
export function timeOrigin(sentence: Sentence, trace: Trace, laneIndex: number): Origin | null {
  const timing: Timing | null = laneIndex === 0 ? sentence.chainTiming : sentence.graphTiming;
  if (!timing) return null;
  return {
    title: told.measured(told.lanes[laneIndex] ?? '', milliseconds(timing.medianMs)),
    formula: told.median(timing.repeats),
    lines: [
      told.range(milliseconds(timing.minMs), milliseconds(timing.maxMs)),
      told.resolution(timing.resolutionMs.toPrecision(2)),
    ],
    notes: [told.span(timing.span), deviceWords(trace.device)],
    sources: [],
  };
}

/** How many weights the chain has, counted on their shapes. */
export function weightCountOrigin({ width, count }: Sentence): Origin {
  const total = 2 * width * width + width;
  return {
    title: told.weights(total, count),
    formula: 'W_{hh} + W_{xh} + b',
    lines: [`${width} × ${width} + ${width} × ${width} + ${width} = ${grouped.format(total)}`],
    notes: [told.shapes],
    sources: [],
  };
}
