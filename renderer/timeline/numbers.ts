import { inLanguage } from '#contract/language';

// Made once: making a formatter costs more than using it.
const withCommas = new Intl.NumberFormat('en-US');

/** Whole numbers with their thousands apart: by a comma, in German by a thin space, since a comma is its decimal sign. */
export const grouped = inLanguage<{ format(value: number): string }>({
  en: withCommas,
  de: { format: (value) => withCommas.format(value).replaceAll(',', '\u2009') },
});

/** A number for the stage, with a true minus sign and a fixed count of decimals; -0 is 0. */
export function decimal(value: number, places: number): string {
  const text = Math.abs(value).toFixed(places);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** A number with its sign written out, for a place in a sum: `+ 0.42` or `− 0.42`. */
export function summand(value: number, places: number): string {
  return `${value < 0 ? '−' : '+'} ${Math.abs(value).toFixed(places)}`;
}

/** A share of one without its leading zero, as a weight beside a word: `.46`; 1 stays 1. */
export function share(value: number, places = 2): string {
  const text = value.toFixed(places);
  return text.startsWith('0') ? text.slice(1) : text;
}

/** Milliseconds with three significant digits and their unit. */
export function milliseconds(ms: number): string {
  if (ms >= 100) return `${ms.toFixed(0)} ms`;
  if (ms >= 10) return `${ms.toFixed(1)} ms`;
  return `${ms.toFixed(ms >= 1 ? 2 : 3)} ms`;
}

/** A count with its noun in the right number: `1 edge`, `5 edges`. A plural without an s is named: `1 Wort`, `5 Wörter`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped.format(count)} ${count === 1 ? one : many}`;
}

/** A short time in microseconds, with no more digits than a clock's step deserves. */
export function microseconds(ms: number): string {
  const value = ms * 1000;
  return `${value >= 10 ? grouped.format(Math.round(value)) : Number(value.toPrecision(value >= 1 ? 2 : 1))} µs`;
}
