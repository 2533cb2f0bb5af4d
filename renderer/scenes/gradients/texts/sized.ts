/** A size with two digits, as a sentence says it: `0.0065`, `340`, `7.1 · 10⁻¹²`. */
export function sized(value: number): string {
  const { digits, exponent } = parted(value);
  return exponent === null ? digits : `${digits} · 10${exponent.replace('-', '⁻').replace(/\d/g, (digit) => raised[Number(digit)] ?? digit)}`;
}

/** The same as TeX, for a label set as mathematics. */
export function sizedTex(value: number): string {
  const { digits, exponent } = parted(value);
  return exponent === null ? digits : `${digits}\\cdot10^{${exponent}}`;
}

const raised = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'] as const;

function parted(value: number): { readonly digits: string; readonly exponent: string | null } {
  if (value === 0 || (value >= 99.5 && value < 9_950)) return { digits: String(Number(value.toPrecision(2))), exponent: null };
  if (value >= 0.000995 && value < 99.5) return { digits: value.toPrecision(2).replace(/^1\.0$/, '1'), exponent: null };
  const [digits = '', exponent = ''] = value.toExponential(1).split('e');
  return { digits, exponent: exponent.replace('+', '') };
}
