import { type Origin } from '../../../parts/scene';
import { counted } from '../../../timeline/numbers';
import { laneDetail, styleOf, workOf, written } from '../names';
import { laneAt, type Lanes, wayOf } from '../reading';
import { word } from './places';

/** The shortest way, word by word. */
export function pathOrigin(lanes: Lanes, [lane = 0, from = 0, to = 0]: readonly number[]): Origin {
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
export function hopOrigin(lanes: Lanes, [lane = 0, from = 0, to = 0]: readonly number[]): Origin {
  const apart = Math.abs(to - from);
  return {
    title: `${word(lanes, from)} to ${word(lanes, to)}: ${counted(apart, 'word')} in one edge`,
    formula: '1', lines: [`|${to + 1} − ${from + 1}| = ${apart}`],
    notes: ['One operation read the one and made the other.'],
    sources: [{ label: 'what a layer connects', thing: { kind: 'edge', at: [lane] } }],
  };
}

/** Why a stack has as many layers as it has. */
export function layersOrigin(lanes: Lanes, [lane = 0]: readonly number[]): Origin {
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
export function edgeOrigin(lanes: Lanes, [lane = 0]: readonly number[]): Origin {
  const { counts: { edges } } = laneAt(lanes, lane);
  const rules = ['h_t \\leftarrow h_{t-1},\\ x_t', 'y_i \\leftarrow x_1,\\dots,x_n', 'y_i \\leftarrow x_{i-k+1},\\dots,x_i', 'y_i \\leftarrow x_i,\\ x_{i-k^l},\\ x_{i-2k^l},\\dots', 'y_i \\leftarrow x_{i-(r-1)/2},\\dots,x_{i+(r-1)/2}'];
  return {
    title: `${styleOf(lane).title}: ${counted(edges, 'edge')} in one layer`, formula: rules[lane] ?? 'y', lines: [`${written(edges)} edges recorded`],
    notes: ['Given by what the layer is; at the ends of the text there are fewer words to see.'], sources: [],
  };
}

/** Multiplications of one layer. */
export function workOrigin(lanes: Lanes, [lane = 0]: readonly number[]): Origin {
  const { counts: { edges }, field: { width } } = laneAt(lanes, lane);
  const each = lane === 1 || lane === 4 ? width : width ** 2;
  const many = lane === 0 ? lanes.count : edges;
  return {
    title: `${styleOf(lane).title}: ${written(workOf(lanes, lane))} multiplications in one layer`,
    formula: styleOf(lane).work,
    lines: [`${written(many)} ${lane === 0 ? 'states' : 'edges'} × ${written(each)} = ${written(workOf(lanes, lane))}`],
    notes: [
      lane === 1 || lane === 4 ? `Each edge costs a product of two rows of ${width}. The projections to query, key and value, n d² more, are left out, as in the table.` : `Each costs a matrix of ${width} × ${width} times a row.`,
      'Work is what all processors together have to do; it says nothing about waiting.',
    ],
    sources: [{ label: 'what a layer connects', thing: { kind: 'edge', at: [lane] } }],
  };
}

/** Operations of one layer that must follow one another. */
export function stepsOrigin(lanes: Lanes, [lane = 0]: readonly number[]): Origin {
  const { counts: { steps } } = laneAt(lanes, lane);
  return {
    title: `${styleOf(lane).title}: ${written(steps)} in a row`, formula: styleOf(lane).steps, lines: [`longest chain of edges in one layer: ${written(steps)}`],
    notes: ['Counted on the recorded edges: results that wait for results of the same layer.'], sources: [{ label: 'what a layer connects', thing: { kind: 'edge', at: [lane] } }],
  };
}

/** Longest of all shortest ways. */
export function longestOrigin(lanes: Lanes, [lane = 0]: readonly number[]): Origin {
  const { counts: { longest, layers } } = laneAt(lanes, lane);
  return {
    title: `${styleOf(lane).title}: no two words are more than ${counted(longest, 'edge')} apart`, formula: styleOf(lane).longest, lines: [`longest of all shortest paths: ${written(longest)}`, `in ${counted(layers, 'layer')}`],
    notes: lane === 3 ? ['A layer whose step is not needed hands the word on, which costs no edge between words: so it may be less than the layers.'] : ['Counted by breadth-first search over all pairs of words.'],
    sources: [{ label: 'how deep the stack is', thing: { kind: 'layers', at: [lane] } }],
  };
}
