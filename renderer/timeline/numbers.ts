/** Whole numbers with their thousands apart. Made once: making a formatter costs more than using it. */
export const grouped = new Intl.NumberFormat('en-US');

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

/** A count with its noun in the right number: `1 edge`, `5 edges`. */
export function counted(count: number, noun: string): string {
  return `${grouped.format(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** A short time in microseconds, with no more digits than a clock's step deserves. */
export function microseconds(ms: number): string {
  const value = ms * 1000;
  return `${value >= 10 ? grouped.format(Math.round(value)) : Number(value.toPrecision(value >= 1 ? 2 : 1))} µs`;
}

/** A number whose size matters more than its digits: `0.05`, `1`, `340`, or `6 · 10⁻¹⁰`; a power of ten drops its 1. */
export function rough(value: number): string {
  const { sign, digits, exponent } = parted(value);
  if (exponent === null) return `${sign}${digits}`;
  return `${sign}${digits === '1' ? '' : `${digits} · `}10${exponent.replace('-', '⁻').replace(/\d/g, (digit) => raised[Number(digit)] ?? digit)}`;
}

const raised = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'] as const;

/** The same as TeX, for a label set as mathematics: `6\cdot10^{-10}`. */
export function roughTex(value: number): string {
  const { sign, digits, exponent } = parted(value);
  const minus = sign === '' ? '' : '-';
  if (exponent === null) return `${minus}${digits}`;
  return `${minus}${digits === '1' ? '' : `${digits}\\cdot`}10^{${exponent}}`;
}

function parted(value: number): { readonly sign: string; readonly digits: string; readonly exponent: string | null } {
  const size = Math.abs(value);
  const sign = value < 0 ? '−' : '';
  if (value === 0 || (size >= 0.01 && size < 10_000)) return { sign, digits: String(Number(size.toPrecision(2))), exponent: null };
  const [digits = '', exponent = ''] = size.toExponential(0).split('e');
  return { sign, digits, exponent: exponent.replace('+', '') };
}
