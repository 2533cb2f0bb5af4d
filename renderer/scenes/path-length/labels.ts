import { type Trace } from '#contract/trace';
import { type Label, type Look } from '../../parts/scene';
import { plainLabel } from '../../parts/texts/plainLabel';
import { captionLabels, headerLabels } from '../../parts/texts/provenance';
import { fitted, textWidth } from '../../parts/textWidth';
import { rough, roughTex } from '../../timeline/sizes';
import { type Plan, stepAt, stepIndexAt } from '../../timeline/plan';
import { arrivesRight, edgesRight, graphLeft, graphWidth, headings, isDetailed, laneMiddle, nameLeft, tokenX, wordsBaseline } from './layout';
import { laneDetail, perEdgeLog, styleOf } from './names';
import { captionFor, isTabled } from './plan';
import { arrivedLog, type Ends, endsOf, laneAt, type Lanes, readLanes, wayOf } from './reading';
import { tableLabels } from './tableLabels';
import { laneNames } from './tensors';
import { words } from './words/words';

/** Every text of the act at a frame. */
export function pathLabels(trace: Trace, plan: Plan, frame: number, look: Look): readonly Label[] {
  const lanes = readLanes(trace);
  const step = stepAt(plan, stepIndexAt(plan, frame));
  const ends = endsOf(lanes, look);
  const index = plan.steps.indexOf(step);
  const reached = (id: string): boolean => index >= plan.steps.findIndex((one) => one.id === id);
  const always = [...headerLabels(words.title, trace), ...captionLabels(captionFor(lanes, step.id, step.caption, ends), step.asks)];
  if (step.id === 'table') return isTabled(step, frame) ? [...always, ...tableLabels(lanes)] : always;
  return [
    ...always,
    ...headingLabels(lanes, { counted: reached(laneNames[0]), arrived: reached('arrives') }),
    ...laneNames.flatMap((id, lane) => (lane === 0 || reached(id) ? laneLabels(lanes, lane, ends, { shown: reached(id), arrived: reached('arrives') }) : [])),
    ...wordLabels(lanes, ends),
  ];
}

/** What is counted, what a long text leaves out, and what the columns are. */
function headingLabels(lanes: Lanes, { counted, arrived }: { readonly counted: boolean; readonly arrived: boolean }): readonly Label[] {
  if (!counted) return [];
  const edges = laneNames.reduce((sum, _, lane) => sum + (isDetailed(lanes, lane) ? 0 : laneAt(lanes, lane).graph.next.length), 0);
  const texts = words.labels;
  const rule = arrived ? texts.arrived(lanes.width) : edges === 0 ? texts.counted : texts.countedOnly(edges);
  return [
    { ...plainLabel, key: 'rule', x: nameLeft, y: headings, text: rule, ink: 'soft' },
    { ...plainLabel, key: 'edges-head', x: edgesRight, y: headings, text: texts.edges, ink: 'soft', anchor: 'end' },
    ...(arrived ? [{ ...plainLabel, key: 'arrives-head', x: arrivesRight, y: headings, text: texts.arrives, ink: 'soft', anchor: 'end' } as const] : []),
  ];
}

function laneLabels(lanes: Lanes, lane: number, ends: Ends, { shown, arrived }: { readonly shown: boolean; readonly arrived: boolean }): readonly Label[] {
  const { title, ink } = styleOf(lane);
  const middle = laneMiddle(lane);
  const way = shown ? wayOf(lanes, lane, ends) : null;
  const thing = { kind: 'path', at: [lane, ends.from, ends.to] };
  const named: readonly Label[] = [
    { ...plainLabel, key: `name-${lane}`, x: nameLeft, y: middle - 2, text: title, sizePx: 22, weight: 600, ink },
    { ...plainLabel, key: `detail-${lane}`, x: nameLeft, y: middle + 26, text: laneDetail(lanes, lane), ink: 'soft', thing: { kind: 'layers', at: [lane] } },
  ];
  if (!shown) return named;
  if (way === null) return [...named, { ...plainLabel, key: `path-${lane}`, x: edgesRight, y: middle + 8, text: words.noWay, sizePx: 22, anchor: 'end', thing }];
  return [
    ...named,
    { ...plainLabel, key: `path-${lane}`, x: edgesRight, y: middle + 16, text: String(way.hopEdges), sizePx: way.hopEdges < 100 ? 44 : 32, weight: 700, ink, anchor: 'end', thing },
    ...(arrived ? gradientLabels(lanes, lane, ends, way.hopEdges) : []),
  ];
}

