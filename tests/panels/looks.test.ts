import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { palettes } from '../../renderer/parts/palette';

type Rgb = readonly [red: number, green: number, blue: number];

const folder = new URL('../../renderer/panels/looks/', import.meta.url);
const sheets = readdirSync(folder).map((name) => ({ name, css: readFileSync(new URL(name, folder), 'utf8') }));
const base = sheets.find(({ name }) => name === 'base.css')?.css ?? '';

/** The share of its first colour in a mixed variable of the base sheet, 0..1. */
function shareOf(variable: string): number {
  return Number(new RegExp(`${variable}: color-mix\\(in srgb, var\\(--\\w+\\) (\\d+)%`).exec(base)?.[1]) / 100;
}

function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function mix(first: Rgb, second: Rgb, share: number): Rgb {
  const part = (index: 0 | 1 | 2): number => first[index] * share + second[index] * (1 - share);
  return [part(0), part(1), part(2)];
}

/** Relative luminance of WCAG 2. */
function luminance([red, green, blue]: Rgb): number {
  const linear = (part: number): number => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function contrast(first: Rgb, second: Rgb): number {
  const [one, other] = [luminance(first), luminance(second)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

describe.each(Object.entries(palettes))('in the %s theme', (_theme, palette) => {
  const [ink, panel, background] = [rgb(palette.ink), rgb(palette.panel), rgb(palette.background)];
  const raised = mix(panel, ink, shareOf('--rise'));

  test('what must be read stands out 7:1 from every ground it is on', () => {
    for (const ground of [panel, background, raised]) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(7);
    for (const ground of [panel, background]) expect(contrast(rgb(palette.soft), ground)).toBeGreaterThanOrEqual(7);
    expect(contrast(mix(rgb(palette.error), ink, shareOf('--error-ink')), panel)).toBeGreaterThanOrEqual(7);
  });

  test('what is secondary stands out 4.5:1', () => {
    expect(contrast(rgb(palette.soft), raised)).toBeGreaterThanOrEqual(4.5);
    for (const ground of [panel, background, raised]) expect(contrast(rgb(palette.faint), ground)).toBeGreaterThanOrEqual(4.5);
  });

  test('the ring around the focus and the sign of an error stand out 3:1', () => {
    for (const ground of [panel, background, raised]) expect(contrast(rgb(palette.attentionInk), ground)).toBeGreaterThanOrEqual(3);
    expect(contrast(rgb(palette.error), panel)).toBeGreaterThanOrEqual(3);
  });
});

test.each(sheets)('$name sets no text under 20 units', ({ css }) => {
  const sizes = [...css.matchAll(/font(?:-size)?:[^;]*?calc\(([\d.]+) \* var\(--u\)\)/g)].map((found) => Number(found[1]));
  for (const size of sizes) expect(size).toBeGreaterThanOrEqual(20);
});

test.each(sheets)('$name sets every size of type in stage units, or as a multiple of such a one', ({ css }) => {
  const sizes = [...css.matchAll(/font-size:([^;]*);/g)].map((found) => found[1] ?? '');
  for (const size of sizes) expect(size).toMatch(/^ (?:calc\([\d.]+ \* var\(--u\)\)|[1-9][\d.]*em)$/);
});
