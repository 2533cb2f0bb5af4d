import { at } from '#contract/tensor';
import { type Label } from '../../../parts/scene';
import { plainLabel } from '../../../parts/texts/plainLabel';
import { fitted } from '../../../parts/textWidth';
import { keptShare, stepValue } from '../../../sentence/gated/gated';
import { numeralsLeft, tokenX } from '../../../sentence/layout';
import { row } from '../../../sentence/numerals';
import { sized, sizedRow } from '../sizes';
import { chainWordLabels, namedWords, starLabel } from '../../../sentence/wordLabels';
import { quoted } from '../../../sentence/quoted';
import { decimal, grouped, share } from '../../../timeline/numbers';
import { rough } from '../../../timeline/sizes';
import { keepLetter } from '../../../sentence/gated/road';
import { type Gated } from '../reading';
import { words as said } from '../words/words';
import { band, firstLine, heading, secondLine, tracksOf, words } from './layout';

/** Up to here every word has room for a number. */
const allNumbersUpTo = 16;
/** Factors that are written out in one line. */
const mostFactors = 11;
const told = said.tracks;
const wholeRule = {
  lstm: 'c_t = f_t \\odot c_{t-1} + i_t \\odot g_t \\qquad h_t = o_t \\odot \\tanh(c_t)',
  gru: 'h_t = z_t \\odot h_{t-1} + (1 - z_t) \\odot n_t',
} as const;

function title({ cell }: Gated): readonly Label[] {
  return [
    { ...plainLabel, key: 'gates-title', x: 40, y: heading, text: told.title(cell.toUpperCase()), sizePx: 22, weight: 700, ink: 'gate' },
    { ...plainLabel, key: 'gates-formula', x: 330, y: heading, text: wholeRule[cell], sizePx: 29, face: 'tex' },
  ];
}

/** How many words are named, where not all are. */
function namedLabel(gated: Gated, named: readonly Label[]): readonly Label[] {
  const text = namedWords(gated, named);
  return text === null ? [] : [{ ...plainLabel, key: 'gates-detail', x: numeralsLeft, y: words, text, ink: 'soft' }];
}

/** The gates over the words, and the arithmetic of one unit at one of them. */
export function trackLabels(gated: Gated, token: number, strong: readonly number[]): readonly Label[] {
  const { cell, tellingUnit: unit, units } = gated;
  const named = chainWordLabels(gated, words, token, strong);
  return [
    ...title(gated),
    ...named,
    ...namedLabel(gated, named),
    { ...plainLabel, key: 'track-unit', x: numeralsLeft, y: heading, text: told.unitOf(unit + 1, units), ink: 'soft' },
    ...tracksOf(cell).flatMap(({ tensor, name, middle }) => row(`track-${tensor}`, middle + 8, name, decimal(stepValue(gated, tensor, token, unit), 2), { kind: tensor, at: [token, unit] })),
    ...arithmetic(gated, token),
    ...starLabel(gated, 1240, firstLine, 'end'),
  ];
}

/** What the telling unit does at a word, in real numbers. */
function arithmetic(gated: Gated, token: number): readonly Label[] {
  const { cell, tellingUnit: unit, units, kept, carried } = gated;
  const place = token * units + unit;
  const [stays, before, fresh] = [at(kept, place), token === 0 ? 0 : at(carried, place - units), stepValue(gated, 'candidate', token, unit)];
  const writing = cell === 'lstm' ? stepValue(gated, 'inputGate', token, unit) : 1 - stays;
  const signed = (value: number): string => (value < 0 ? `(${decimal(value, 2)})` : decimal(value, 2));
  const line = (key: string, y: number, name: string, text: string, kind: string): readonly Label[] => [
    { ...plainLabel, key: `${key}-name`, x: 40, y, text: name, ink: 'soft' },
    { ...plainLabel, key, x: 330, y, text, sizePx: 26, face: 'mono', thing: { kind, at: [token, unit] } },
  ];
  const sum = `${decimal(stays, 2)} × ${signed(before)} + ${decimal(writing, 2)} × ${signed(fresh)} = ${decimal(at(carried, place), 2)}`;
  const word = fitted(quoted(gated, token), 20, 180);
  if (cell === 'gru') return line('numbers-road', firstLine + 18, told.valueOf('h', word), sum, 'hidden');
  const [open, hidden] = [stepValue(gated, 'outputGate', token, unit), stepValue(gated, 'hidden', token, unit)];
  return [...line('numbers-road', firstLine, told.valueOf('c', word), sum, 'cell'), ...line('numbers-shown', secondLine, told.valueOf('h', word), `${decimal(open, 2)} × tanh(${decimal(at(carried, place), 2)}) = ${decimal(hidden, 2)}`, 'hidden')];
}

