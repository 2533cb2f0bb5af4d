import { type Trace } from '#contract/trace';
import { explanationFor } from '../../parts/explanationFor';
import { type Origin } from '../../parts/scene';
import { deviceOrigin } from '../../parts/texts/deviceOrigin';
import { counted } from '../../timeline/numbers';
import { type Thing } from '../../timeline/thing';
import { laneDetail, styleOf, workOf, written } from './names';
import { arrivedLog, laneAt, type Lanes, readLanes, wayOf } from './reading';

type Explain = (lanes: Lanes, lane: number, from: number, to: number) => Origin | null;

const explanations: Readonly<Record<string, Explain>> = { path: pathOrigin, hop: hopOrigin, layers: layersOrigin, edge: edgeOrigin, gradient: gradientOrigin, work: workOrigin, steps: stepsOrigin, longest: longestOrigin };

/** Where a number about the ways comes from; `null` for a reference that they do not have. */
export function pathsOrigin(trace: Trace, { kind, at }: Thing): Origin | null {
  if (kind === 'device') return deviceOrigin(trace);
  const [lane = 0, from = 0, to = 0] = at;
  const explain = explanationFor(explanations, kind);
  return explain?.(readLanes(trace), lane, from, to) ?? null;
}

function word({ tokens }: Lanes, token: number): string {
  return `“${tokens[token]?.text ?? ''}”`;
}

/** The shortest way, word by word. */
function pathOrigin(lanes: Lanes, lane: number, from: number, to: number): Origin {
  const { title } = styleOf(lane);
  const way = wayOf(lanes, lane, { from, to });
  const nodes = way?.nodes ?? [];
  const tokens = nodes.map((node) => node % lanes.count).filter((token, place, all) => token !== all[place - 1]);
  const lines = tokens.map((token, place) => `${place}: ${word(lanes, token)}`);
  const shown = lines.length > 9 ? [...lines.slice(0, 4), `… ${lines.length - 8} more …`, ...lines.slice(-4)] : lines;
  const hops = tokens.slice(1).map((token, place) => ({ label: `edge ${place + 1}: ${word(lanes, tokens[place] ?? 0)} to ${word(lanes, token)}`, thing: { kind: 'hop', at: [lane, tokens[place] ?? 0, token] } }));
  return {
    title: way ? `${title}: ${counted(way.hopEdges, 'edge')} from ${word(lanes, from)} to ${word(lanes, to)}` : `${title}: no way from ${word(lanes, from)} to ${word(lanes, to)}`,
    formula: styleOf(lane).longest,
    lines: shown,
    notes: [
      way ? 'Found by breadth-first search on the edges that the layers recorded while they ran.' : 'What is only carried forward never reaches an earlier word.',
      'An edge that stays with its word, from a layer to the next, moves nothing between words and is not counted.',
    ],
    sources: [...hops.slice(0, 3), { label: 'how deep the stack is', thing: { kind: 'layers', at: [lane] } }],
  };
}

/** One edge of a way. */
function hopOrigin(lanes: Lanes, lane: number, from: number, to: number): Origin {
  const apart = Math.abs(to - from);
  return {
    title: `${word(lanes, from)} to ${word(lanes, to)}: ${counted(apart, 'word')} in one edge`,
    formula: '1', lines: [`|${to + 1} − ${from + 1}| = ${apart}`],
    notes: ['One operation read the one and made the other.'],
    sources: [{ label: 'what a layer connects', thing: { kind: 'edge', at: [lane] } }],
  };
}

/** Why a stack has as many layers as it has. */
function layersOrigin(lanes: Lanes, lane: number): Origin {
  const { counts: { layers } } = laneAt(lanes, lane);
  const { kernel, window } = lanes.knobs;
  const last = lanes.count - 1;
  const lines = [
    [`the chain: 1 layer, ${written(lanes.count)} steps`],
    ['attention: 1 layer reaches every word'],
    [`each layer reaches ${kernel - 1} farther: ${layers} × ${kernel - 1} = ${layers * (kernel - 1)}, at least ${last}`],
    [`${layers} layers reach ${kernel}^${layers} − 1 = ${kernel ** layers - 1}, at least ${last}`],
    [`each layer reaches ${(window - 1) / 2} farther: ${layers} × ${(window - 1) / 2} = ${(layers * (window - 1)) / 2}, at least ${last}`],
  ][lane] ?? [];
  return {
    title: `${styleOf(lane).title}: ${laneDetail(lanes, lane)}`,
    formula: styleOf(lane).longest, lines,
    notes: ['As many as the first word needs to reach the last: counted by letting it spread layer by layer.'],
    sources: [{ label: 'what a layer connects', thing: { kind: 'edge', at: [lane] } }],
  };
}

