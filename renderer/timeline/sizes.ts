/** A number by its size: digits, and the power of ten behind them where it is far from 1. */
interface Parted {
  readonly sign: '' | '−';
  readonly digits: string;
  readonly exponent: number | null;
}

/** A number whose size matters more than its digits: `0.05`, `1`, `340`, or `6 · 10⁻¹⁰`; a power of ten drops its 1. */
export function rough(value: number): string {
  return inWords(bare(oneDigit(value)));
}

/** The same as TeX, for a label set as mathematics: `6\cdot10^{-10}`. */
export function roughTex(value: number): string {
  return inTex(bare(oneDigit(value)));
}

/** A size with two digits, as a sentence says it: `0.0065`, `340`, `7.1 · 10⁻¹²`. */
export function sized(value: number): string {
  return inWords(twoDigits(value));
}

/** The same as TeX. */
export function sizedTex(value: number): string {
  return inTex(twoDigits(value));
}

/** A power of ten as a sentence says it: `10⁻³⁰⁰`. */
export function powerOfTen(exponent: number): string {
  return `10${String(exponent).replace('-', '⁻').replace(/\d/g, (digit) => raised[Number(digit)] ?? digit)}`;
}

const raised = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'] as const;

/** Two digits as long as the number is near 1, one beside a power of ten. */
function oneDigit(value: number): Parted {
  const size = Math.abs(value);
  return value === 0 || (size >= 0.01 && size < 10_000) ? plain(value, String(Number(size.toPrecision(2)))) : powered(value, 0);
}

function twoDigits(value: number): Parted {
  const size = Math.abs(value);
  if (size >= 0.000995 && size < 99.5) return plain(value, size.toPrecision(2).replace(/^1\.0$/, '1'));
  return value === 0 || (size >= 99.5 && size < 9_950) ? plain(value, String(Number(size.toPrecision(2)))) : powered(value, 1);
}

function plain(value: number, digits: string): Parted {
  return { sign: value < 0 ? '−' : '', digits, exponent: null };
}

function powered(value: number, decimals: number): Parted {
  const [digits = '', exponent = ''] = Math.abs(value).toExponential(decimals).split('e');
  return { sign: value < 0 ? '−' : '', digits, exponent: Number(exponent) };
}

/** Without the 1 before a power of ten. */
function bare(parted: Parted): Parted {
  return parted.exponent !== null && parted.digits === '1' ? { ...parted, digits: '' } : parted;
}

function inWords({ sign, digits, exponent }: Parted): string {
  if (exponent === null) return `${sign}${digits}`;
  return `${sign}${digits === '' ? '' : `${digits} · `}${powerOfTen(exponent)}`;
}

function inTex({ sign, digits, exponent }: Parted): string {
  const minus = sign === '' ? '' : '-';
  if (exponent === null) return `${minus}${digits}`;
  return `${minus}${digits === '' ? '' : `${digits}\\cdot`}10^{${exponent}}`;
}
