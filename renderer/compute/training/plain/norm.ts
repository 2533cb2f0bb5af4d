import type { Numbers } from '../../kernels/plain/numbers';

const eps = 1e-5;

/** Layer norm of rows of one width, with what its way back needs. */
export interface Norm {
  forward(numbers: Numbers, x: Numbers, at: number, place: number, to: Numbers): void;
  /** Slopes of the result, at `at`, become those of x in place. */
  back(numbers: Numbers, slopes: Numbers, place: number, resultSlopes: Numbers, at: number): void;
}

/**
 * A norm with gain and shift at `offset`, [2, width].
 *
 * @param places - rows that are kept for the way back
 */
export function makeNorm(offset: number, width: number, places: number, zeros: (count: number) => Numbers): Norm {
  const hats = zeros(places * width), scales = zeros(places);
  return {
    forward: (numbers, x, at, place, to) => {
      let mean = 0;
      for (let unit = 0; unit < width; unit += 1) mean += (x[at + unit] ?? 0) / width;
      let variance = 0;
      for (let unit = 0; unit < width; unit += 1) variance += ((x[at + unit] ?? 0) - mean) ** 2 / width;
      const scale = (scales[place] = 1 / Math.sqrt(variance + eps));
      for (let unit = 0; unit < width; unit += 1) {
        const hat = (hats[place * width + unit] = ((x[at + unit] ?? 0) - mean) * scale);
        to[place * width + unit] = hat * (numbers[offset + unit] ?? 0) + (numbers[offset + width + unit] ?? 0);
      }
    },
    back: (numbers, slopes, place, resultSlopes, at) => {
      let mean = 0, lean = 0;
      for (let unit = 0; unit < width; unit += 1) {
        const slope = resultSlopes[at + unit] ?? 0, hat = hats[place * width + unit] ?? 0;
        slopes[offset + unit] = (slopes[offset + unit] ?? 0) + slope * hat;
        slopes[offset + width + unit] = (slopes[offset + width + unit] ?? 0) + slope;
        mean += (slope * (numbers[offset + unit] ?? 0)) / width;
        lean += (slope * (numbers[offset + unit] ?? 0) * hat) / width;
      }
      for (let unit = 0; unit < width; unit += 1) {
        const slope = (resultSlopes[at + unit] ?? 0) * (numbers[offset + unit] ?? 0);
        resultSlopes[at + unit] = (scales[place] ?? 0) * (slope - mean - (hats[place * width + unit] ?? 0) * lean);
      }
    },
  };
}