/** What one layer connects: the last level, given by what the layer is. */
function edgeOrigin(lanes: Lanes, lane: number): Origin {
  const { counts: { edges } } = laneAt(lanes, lane);
  const rules = ['h_t \\leftarrow h_{t-1},\\ x_t', 'y_i \\leftarrow x_1,\\dots,x_n', 'y_i \\leftarrow x_{i-k+1},\\dots,x_i', 'y_i \\leftarrow x_i,\\ x_{i-k^l},\\ x_{i-2k^l},\\dots', 'y_i \\leftarrow x_{i-(r-1)/2},\\dots,x_{i+(r-1)/2}'];
  return {
    title: `${styleOf(lane).title}: ${counted(edges, 'edge')} in one layer`, formula: rules[lane] ?? 'y', lines: [`${written(edges)} edges recorded`],
    notes: ['Given by what the layer is; at the ends of the text there are fewer words to see.'], sources: [],
  };
}

/** What arrives of an error at the other end of a way. */
function gradientOrigin(lanes: Lanes, lane: number, from: number, to: number): Origin | null {
  const log = arrivedLog(lanes, lane, { from, to });
  const way = wayOf(lanes, lane, { from, to });
  if (log === null || way === null) return null;
  const { counts: { layers } } = laneAt(lanes, lane);
  const operations = lane === 0 ? way.hopEdges + 1 : layers;
  const mean = 10 ** (log / operations);
  const stays = log === -Infinity;
  return {
    title: stays ? 'Less than any float64 holds arrives' : `From ${word(lanes, to)} back to ${word(lanes, from)}: 10 to the power ${log.toFixed(2).replace('-', '−')} arrives`,
    formula: '\\left|\\tfrac{\\partial E}{\\partial x}\\right|,\\quad E = v\\cdot y,\\ |v| = 1',
    lines: stays ? ['below 1e−308 of what arrives elsewhere'] : [`${counted(operations, 'operation')} on the way back, each multiplies by ${mean.toPrecision(3)} in the mean`, `${mean.toPrecision(3)} ^ ${operations} = ${log > -300 ? (10 ** log).toExponential(1).replace('-', '−') : `10^−${Math.round(-log)}`}`],
    notes: ['Worked out by backpropagation through every layer, over all ways at once and not the shortest alone.', 'Weights are drawn from the seed: a trained stack, residual connections or norms would let more arrive.'],
    sources: [{ label: 'the shortest way', thing: { kind: 'path', at: [lane, from, to] } }, { label: 'how deep the stack is', thing: { kind: 'layers', at: [lane] } }],
  };
}

/** Multiplications of one layer. */
function workOrigin(lanes: Lanes, lane: number): Origin {
  const { counts: { edges } } = laneAt(lanes, lane);
  const each = lane === 1 || lane === 4 ? lanes.width : lanes.width ** 2;
  const many = lane === 0 ? lanes.count : edges;
  return {
    title: `${styleOf(lane).title}: ${written(workOf(lanes, lane))} multiplications in one layer`,
    formula: styleOf(lane).work,
    lines: [`${written(many)} ${lane === 0 ? 'states' : 'edges'} × ${written(each)} = ${written(workOf(lanes, lane))}`],
    notes: [
      lane === 1 || lane === 4 ? `Each edge costs a product of two rows of ${lanes.width}. The projections to query, key and value, n d² more, are left out, as in the table.` : `Each costs a matrix of ${lanes.width} × ${lanes.width} times a row.`,
      'Work is what all processors together have to do; it says nothing about waiting.',
    ],
    sources: [{ label: 'what a layer connects', thing: { kind: 'edge', at: [lane] } }],
  };
}

/** Operations of one layer that must follow one another. */
function stepsOrigin(lanes: Lanes, lane: number): Origin {
  const { counts: { steps } } = laneAt(lanes, lane);
  return {
    title: `${styleOf(lane).title}: ${written(steps)} in a row`, formula: styleOf(lane).steps, lines: [`longest chain of edges in one layer: ${written(steps)}`],
    notes: ['Counted on the recorded edges: results that wait for results of the same layer.'], sources: [{ label: 'what a layer connects', thing: { kind: 'edge', at: [lane] } }],
  };
}

/** Longest of all shortest ways. */
function longestOrigin(lanes: Lanes, lane: number): Origin {
  const { counts: { longest, layers } } = laneAt(lanes, lane);
  return {
    title: `${styleOf(lane).title}: no two words are more than ${counted(longest, 'edge')} apart`, formula: styleOf(lane).longest, lines: [`longest of all shortest paths: ${written(longest)}`, `in ${counted(layers, 'layer')}`],
    notes: lane === 3 ? ['A layer whose step is not needed hands the word on, which costs no edge between words: so it may be less than the layers.'] : ['Counted by breadth-first search over all pairs of words.'],
    sources: [{ label: 'how deep the stack is', thing: { kind: 'layers', at: [lane] } }],
  };
}
