import { type Origin } from '../../../parts/scene';
import { counted, decimal } from '../../../timeline/numbers';
import { rough } from '../../../timeline/sizes';
import { backAt, backLogAt } from '../kept/field';
import { perEdgeLog } from '../names';
import { arrivedLog, laneAt, type Lanes, targetOf, wayOf } from '../reading';
import { laneKinds } from '../tensors';
import { nodeOf, placeName, placeOf, word } from './places';
import { exponentOf, inUnits, power, writtenTerms } from './terms';

const shown = 8;
const notes = ['The way is the shortest; what arrives at each place of it came over all ways at once.'];

/** What arrives of an error at the other end of a way: one factor for each operation of the way, multiplied. */
export function gradientOrigin(lanes: Lanes, [lane = 0, from = 0, to = 0]: readonly number[]): Origin | null {
  const log = arrivedLog(lanes, lane, { from, to });
  const factors = factorsOf(lanes, lane, from, to);
  if (log === null || factors === null) return null;
  const stays = log === -Infinity;
  const lines = factors.map((factor) => `${placeName(lanes, lane, factor.at)}: × ${sized(factor.log)}`).reverse();
  const kept = lines.length > shown ? [...lines.slice(0, shown / 2), `… ${lines.length - shown} more …`, ...lines.slice(-shown / 2)] : lines;
  const places = factors.map((_, place) => place).reverse();
  const told = places.length > shown ? [...places.slice(0, 3), ...places.slice(-3)] : places;
  return {
    title: stays ? 'Less than any float64 holds arrives' : `From ${word(lanes, to)} back to ${word(lanes, from)}: 10 to the power ${decimal(log, 2)} arrives`,
    formula: '\\left|\\tfrac{\\partial E}{\\partial x}\\right| = \\textstyle\\prod_k f_k,\\quad E = v\\cdot y,\\ |v| = 1',
    lines: stays ? ['below 1e−308 of what arrives elsewhere'] : [...kept, `product of ${counted(factors.length, 'factor')}: ${sized(log)}`],
    notes: [
      ...(stays ? [] : notes),
      laneAt(lanes, lane).own ? `Worked out by backpropagation through the weights of ${lanes.file ?? 'a file'}.` : 'Weights are drawn from the seed: a trained stack, residual connections or norms would let more arrive.',
    ],
    sources: [
      ...(stays ? [] : told.map((place) => ({ label: `factor at ${placeName(lanes, lane, factors[place]?.at ?? { layer: 0, token: from })}`, thing: { kind: 'factor', at: [lane, from, to, place] } }))),
      { label: 'the shortest way', thing: { kind: 'path', at: [lane, from, to] } },
      { label: 'how deep the stack is', thing: { kind: 'layers', at: [lane] } },
    ],
  };
}

/** What an edge of a way lets through on average: the root of what arrives. */
export function eachOrigin(lanes: Lanes, [lane = 0, from = 0, to = 0]: readonly number[]): Origin | null {
  const [log, way] = [arrivedLog(lanes, lane, { from, to }), wayOf(lanes, lane, { from, to })];
  if (log === null || log === -Infinity || way === null || way.hopEdges === 0) return null;
  const each = perEdgeLog(log, way.hopEdges);
  return {
    title: `${rough(10 ** each)} an edge, on average`,
    formula: '\\left|\\tfrac{\\partial E}{\\partial x}\\right|^{1/\\text{edges}}',
    lines: [`10^(${decimal(log, 2)} / ${way.hopEdges}) = 10^(${decimal(each, 2)}) = ${rough(10 ** each)}`],
    notes: [
      'Multiplied with itself for every edge of the shortest way it gives what arrives; where several ways lead there, all of them have a share in it.',
      ...(laneKinds[lane] === 'attention' ? ['Attention divides what it hands on among all words it sees: at every edge once more.'] : []),
    ],
    sources: [{ label: 'what arrives', thing: { kind: 'gradient', at: [lane, from, to] } }, { label: 'the shortest way', thing: { kind: 'path', at: [lane, from, to] } }],
  };
}

/** What one operation of a way does to the length of the gradient. */
export function factorOrigin(lanes: Lanes, [lane = 0, from = 0, to = 0, place = 0]: readonly number[]): Origin | null {
  const target = targetOf(lanes, to);
  const factors = factorsOf(lanes, lane, from, to);
  const factor = factors?.[place];
  if (target === null || !factors || !factor) return null;
  const { field } = laneAt(lanes, lane);
  const width = factor.at.layer === 0 ? field.inputWidth : field.width;
  const exponent = exponentOf(factor.log);
  const values = Array.from({ length: width }, (_, unit) => backAt(field, target, factor.at, unit, factor.before + exponent));
  const squares = writtenTerms(values.map((value) => [value, value]));
  const after = factors[place + 1];
  const name = placeName(lanes, lane, factor.at);
  return {
    title: `Back to ${name}: × ${sized(factor.log)}`,
    formula: '\\sqrt{\\textstyle\\sum_u g_u^2}',
    lines: [...squares.lines, `√${squares.lines.at(-1)?.replace('sum: ', '') ?? ''} = ${decimal(10 ** (factor.log - exponent), 3)}${inUnits(exponent)}`],
    notes: [`Written in units of ${exponent === 0 ? '' : `${power(exponent)} times `}what arrives at ${placeName(lanes, lane, placeOf(lanes, factor.cameFrom))}, one operation before: so the length is what this operation does.`],
    sources: [
      ...squares.largest.map((unit) => ({ label: `what arrives at number ${unit + 1} of ${name}`, thing: { kind: 'arrived', at: [lane, to, nodeOf(lanes, factor.at), unit] } })),
      ...(after ? [{ label: `factor before, at ${placeName(lanes, lane, after.at)}`, thing: { kind: 'factor', at: [lane, from, to, place + 1] } }] : []),
    ],
  };
}

interface Factor {
  readonly at: { readonly layer: number; readonly token: number };
  /** The node one operation before, on the way back. */
  readonly cameFrom: number;
  /** log10 of the gradient's length there. */
  readonly before: number;
  /** log10 of the factor. */
  readonly log: number;
}

/** The factors of a way, from its first word on; `null` where there is no way, or it was not followed. */
function factorsOf(lanes: Lanes, lane: number, from: number, to: number): readonly Factor[] | null {
  const [target, way] = [targetOf(lanes, to), wayOf(lanes, lane, { from, to })];
  if (target === null || way === null) return null;
  const { field } = laneAt(lanes, lane);
  return way.nodes.slice(0, -1).map((node, place) => {
    const cameFrom = way.nodes[place + 1] ?? node;
    const [at, before] = [placeOf(lanes, node), backLogAt(field, target, placeOf(lanes, cameFrom))];
    return { at, cameFrom, before, log: backLogAt(field, target, at) - before };
  });
}

/** A size from its logarithm: in decimals, or by its power of ten. */
function sized(log: number): string {
  const exponent = exponentOf(log);
  return `${decimal(10 ** (log - exponent), 3)}${inUnits(exponent)}`;
}
