import { type BenchSizes } from '#contract/bench';
import { type Imported, type ImportedRow } from '#contract/imported';
import { type Comparison, type Timed, models } from './reading';

/** What one file says about the models of this act, all at one choice of sizes. */
export interface Elsewhere {
  readonly device: string;
  readonly library: string;
  readonly sizes: BenchSizes;
  /** Whether these are the sizes of the comparison here, so that times may be set side by side. */
  readonly sameSizes: boolean;
  readonly times: Readonly<Record<Timed, ImportedRow | null>>;
}

/** The fastest time of each model in a file, at the sizes of this comparison where it has them, else at its own first. */
export function elsewhereOf({ sizes: wanted }: Comparison, { device, library, results }: Imported): Elsewhere {
  const sameSizes = results.some(({ setting }) => isSame(setting, wanted));
  const sizes = sameSizes ? wanted : (results[0]?.setting ?? wanted);
  const fastest = (model: Timed): ImportedRow | null => {
    const rows = results.filter((row) => row.model === model && isSame(row.setting, sizes));
    return rows.reduce<ImportedRow | null>((best, row) => (best === null || row.medianMs < best.medianMs ? row : best), null);
  };
  const [rnn, lstm, attention] = models.map(fastest);
  return { device, library, sizes, sameSizes, times: { rnn: rnn ?? null, lstm: lstm ?? null, attention: attention ?? null } };
}

/** As many files as the stage has room for, first opened first. */
export const mostFiles = 4;

function isSame(one: BenchSizes, other: BenchSizes): boolean {
  return one.batch === other.batch && one.tokens === other.tokens && one.dim === other.dim && one.heads === other.heads;
}