const leastPercent = 0.005;

/** A share of one for the big numeral: in percent while that says something. */
export function percent(value: number): string {
  return value >= leastPercent ? `${Math.round(value * 100)} %` : rough(value);
}

/** What is left of a word's part, gate by gate. */
export function bandLabels(gated: Gated, from: number, to: number, landed: boolean): readonly Label[] {
  const { count, tellingUnit: unit, units, kept, cell, written } = gated;
  const named = chainWordLabels(gated, words, to, [from, to]);
  const left = keptShare(gated, unit, from, to);
  const value = at(written, from * units + unit);
  const tokens = count <= allNumbersUpTo ? Array.from({ length: to - from + 1 }, (_, index) => from + index) : [];
  const number = (key: string, token: number, y: number, shown: number, kind: string, place: readonly number[]): Label => ({ ...plainLabel, key: `${key}-${token}`, x: tokenX(count, token), y, text: share(shown), weight: 600, anchor: 'middle', thing: { kind, at: place } });
  const letter = keepLetter[cell];
  const factors = Array.from({ length: Math.min(to - from, mostFactors) }, (_, index) => share(at(kept, (from + 1 + index) * units + unit)));
  const gates = to - from > mostFactors ? [...factors.slice(0, -1), '…'] : factors;
  return [
    ...title(gated),
    ...named,
    ...namedLabel(gated, named),
    ...tokens.filter((token) => token > from).map((token) => number('gate-share', token, 240, at(kept, token * units + unit), tracksOf(cell)[0]?.tensor ?? '', [token, unit])),
    ...(landed ? tokens.map((token) => number('left-share', token, band.base - band.reach * keptShare(gated, unit, from, token) - 8, keptShare(gated, unit, from, token), 'keptShare', [unit, from, token])) : []),
    { ...plainLabel, key: 'track-unit', x: numeralsLeft, y: heading, text: told.unitOf(unit + 1, units), ink: 'soft' },
    ...row('band-gate', 180, told.gatesBetween(letter), grouped.format(to - from), null),
    ...(landed
      ? [
          { ...plainLabel, key: 'kept-name', x: numeralsLeft, y: 280, text: told.left, ink: 'soft' } satisfies Label,
          { ...plainLabel, key: 'kept-share', x: numeralsLeft - 2, y: 338, ...(left >= leastPercent ? { text: percent(left) } : sized(left)), sizePx: 56, weight: 700, ink: 'gate', thing: { kind: 'keptShare', at: [unit, from, to] } } satisfies Label,
          ...row('band-written', 386, told.written, decimal(value, 2), { kind: 'written', at: [from, unit] }),
          ...(gates.length > 1 ? [{ ...plainLabel, key: 'band-product', x: 40, y: 574, text: `${gates.join(' × ')} = ${rough(left)}`, sizePx: 26, face: 'mono', thing: { kind: 'keptShare', at: [unit, from, to] } } satisfies Label] : []),
          ...sizedRow('band-left', 418, told.leftOfIt, value * left, { kind: 'keptShare', at: [unit, from, to] }),
        ]
      : []),
  ];
}