/** What arrives of the error, in all and by edge, or why that is not known. */
function gradientLabels(lanes: Lanes, lane: number, ends: Ends, edges: number): readonly Label[] {
  const log = arrivedLog(lanes, lane, ends);
  const at = { ...plainLabel, x: arrivesRight, anchor: 'end' } as const;
  const middle = laneMiddle(lane);
  if (log === null) return [{ ...at, key: `arrives-${lane}`, y: middle + 14, text: words.labels.lastOnly, ink: 'soft' }];
  const thing = { kind: 'gradient', at: [lane, ends.from, ends.to] };
  const arrives: Label = { ...at, key: `arrives-${lane}`, y: middle + 4, text: sizeTex(log), sizePx: 29, face: 'tex', thing };
  return edges < 2 || log === -Infinity ? [arrives] : [arrives, { ...at, key: `each-${lane}`, y: middle + 34, text: words.labels.anEdge(rough(10 ** perEdgeLog(log, edges))), ink: 'soft', thing: { kind: 'each', at: thing.at } }];
}

/** A size from its logarithm, which may be below every float. */
export function sizeTex(log: number): string {
  // There is a way, so it is not nothing: it is below every float64.
  if (log === -Infinity) return '<10^{-308}';
  return log > -300 ? roughTex(10 ** log) : `10^{${Math.round(log)}}`;
}

const wordSize = 20;
const closest = 4;
const apart = 18;
const widest = 150;

/** The words below, the two chosen ones first, as many as do not touch; in a short text all of them, shortened where they must be. */
function wordLabels(lanes: Lanes, { from, to }: Ends): readonly Label[] {
  const short = lanes.count <= 16;
  const weightOf = (token: number): 400 | 700 => (token === from || token === to ? 700 : 400);
  const stride = short ? 1 : Math.floor(lanes.count / 16);
  const wished = [...new Set([from, to, 0, lanes.count - 1, ...[...lanes.tokens.keys()].filter((token) => token % stride === 0)])];
  const taken: { readonly left: number; readonly right: number }[] = [];
  return wished.flatMap((token): Label[] => {
    const weight = weightOf(token);
    const full = lanes.tokens[token]?.text ?? '';
    const text = fitted(full, wordSize, short ? roomFor(lanes, token, weightOf) : widest, weight);
    const half = textWidth(text, wordSize, weight) / 2;
    const x = Math.min(Math.max(tokenX(lanes, token), graphLeft - 20 + half), graphLeft + graphWidth + 60 - half);
    if (taken.some(({ left, right }) => x + half + (short ? closest : apart) > left && x - half - (short ? closest : apart) < right)) return [];
    taken.push({ left: x - half, right: x + half });
    return [{ ...plainLabel, key: `word-${token}`, x, y: wordsBaseline, text, sizePx: wordSize, weight, ink: weight === 700 ? 'ink' : 'soft', anchor: 'middle', token, title: text === full ? null : full }];
  });
}

/** Room for a word of a short text: a wide word beside narrow ones may use what those leave. */
function roomFor({ tokens, count }: Lanes, token: number, weightOf: (token: number) => 400 | 700): number {
  const fair = graphWidth / count - closest - 1;
  const beside = (other: number): number => Math.max(fair, 2 * fair - textWidth(tokens[other]?.text ?? '', wordSize, weightOf(other)));
  return Math.min(beside(token - 1), beside(token + 1), widest);
}
