/** One axis of a plot. */
export interface Axis {
  readonly least: number;
  readonly most: number;
  /** Whether equal steps are equal factors; then both ends are above 0. */
  readonly log: boolean;
}

/** A plot's place on the stage, in its units; x grows to the right and y upwards. */
export interface Plane {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly x: Axis;
  readonly y: Axis;
}

/** Where a value lies on an axis, 0..1; outside values keep to its ends, and what is no number to its beginning. */
export function shareOn({ least, most, log }: Axis, value: number): number {
  const share = log ? Math.log(value / least) / Math.log(most / least) : (value - least) / (most - least);
  return Number.isNaN(share) ? 0 : Math.min(Math.max(share, 0), 1);
}

/** The value at a share of an axis, 0..1: the other way round. */
export function valueOn({ least, most, log }: Axis, share: number): number {
  return log ? least * (most / least) ** share : least + (most - least) * share;
}

/** x of a value on the stage. */
export function xOn({ left, width, x }: Plane, value: number): number {
  return left + width * shareOn(x, value);
}

/** y of a value on the stage, which grows downwards. */
export function yOn({ top, height, y }: Plane, value: number): number {
  return top + height * (1 - shareOn(y, value));
}

/**
 * Round values for the ticks of an axis, ascending, at most `most` of them: powers of ten (or of a thousand, a million, ...)
 * on a logarithmic axis, else multiples of 1, 2 or 5 times a power of ten.
 */
export function tickValues({ least, most: end, log }: Axis, most: number): readonly number[] {
  return log ? logTicks(least, end, most) : linearTicks(least, end, most);
}

function linearTicks(least: number, end: number, most: number): readonly number[] {
  const rough = (end - least) / Math.max(most - 1, 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough * (1 - 1e-9)) ?? 10) * power;
  const first = Math.ceil(least / step - 1e-9);
  const count = Math.floor(end / step + 1e-9) - first + 1;
  // Multiples of a whole number, so that 0.3 does not become 0.30000000000000004.
  return Array.from({ length: Math.max(count, 0) }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

function logTicks(least: number, end: number, most: number): readonly number[] {
  const [first, last] = [Math.ceil(Math.log10(least) - 1e-9), Math.floor(Math.log10(end) + 1e-9)];
  const every = Math.max(1, Math.ceil((last - first + 1) / most));
  const start = Math.ceil(first / every) * every;
  return Array.from({ length: Math.max(Math.floor((last - start) / every) + 1, 0) }, (_, index) => 10 ** (start + index * every));
}
