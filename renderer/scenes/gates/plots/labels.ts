import { at } from '#contract/tensor';
import { tickLabels } from '../../../parts/plane/planeLabels';
import { type Plane, tickValues, yOn } from '../../../parts/plane/plane';
import { type Ink, type Label } from '../../../parts/scene';
import { plainLabel } from '../../../parts/texts/plainLabel';
import { numeralsLeft, numeralsRight } from '../../../sentence/layout';
import { row } from '../../../sentence/numerals';
import { grouped, rough } from '../../../timeline/numbers';
import { bitsPerWord, powerWords } from '../origins';
import { attendedNumbers, type Gated, heldNumbers, roadShares } from '../reading';
import { heading } from '../tracks/layout';
import { gradientLines, gradientPlane, heldPlane } from './layout';

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
function colouredRow(key: string, y: number, ink: Ink, name: string, value: string, thing: { readonly kind: string; readonly at: readonly number[] }): readonly Label[] {
  return row(key, y, name, value, thing).map((label) => (label.key === key ? label : { ...label, ink, weight: 600 }));
}

/** How much of the gradient arrives at the first word. */
export function gradientLabels(gated: Gated): readonly Label[] {
  const plane = gradientPlane(gated);
  const far = gated.count - 1;
  const name = gated.cell.toUpperCase();
  const [own, plain, road] = gradientLines(gated).map(({ powers }) => yOn(plane, 10 ** at(powers, far)));
  return [
    ...plotTitle('SHARE OF THE GRADIENT THAT ARRIVES, SO MANY WORDS BACK', 'words back', plane),
    ...ticks('gradient', plane),
    ...lineNames(plane, [
      { key: 'gated', text: name, ink: 'gate', y: own ?? 0 }, { key: 'plain', text: 'RNN', ink: 'recurrence', y: plain ?? 0 }, { key: 'road', text: 'road', ink: 'soft', y: road ?? 0 },
    ]),
    { ...plainLabel, key: 'gradient-far', x: numeralsRight, y: 170, text: `${grouped.format(far)} ${far === 1 ? 'word' : 'words'} back`, ink: 'soft', anchor: 'end' },
    ...colouredRow('gradient-gated', 212, 'gate', name, powerWords(at(gated.other.gatedPower, far)), { kind: 'gradient', at: [0, far] }),
    ...colouredRow('gradient-plain', 248, 'recurrence', 'tanh RNN', powerWords(at(gated.other.plainPower, far)), { kind: 'gradient', at: [1, far] }),
    ...colouredRow('gradient-road', 284, 'soft', 'road alone', rough(at(roadShares(gated), far)), { kind: 'road', at: [far] }),
    { ...plainLabel, key: 'gradient-bias-name', x: numeralsLeft, y: 350, text: 'forget bias', ink: 'soft' },
    { ...plainLabel, key: 'gradient-bias', x: numeralsLeft - 2, y: 406, text: String(at(gated.other.forgetBias, 0)), sizePx: 56, weight: 700, ink: 'gate' },
  ];
}

/** What is held, and for how many words. */
export function heldLabels(gated: Gated): readonly Label[] {
  const plane = heldPlane(gated);
  const [held, attended] = [heldNumbers(gated), attendedNumbers(gated, gated.count)];
  return [
    ...plotTitle('NUMBERS HELD, AFTER SO MANY WORDS', 'words', plane),
    ...ticks('held', plane),
    ...lineNames(plane, [{ key: 'held', text: gated.cell.toUpperCase(), ink: 'gate', y: yOn(plane, held) }, { key: 'attended', text: 'attention', ink: 'attention', y: yOn(plane, attended) }]),
    { ...plainLabel, key: 'held-name', x: numeralsLeft, y: 240, text: 'numbers in the state', ink: 'soft' },
    { ...plainLabel, key: 'held', x: numeralsLeft - 2, y: 302, text: String(held), sizePx: 60, weight: 700, ink: 'gate', thing: { kind: 'held', at: [] } },
    ...row('words-read', 346, 'words read', grouped.format(gated.count), null),
    ...row('bits', 378, 'bits per word', bitsPerWord(gated), { kind: 'bits', at: [] }),
    ...row('attended', 410, 'in attention', grouped.format(attended), { kind: 'attended', at: [] }),
  ];
}
