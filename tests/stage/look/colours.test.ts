import { describe, expect, test } from 'vitest';
import { type ThemeName } from '#contract/settings';
import { type Palette, palettes } from '../../../renderer/parts/palette';
import { acts, looksFor } from '../../scenes/acts';
import { traceOf } from '../../scenes/traces';
import { apart, ciede2000, contrast, kinds } from './vision';

/** Colours this far apart are told apart at a glance, in lines and in small cells. */
const glance = 20;

type Colour = 'recurrence' | 'attention' | 'gate' | 'error';

/** Pairs that colour alone tells apart, for every eye. */
const byColour: readonly (readonly [keyof Palette, keyof Palette])[] = [
  ['recurrence', 'attention'], ['recurrenceInk', 'attentionInk'], ['attention', 'error'], ['attentionInk', 'error'],
  ['positive', 'negative'], ['positive', 'cell'], ['negative', 'cell'], ['amount0', 'amount2'], ['amount2', 'amount4'],
];

/** Pairs that come too close for some eyes, and what tells them apart besides. */
const byAnotherMark: readonly (readonly [one: Colour, other: Colour, mark: string])[] = [
  ['recurrence', 'gate', 'gates are boxes and curves with their names at them; what recurs is rows of cells'],
  ['attention', 'gate', 'never lines of one plot; each has its name in its own colour'],
  ['recurrence', 'error', 'an error is said in words, and in the controls a sign stands before it'],
  ['gate', 'error', 'an error is said in words, and in the controls a sign stands before it'],
];

const themes = Object.entries(palettes) as readonly (readonly [ThemeName, Palette])[];
const seen = themes.flatMap(([theme, palette]) => kinds.map((kind) => ({ theme, palette, kind })));

/** What of a theme must be read, by 7:1 on the ground of the stage; as the style sheet mixes it for errors. */
function mustBeRead({ ink, soft, recurrenceInk, attentionInk, gateInk, error }: Palette): Readonly<Record<string, string>> {
  return { ink, soft, recurrenceInk, attentionInk, gateInk, errorInk: mixed(error, ink, 0.72) };
}

function mixed(one: string, other: string, share: number): string {
  const parts = [1, 3, 5].map((from) => Math.round(share * Number.parseInt(one.slice(from, from + 2), 16) + (1 - share) * Number.parseInt(other.slice(from, from + 2), 16)));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

test('the difference of colours is computed as published', () => {
  // Sharma, Wu and Dalal 2005, table 1: pairs 1, 7, 17, 22 and 34.
  expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
  expect(ciede2000([50, 0, 0], [50, -1, 2])).toBeCloseTo(2.3669, 4);
  expect(ciede2000([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
  expect(ciede2000([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387])).toBeCloseTo(1.2644, 4);
  expect(ciede2000([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514])).toBeCloseTo(0.9082, 4);
});

describe.each(seen)('in the theme $theme, for eyes of the kind $kind', ({ palette, kind }) => {
  test('what colour alone tells apart stays apart', () => {
    const close = byColour.filter(([one, other]) => apart(kind, palette[one], palette[other]) < glance);
    expect(close).toEqual([]);
  });

  test('larger amounts are further from nothing, at every stop', () => {
    const { amount0, amount1, amount2, amount3, amount4 } = palette;
    const away = [amount1, amount2, amount3, amount4].map((stop) => contrast(kind, amount0, stop));
    expect(away).toEqual(away.toSorted((one, other) => one - other));
    expect(new Set(away).size).toBe(4);
  });

  test('texts keep their contrast', () => {
    const ground = palette.background;
    const weak = Object.entries(mustBeRead(palette)).filter(([, colour]) => contrast(kind, colour, ground) < 7).map(([name, colour]) => `${name} ${contrast(kind, colour, ground).toFixed(2)}`);
    expect(weak).toEqual([]);
    for (const colour of [palette.faint, palette.error]) expect(contrast(kind, colour, ground)).toBeGreaterThanOrEqual(4.5);
  });
});

test('the pairs with another mark are exactly those that some eye would take for one another', () => {
  const colours: readonly Colour[] = ['recurrence', 'attention', 'gate', 'error'];
  const pairs = colours.flatMap((one, index) => colours.slice(index + 1).map((other) => [one, other] as const));
  const close = pairs.filter(([one, other]) => seen.some(({ palette, kind }) => apart(kind, palette[one], palette[other]) < glance));
  expect(close.toSorted()).toEqual(byAnotherMark.map(([one, other]) => [one, other]).toSorted());
});

describe.each(acts.map((act) => ({ act, id: act.folder })))('in the act $id', ({ act }) => {
  test('wherever two such colours meet, each has a name in words of its own', async () => {
    const trace = await traceOf(act, 12);
    const plan = act.scene.plan(trace);
    const [look] = looksFor(trace.tokens.length);
    if (!look) throw new Error('there is no look');
    const nameless = plan.steps.flatMap(({ id, hold }) => {
      const labels = act.scene.labels(trace, plan, hold, look);
      const inks = new Set(labels.map(({ ink }) => ink));
      const named = new Set(labels.filter(({ text, face }) => face === 'tex' || /\p{L}{2,}/u.test(text)).map(({ ink }) => ink));
      return byAnotherMark.filter(([one, other]) => inks.has(one) && inks.has(other) && !(named.has(one) && named.has(other))).map(([one, other]) => `${id}: ${one} and ${other}`);
    });
    expect(nameless).toEqual([]);
  });
});
