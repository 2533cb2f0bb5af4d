import { shortestPath } from '#contract/graph';
import { type Timing } from '#contract/timing';
import { type Trace } from '#contract/trace';
import { type Origin } from '../parts/scene';
import { grouped, milliseconds } from '../timeline/numbers';
import { deviceWords } from '../parts/texts/provenance';
import { type Sentence, depthOf, pathTokens } from './reading';
import { quoted } from './words';

const laneWords = ['recurrent chain', 'attention graph'] as const;

/** How many results had to be finished before a token's: counted on the dependencies that were recorded. */
export function waitOrigin(sentence: Sentence, laneIndex: number, waits: number): Origin {
  const steps = laneIndex === 0 ? sentence.chainSteps : sentence.graphSteps;
  const graph = laneIndex === 0 ? sentence.chain : sentence.graph;
  return {
    title: `${waits} had to be finished one after another (${laneWords[laneIndex] ?? ''})`,
    formula: laneIndex === 0 ? 'h_t \\leftarrow h_{t-1},\\, x_t' : sentence.causal ? 'y_i \\leftarrow x_1, \\dots, x_i' : 'y_i \\leftarrow x_1, \\dots, x_n',
    lines: [
      `${grouped.format(graph.nodeCount)} nodes, ${grouped.format(graph.next.length)} edges`,
      `longest chain of operations: ${depthOf(steps)}`,
    ],
    notes: ['Counted on the graph of dependencies that was recorded during the computation.'],
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
    title: path
      ? `${path.hopEdges} ${path.hopEdges === 1 ? 'edge' : 'edges'} from ${quoted(sentence, from)} to ${quoted(sentence, to)}`
      : `No way from ${quoted(sentence, from)} to ${quoted(sentence, to)}`,
    formula: laneIndex === 0 ? 'O(n)' : 'O(1)',
    lines: shown,
    notes: [path ? 'Found by breadth-first search on the recorded graph.' : laneIndex === 0 ? 'A recurrent chain only carries forward: the earlier word never hears the later one.' : 'The causal mask lets no word hear what comes after it.'],
    sources: [],
  };
}

/** A measured time with everything a sceptic asks for. */
export function timeOrigin(sentence: Sentence, trace: Trace, laneIndex: number): Origin | null {
  const timing: Timing | null = laneIndex === 0 ? sentence.chainTiming : sentence.graphTiming;
  if (!timing) return null;
  return {
    title: `Measured, ${laneWords[laneIndex] ?? ''}: ${milliseconds(timing.medianMs)}`,
    formula: '\\text{median of } ' + timing.repeats + '\\text{ runs}',
    lines: [
      `fastest ${milliseconds(timing.minMs)}, slowest ${milliseconds(timing.maxMs)}`,
      `clock resolution: ${timing.resolutionMs.toPrecision(2)} ms`,
    ],
    notes: [`Measured: ${timing.span}.`, deviceWords(trace.device)],
    sources: [],
  };
}

/** How many weights the chain has, counted on their shapes. */
export function weightCountOrigin({ width, count }: Sentence): Origin {
  const total = 2 * width * width + width;
  return {
    title: `${grouped.format(total)} weights, used ${grouped.format(count)} times`,
    formula: 'W_{hh} + W_{xh} + b',
    lines: [`${width} × ${width} + ${width} × ${width} + ${width} = ${grouped.format(total)}`],
    notes: ['Counted on the shapes of the weights; the length of the text is not among them.'],
    sources: [],
  };
}
