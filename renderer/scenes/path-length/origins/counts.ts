import { type Origin } from '../../../parts/scene';
import { laneDetail, styleOf, workOf, written } from '../names';
import { laneAt, type Lanes, wayOf } from '../reading';
import { words } from '../words/words';
import { word } from './places';

const texts = words.origins.counts;

/** The shortest way, word by word. */
export function pathOrigin(lanes: Lanes, [lane = 0, from = 0, to = 0]: readonly number[]): Origin {
  const { name } = styleOf(lane);
  const way = wayOf(lanes, lane, { from, to });
  const nodes = way?.nodes ?? [];
  const tokens = nodes.map((node) => node % lanes.count).filter((token, place, all) => token !== all[place - 1]);
  const lines = tokens.map((token, place) => `${place}: ${word(lanes, token)}`);
  const shown = lines.length > 9 ? [...lines.slice(0, 4), words.origins.between(lines.length - 8), ...lines.slice(-4)] : lines;
  const hops = tokens.slice(1).map((token, place) => ({ label: texts.edge(place + 1, word(lanes, tokens[place] ?? 0), word(lanes, token)), thing: { kind: 'hop', at: [lane, tokens[place] ?? 0, token] } }));
  return {
    title: way ? texts.way(name, way.hopEdges, { from: word(lanes, from), to: word(lanes, to) }) : texts.noWay(name, word(lanes, from), word(lanes, to)),
    formula: styleOf(lane).longest,
    lines: shown,
    notes: [way ? texts.searched : texts.forward, texts.within],
    sources: [...hops.slice(0, 3), { label: texts.depth, thing: { kind: 'layers', at: [lane] } }],
  };
}

/** One edge of a way. */
export function hopOrigin(lanes: Lanes, [lane = 0, from = 0, to = 0]: readonly number[]): Origin {
  const apart = Math.abs(to - from);
  return {
    title: texts.hop(word(lanes, from), word(lanes, to), apart),
    formula: '1', lines: [`|${to + 1} − ${from + 1}| = ${apart}`],
    notes: [texts.hopNote],
    sources: [{ label: texts.connects, thing: { kind: 'edge', at: [lane] } }],
  };
}

/** Why a stack has as many layers as it has. */
export function layersOrigin(lanes: Lanes, [lane = 0]: readonly number[]): Origin {
  const { counts: { layers } } = laneAt(lanes, lane);
  const { kernel, window } = lanes.knobs;
  const last = lanes.count - 1;
  const lines = [
    [texts.chainLayers(lanes.count)],
    [texts.attentionLayers],
    [texts.reaches(kernel - 1, layers, last)],
    [texts.dilated(kernel, layers, last)],
    [texts.reaches((window - 1) / 2, layers, last)],
  ][lane] ?? [];
  return {
    title: `${styleOf(lane).name}: ${laneDetail(lanes, lane)}`,
    formula: styleOf(lane).longest, lines,
    notes: [texts.layersNote],
    sources: [{ label: texts.connects, thing: { kind: 'edge', at: [lane] } }],
  };
}

/** What one layer connects: the last level, given by what the layer is. */
export function edgeOrigin(lanes: Lanes, [lane = 0]: readonly number[]): Origin {
  const { counts: { edges } } = laneAt(lanes, lane);
  const rules = ['h_t \\leftarrow h_{t-1},\\ x_t', 'y_i \\leftarrow x_1,\\dots,x_n', 'y_i \\leftarrow x_{i-k+1},\\dots,x_i', 'y_i \\leftarrow x_i,\\ x_{i-k^l},\\ x_{i-2k^l},\\dots', 'y_i \\leftarrow x_{i-(r-1)/2},\\dots,x_{i+(r-1)/2}'];
  return {
    title: texts.inOneLayer(styleOf(lane).name, edges), formula: rules[lane] ?? 'y', lines: [texts.recorded(edges)],
    notes: [texts.edgeNote], sources: [],
  };
}

/** Multiplications of one layer. */
export function workOrigin(lanes: Lanes, [lane = 0]: readonly number[]): Origin {
  const { counts: { edges }, field: { width } } = laneAt(lanes, lane);
  const each = lane === 1 || lane === 4 ? width : width ** 2;
  const many = lane === 0 ? lanes.count : edges;
  return {
    title: texts.work(styleOf(lane).name, workOf(lanes, lane)),
    formula: styleOf(lane).work,
    lines: [`${(lane === 0 ? texts.states : texts.edges)(many)} × ${written(each)} = ${written(workOf(lanes, lane))}`],
    notes: [(lane === 1 || lane === 4 ? texts.pairCost : texts.matrixCost)(width), texts.workNote],
    sources: [{ label: texts.connects, thing: { kind: 'edge', at: [lane] } }],
  };
}

/** Operations of one layer that must follow one another. */
export function stepsOrigin(lanes: Lanes, [lane = 0]: readonly number[]): Origin {
  const { counts: { steps } } = laneAt(lanes, lane);
  return {
    title: texts.inARow(styleOf(lane).name, steps), formula: styleOf(lane).steps, lines: [texts.longestChain(steps)],
    notes: [texts.stepsNote], sources: [{ label: texts.connects, thing: { kind: 'edge', at: [lane] } }],
  };
}

/** Longest of all shortest ways. */
export function longestOrigin(lanes: Lanes, [lane = 0]: readonly number[]): Origin {
  const { counts: { longest, layers } } = laneAt(lanes, lane);
  return {
    title: texts.longest(styleOf(lane).name, longest), formula: styleOf(lane).longest, lines: [texts.longestOfAll(longest), texts.inLayers(layers)],
    notes: [lane === 3 ? texts.skipped : texts.allPairs],
    sources: [{ label: texts.depth, thing: { kind: 'layers', at: [lane] } }],
  };
}
