import { type Origin } from '../../../parts/scene';
import { decimal } from '../../../timeline/numbers';
import { rough } from '../../../timeline/sizes';
import { backAt, backLogAt } from '../kept/field';
import { perEdgeLog } from '../names';
import { arrivedLog, laneAt, type Lanes, targetOf, wayOf } from '../reading';
import { laneKinds } from '../tensors';
import { words } from '../words/words';
import { nodeOf, placeName, placeOf, word } from './places';
import { exponentOf, inUnits, power, writtenTerms } from './terms';

const shown = 8;
const { back: texts, counts, number, between } = words.origins;

/** What arrives of an error at the other end of a way: one factor for each operation of the way, multiplied. */
export function gradientOrigin(lanes: Lanes, [lane = 0, from = 0, to = 0]: readonly number[]): Origin | null {
  const log = arrivedLog(lanes, lane, { from, to });
  const factors = factorsOf(lanes, lane, from, to);
  if (log === null || factors === null) return null;
  const stays = log === -Infinity;
  const lines = factors.map((factor) => `${placeName(lanes, lane, factor.at)}: × ${sized(factor.log)}`).reverse();
  const kept = lines.length > shown ? [...lines.slice(0, shown / 2), between(lines.length - shown), ...lines.slice(-shown / 2)] : lines;
  const places = factors.map((_, place) => place).reverse();
  const told = places.length > shown ? [...places.slice(0, 3), ...places.slice(-3)] : places;
  return {
    title: stays ? texts.nothing : texts.arrives(word(lanes, to), word(lanes, from), decimal(log, 2)),
    formula: '\\left|\\tfrac{\\partial E}{\\partial x}\\right| = \\textstyle\\prod_k f_k,\\quad E = v\\cdot y,\\ |v| = 1',
    lines: stays ? [texts.nothingLine] : [...kept, texts.product(factors.length, sized(log))],
    notes: [...(stays ? [] : [texts.over]), laneAt(lanes, lane).own ? texts.own(lanes.file ?? words.origins.file) : texts.drawn],
    sources: [
      ...(stays ? [] : told.map((place) => ({ label: texts.factorAt(placeName(lanes, lane, factors[place]?.at ?? { layer: 0, token: from })), thing: { kind: 'factor', at: [lane, from, to, place] } }))),
      { label: counts.shortest, thing: { kind: 'path', at: [lane, from, to] } },
      { label: counts.depth, thing: { kind: 'layers', at: [lane] } },
    ],
  };
}

/** What an edge of a way lets through on average: the root of what arrives. */
export function eachOrigin(lanes: Lanes, [lane = 0, from = 0, to = 0]: readonly number[]): Origin | null {
  const [log, way] = [arrivedLog(lanes, lane, { from, to }), wayOf(lanes, lane, { from, to })];
  if (log === null || log === -Infinity || way === null || way.hopEdges === 0) return null;
  const each = perEdgeLog(log, way.hopEdges);
  return {
    title: texts.each(rough(10 ** each)),
    formula: texts.eachFormula,
    lines: [`10^(${decimal(log, 2)} / ${way.hopEdges}) = 10^(${decimal(each, 2)}) = ${rough(10 ** each)}`],
    notes: [texts.eachNote, ...(laneKinds[lane] === 'attention' ? [texts.divides] : [])],
    sources: [{ label: texts.what, thing: { kind: 'gradient', at: [lane, from, to] } }, { label: counts.shortest, thing: { kind: 'path', at: [lane, from, to] } }],
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
    title: texts.factor(name, sized(factor.log)),
    formula: '\\sqrt{\\textstyle\\sum_u g_u^2}',
    lines: [...squares.lines, `√${decimal(squares.sum, 3)} = ${decimal(10 ** (factor.log - exponent), 3)}${inUnits(exponent)}`],
    notes: [texts.factorUnits(exponent === 0 ? null : power(exponent), placeName(lanes, lane, placeOf(lanes, factor.cameFrom)))],
    sources: [
      ...squares.largest.map((unit) => ({ label: texts.whatAt(number(unit + 1, name)), thing: { kind: 'arrived', at: [lane, to, nodeOf(lanes, factor.at), unit] } })),
      ...(after ? [{ label: texts.factorBefore(placeName(lanes, lane, after.at)), thing: { kind: 'factor', at: [lane, from, to, place + 1] } }] : []),
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
