import type { BenchFindings } from '#contract/bench';
import { UnrollError } from '#contract/failure';
import { type KnobValues, readKnobs } from '#contract/knobs';
import { runComparison } from '../../compute/bench/bench';
import { benchParts } from '../../compute/bench/parts';
import type { Context, Program } from '../../compute/program';
import { untimedSentence } from '../../sentence/program';
import { benchmarkKnobs } from './knobs';
import { words } from './words/words';

type Sizes = KnobValues<typeof benchmarkKnobs>;

/** How often the text is halved for the curve. */
const halvings = [16, 8, 4, 2, 1] as const;
const fewestTokens = 4;
/** A comparison of few runs warms up and looks for the machine's limits in proportion, up to what is usual. */
const warmUpRunsPerRun = 3;
const [mostWarmUpRuns, warmUpMs] = [15, 3_000] as const;
/** The work of a product grows with the cube of its side, and so does the patience with it. */
const mostPatienceMs = 150;
/** Share of the whole run that the lecturer's own words take, which are computed first. */
const wordsShare = 0.1;

/**
 * The comparison of the article's snippet, timed on this engine in both variants, with an LSTM beside it; and the lecturer's
 * sentence through the same two layers, every value kept, which is what the stage shows while the lines of code run.
 */
export const program: Program = {
  prepare: (scenario, given) => {
    const sizes = readKnobs(benchmarkKnobs, scenario);
    const { dim, heads } = sizes;
    if (dim % heads !== 0) throw new UnrollError('bad-input', words.refusedHeads(dim, heads));
    const showWords = untimedSentence.prepare({ ...scenario, knobs: {} }, given);
    return async (context) => {
      const shown = await showWords({ ...context, report: ({ done, total, doing }) => context.report({ done: (wordsShare * done) / total, total: 1, doing }) });
      const findings = await measure(sizes, context);
      return { ...shown, findings, sizes: { ...shown.sizes, ...timedSizes(sizes) }, notes: [...notesFor(findings, context), ...shown.notes] };
    };
  },
};

function measure({ budget, runs: repeats, ...sizes }: Sizes, context: Context): Promise<BenchFindings> {
  const values = [...new Set(halvings.map((part) => Math.floor(sizes.tokens / part)))].filter((value) => value >= fewestTokens);
  const setting = {
    ...sizes, models: ['rnn' as const, 'lstm' as const, 'attention' as const], variants: ['loop' as const, 'fused' as const], repeats,
    sweep: { axis: 'tokens' as const, values }, budgetS: budget,
  };
  return runComparison(setting, {
    ...benchParts(context.engine, {}),
    warmUp: { mostRuns: Math.min(warmUpRunsPerRun * repeats, mostWarmUpRuns), budgetMs: warmUpMs },
    patienceMs: Math.min(repeats ** 3, mostPatienceMs),
    breathe: context.breathe,
    report: ({ done, total, doing }) => context.report({ done: wordsShare + ((1 - wordsShare) * Math.min(done, total)) / total, total: 1, doing }),
  });
}

/** The sizes that were timed, by names that the sentence's own sizes leave free. */
function timedSizes({ batch, tokens, dim, heads }: Sizes): Record<string, number> {
  return { timedBatch: batch, timedTokens: tokens, timedDim: dim, timedHeads: heads };
}

function notesFor({ points, sweep }: BenchFindings, { engine }: Context): string[] {
  const said = words.notes;
  const refused = points.at(-1)?.refused.map(({ model, variant, why }) => said.refused(model, variant, why)) ?? [];
  return [
    said.timed,
    said.medians,
    ...(engine.adapter?.software ? [said.software] : []),
    ...refused,
    ...(sweep?.leftOut.map(({ value, why }) => said.leftOut(value, why)) ?? []),
  ];
}
