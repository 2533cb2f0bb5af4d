import { at } from '#contract/tensor';
import { tickLabels } from '../../../parts/plane/planeLabels';
import { type Plane, tickValues, yOn } from '../../../parts/plane/plane';
import { type Ink, type Label } from '../../../parts/scene';
import { plainLabel } from '../../../parts/texts/plainLabel';
import { numeralsLeft, numeralsRight } from '../../../sentence/layout';
import { row } from '../../../sentence/numerals';
import { decimal, grouped } from '../../../timeline/numbers';
import { type Thing } from '../../../timeline/thing';
import { ofPower } from '../origins';
import { attendedNumbers, bitsOfWord, type Gated, heldBits, heldNumbers, mostWords, paysFirst, roadShares } from '../reading';
import { sizedRow } from '../sizes';
import { words } from '../words/words';
import { heading } from '../tracks/layout';
import { gradientLines, gradientPlane, heldPlane } from './layout';

const told = words.plots;

/** Least distance between the baselines of two names. */
const apart = 28;

interface LineName {
  readonly key: string;
  readonly text: string;
  readonly ink: Ink;
  readonly y: number;
}

/** Names beside the ends of lines, pushed apart where they would touch. */
function lineNames(plane: Plane, names: readonly LineName[]): readonly Label[] {
  const sorted = [...names].sort((one, other) => one.y - other.y);
  let last = -Infinity;
  const lowest = plane.top + plane.height + 8;
  const placed = sorted.map((name, index) => {
    last = Math.min(Math.max(name.y, last + apart), lowest - (sorted.length - 1 - index) * apart);
    return { ...name, y: last };
  });
  return placed.map(({ key, text, ink, y }): Label => ({ ...plainLabel, key: `line-${key}`, x: plane.left + plane.width + 12, y: y + 7, text, ink, weight: 600 }));
}

function ticks(key: string, plane: Plane): readonly Label[] {
  const whole = tickValues(plane.x, 7).filter(Number.isInteger);
  return tickLabels(key, plane, { x: whole, y: tickValues(plane.y, 6) });
}

/** The title of a plot and what its axis counts. */
function plotTitle(text: string, axis: string, plane: Plane): readonly Label[] {
  return [
    { ...plainLabel, key: 'gates-title', x: 40, y: heading, text, sizePx: 22, weight: 700, ink: 'gate' },
    { ...plainLabel, key: 'plot-axis', x: plane.left + plane.width, y: plane.top + plane.height + 58, text: axis, ink: 'soft', anchor: 'end' },
  ];
}

/** A row of the column at the right whose name has its line's colour. */
function colouredRow(key: string, y: number, ink: Ink, name: string, value: number, thing: Thing): readonly Label[] {
  return sizedRow(key, y, name, value, thing).map((label) => (label.key === key ? label : { ...label, ink, weight: 600 }));
}

/** How much of the gradient arrives at the first word. */
export function gradientLabels(gated: Gated): readonly Label[] {
  const plane = gradientPlane(gated);
  const far = gated.count - 1;
  const [own, plain, road] = gradientLines(gated).map(({ powers }) => yOn(plane, 10 ** at(powers, far)));
  return [
    ...plotTitle(told.gradient, told.wordsBack, plane),
    ...ticks('gradient', plane),
    ...lineNames(plane, [
      { key: 'gated', text: gated.cell.toUpperCase(), ink: 'gate', y: own ?? 0 }, { key: 'plain', text: 'RNN', ink: 'recurrence', y: plain ?? 0 }, { key: 'road', text: told.gates, ink: 'soft', y: road ?? 0 },
    ]),
    { ...plainLabel, key: 'gradient-sizes', x: numeralsRight, y: heading, text: sizesWords(gated), ink: 'soft', anchor: 'end' },
    ...(far > 1 ? arrived(gated, 1, 176) : []),
    ...(far > 1 && paysFirst(gated) ? [{ ...plainLabel, key: 'gradient-paid', x: numeralsLeft, y: 284, text: told.paid, ink: 'soft' } satisfies Label] : []),
    ...arrived(gated, far, 344),
    ...colouredRow('gradient-road', 452, 'soft', told.gatesAlone, at(roadShares(gated), far), { kind: 'road', at: [far] }),
    { ...plainLabel, key: 'gradient-road-rule', x: numeralsLeft, y: 488, text: told.dotted(gated.cell === 'lstm'), ink: 'soft' },
    { ...plainLabel, key: 'gradient-road-unit', x: numeralsLeft, y: 516, text: told.bestUnit, ink: 'soft' },
  ];
}

/** How large both layers are, and what was added to the gate that keeps: other acts choose otherwise. */
function sizesWords({ units, own, other }: Gated): string {
  return own ? told.ownSizes(units) : told.sizes(units, at(other.forgetBias, 0));
}

/** What arrives so many words back, through either layer. */
function arrived({ cell, other }: Gated, distance: number, y: number): readonly Label[] {
  const key = distance === 1 ? 'first' : 'far';
  return [
    { ...plainLabel, key: `gradient-${key}`, x: numeralsLeft, y, text: told.back(distance), ink: 'soft' },
    ...colouredRow(`gradient-${key}-gated`, y + 36, 'gate', cell.toUpperCase(), ofPower(at(other.gatedPower, distance)), { kind: 'gradient', at: [0, distance] }),
    ...colouredRow(`gradient-${key}-plain`, y + 72, 'recurrence', words.origins.plainName, ofPower(at(other.plainPower, distance)), { kind: 'gradient', at: [1, distance] }),
  ];
}

/** What is held, and for how many words. */
export function heldLabels(gated: Gated): readonly Label[] {
  const plane = heldPlane(gated);
  const [held, attended] = [heldNumbers(gated), attendedNumbers(gated, gated.count)];
  return [
    ...plotTitle(told.held, told.words, plane),
    ...ticks('held', plane),
    ...lineNames(plane, [{ key: 'held', text: gated.cell.toUpperCase(), ink: 'gate', y: yOn(plane, held) }, { key: 'attended', text: told.attention, ink: 'attention', y: yOn(plane, attended) }]),
    { ...plainLabel, key: 'held-name', x: numeralsLeft, y: 176, text: told.numbers, ink: 'soft' },
    { ...plainLabel, key: 'held', x: numeralsLeft - 2, y: 238, text: String(held), sizePx: 60, weight: 700, ink: 'gate', thing: { kind: 'held', at: [] } },
    { ...plainLabel, key: 'held-parts', x: numeralsLeft, y: 272, text: told.parts(gated.cell === 'lstm', gated.units), ink: 'soft' },
    ...row('bits', 324, told.bits, grouped.format(heldBits(gated)), { kind: 'bits', at: [] }),
    ...row('word-bits', 358, told.wordBits, decimal(bitsOfWord(gated), 1), { kind: 'wordBits', at: [] }),
    ...row('most-words', 392, told.mostWords, grouped.format(mostWords(gated)), { kind: 'words', at: [] }),
    { ...plainLabel, key: 'vocabulary', x: numeralsLeft, y: 424, text: told.vocabulary(gated.vocabulary), ink: 'soft' },
    ...row('attended', 482, told.attention, grouped.format(attended), { kind: 'attended', at: [] }),
    ...row('other-cell', 516, told.otherCell(gated.cell === 'lstm'), String(gated.cell === 'lstm' ? gated.units : 2 * gated.units), { kind: 'held', at: [] }),
  ];
}
