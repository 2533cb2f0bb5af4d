import type { BenchModel, BenchSizes, VariantName, Verification } from '#contract/bench';
import { UnrollError } from '#contract/failure';
import { isRecurrent } from '../layers';
import { words } from '../../words/words';

/** Numbers of a result as float64 has them, from `offset` on. */
export interface ExactPart {
  /** Row of the batch. */
  readonly row: number;
  readonly offset: number;
  readonly values: Float64Array;
}

/** As tests/golden: float32 against float64, or two orders of summing. */
const absolute = 1e-5;
const relative = 1e-4;

/** Largest deviations of one contestant from the two things it is held against. */
interface Seen {
  runs: number;
  exact: number | null;
  others: number | null;
}

/** Holds every result of a model, by whichever variant, against float64 and against the first result that was checked. */
export class Verifier {
  readonly #model: BenchModel;
  readonly #sizes: BenchSizes;
  readonly #exact: readonly ExactPart[];
  readonly #seen = new Map<VariantName, Seen>();
  #first: { readonly variant: VariantName; readonly result: Float32Array } | null = null;

  constructor(model: BenchModel, sizes: BenchSizes, exact: readonly ExactPart[]) {
    this.#model = model;
    this.#sizes = sizes;
    this.#exact = exact;
  }

  /**
   * Checks one result in full.
   *
   * @throws UnrollError 'wrong-result' naming place, value and what it should be
   */
  check(variant: VariantName, result: Float32Array): void {
    const seen = this.#seen.get(variant) ?? { runs: 0, exact: null, others: null };
    this.#seen.set(variant, seen);
    const wanted = resultSize(this.#model, this.#sizes);
    if (result.length !== wanted) throw this.#wrong(variant, words.bench.check.length(result.length, wanted));
    for (const { offset, values } of this.#exact) {
      seen.exact = Math.max(seen.exact ?? 0, this.#compare(variant, result.subarray(offset, offset + values.length), values, { offset, source: words.bench.check.exact }));
    }
    const first = this.#first;
    if (first === null) {
      // NaN and infinity would agree with no second run; a model that runs once must not get past with them.
      this.#compare(variant, result, result, { offset: 0, source: words.bench.check.notFinite });
      this.#first = { variant, result: result.slice() };
    } else {
      const source = first.variant === variant ? words.bench.check.firstRun : words.bench.check.variant(first.variant);
      seen.others = Math.max(seen.others ?? 0, this.#compare(variant, result, first.result, { offset: 0, source }));
    }
    seen.runs += 1;
  }

  /** How much was checked, against what, and how far it was off. */
  account(variant: VariantName): Verification {
    const seen = this.#seen.get(variant);
    if (!seen) throw new RangeError(`no run of ${this.#model} (${variant}) was checked`);
    const first = this.#first;
    return {
      runs: seen.runs,
      exactRows: [...new Set(this.#exact.map(({ row }) => row))],
      exactNumbers: this.#exact.reduce((count, { values }) => count + values.length, 0),
      exactDeviation: seen.exact,
      othersAgainst: first === null || first.variant === variant ? words.bench.check.sameVariant : words.bench.check.otherVariant(first.variant),
      otherNumbers: resultSize(this.#model, this.#sizes),
      otherDeviation: seen.others,
      allowed: words.bench.check.allowed(absolute, relative),
    };
  }

  /** @returns the largest deviation */
  #compare(variant: VariantName, found: Float32Array, expected: ArrayLike<number>, { offset, source }: { readonly offset: number; readonly source: string }): number {
    let largest = 0;
    for (let index = 0; index < found.length; index += 1) {
      const value = found[index] ?? NaN;
      const wish = expected[index] ?? NaN;
      const deviation = Math.abs(value - wish);
      // A NaN compares false with everything, so the good case is asked for.
      if (!(deviation <= absolute + relative * Math.abs(wish))) throw this.#wrong(variant, words.bench.check.cameOut(this.#place(offset + index), value, source, wish));
      if (deviation > largest) largest = deviation;
    }
    return largest;
  }

  #place(index: number): string {
    const { tokens, dim } = this.#sizes;
    const line = Math.floor(index / dim);
    if (isRecurrent(this.#model)) return words.bench.check.unit(index % dim, line);
    return words.bench.check.tokenUnit(index % dim, line % tokens, Math.floor(line / tokens));
  }

  #wrong(variant: VariantName, what: string): UnrollError {
    return new UnrollError('wrong-result', words.bench.check.wrong(this.#model, variant, what));
  }
}

/** Numbers in a result: h of the last token of a recurrent layer, all of y otherwise. */
export function resultSize(model: BenchModel, { batch, tokens, dim }: BenchSizes): number {
  return isRecurrent(model) ? batch * dim : batch * tokens * dim;
}
