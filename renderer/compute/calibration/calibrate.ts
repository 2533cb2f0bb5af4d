import type { BenchModel, BenchSizes } from '#contract/bench';
import type { Calibration, FasterVariant } from '#contract/calibration';
import { UnrollError } from '#contract/failure';
import type { Progress } from '#contract/job';
import type { Engine } from '../backends/engine';
import { drawLayer, drawSequence, isRecurrent } from '../bench/layers';
import type { Breath } from '../breath';
import type { Kernels, Tuning, TuningQuestion } from '../kernels/kernels';
import type { Layer } from '../models/layer';
import type { Maker } from '../models/model';
import { readClock, readDate } from '../stopwatch';
import { type Competitor, fastestOf, type Trial } from './trial';
import { words } from '../words/words';

/** What a calibration may use. */
export interface CalibrationTools {
  readonly engine: Engine;
  readonly loop: Maker;
  readonly breathe: Breath;
  readonly report: (progress: Progress) => void;
}

type Answer = Calibration['questions'][number];

const models: readonly BenchModel[] = ['rnn', 'lstm', 'gru', 'attention', 'block'];
/** Another option than the usual one must be this much faster: less is noise. */
const worthIt = 0.97;
/** For one question, and for one model in both variants; every option runs at least once whatever it takes. */
const budgetMs = { question: 450, variants: 120 } as const;

/**
 * Finds out by measuring which settings of an engine's own kernels are the fastest on this machine, and then, for each
 * model, whether the kernels are faster than the loop.
 *
 * @throws UnrollError 'cancelled' half-way: then nothing is known
 */
export async function calibrate(tools: CalibrationTools): Promise<Calibration> {
  const startMs = readClock();
  const sizes = sizesFor(tools.engine);
  const { kernels } = tools.engine;
  const questions = kernels === null ? [] : await answerAll(kernels, sizes, tools);
  const tuning = Object.fromEntries(questions.map(({ setting, chosen }) => [setting, chosen]));
  const variants = kernels === null ? [] : await compareVariants(kernels.tuned(tuning), sizes.variants, tools);
  return { createdAt: readDate(), sizes, tuning, questions, variants, tookMs: readClock() - startMs };
}

/** Asks one question after another; what was answered holds for the next. */
async function answerAll(kernels: Kernels, sizes: Sizes, { report, breathe }: CalibrationTools): Promise<Answer[]> {
  const answers: Answer[] = [];
  let tuning: Tuning = {};
  for (const [done, question] of kernels.questions.entries()) {
    report({ done, total: kernels.questions.length + models.length, doing: words.bench.trying(question.setting) });
    const before = tuning;
    const answer = await answerTo(question, (option) => kernels.tuned({ ...before, [question.setting]: option }), (kind) => trialAt(isRecurrent(kind) ? sizes.recurrent : sizes.parallel, breathe));
    answers.push(answer);
    tuning = { ...tuning, [question.setting]: answer.chosen };
  }
  return answers;
}

async function compareVariants(fused: Maker, sizes: BenchSizes, { loop, engine, breathe, report }: CalibrationTools): Promise<FasterVariant[]> {
  const compared: FasterVariant[] = [];
  const asked = engine.kernels?.questions.length ?? 0;
  for (const [index, model] of models.entries()) {
    report({ done: asked + index, total: asked + models.length, doing: words.bench.comparing(model) });
    const both: readonly Competitor[] = [{ variant: 'loop', maker: loop }, { variant: 'fused', maker: fused }];
    const [loopMs = null, fusedMs = null] = await fastestOf(both, await drawLayer(model, sizes, breathe), budgetMs.variants, await trialAt(sizes, breathe));
    compared.push({ model, loopMs, fusedMs, faster: fusedMs !== null && (loopMs === null || fusedMs < loopMs) ? 'fused' : 'loop' });
  }
  return compared;
}

/** What is known of an engine's settings and is still a choice it offers; the rest is left as it is where nothing was measured. */
export function usable({ questions }: Kernels, tuning: Tuning): Tuning {
  return Object.fromEntries(questions.flatMap(({ setting, options }): readonly (readonly [string, number | string])[] => {
    const known = tuning[setting];
    return known !== undefined && options.includes(known) ? [[setting, known]] : [];
  }));
}

type Sizes = Calibration['sizes'];

/** Sizes that take long enough to be told apart, and no longer: a real GPU gets a whole lecture's. */
function sizesFor({ backend, adapter }: Engine): Sizes {
  const lecture = { batch: 32, tokens: 512, dim: 128, heads: 4 };
  if (backend === 'webgpu' && adapter?.software !== true) return { recurrent: lecture, parallel: lecture, variants: lecture };
  const small = { batch: 4, tokens: 32, dim: 32, heads: 4 };
  if (backend === 'cpu') return { recurrent: small, parallel: small, variants: small };
  // As wide as a lecture and with rows for both cores, or what is found holds for nothing else: with a batch of 4 a workgroup
  // of 4 rows had one core to itself and seemed slow.
  if (backend === 'webgpu') return { recurrent: { ...lecture, batch: 16, tokens: 12 }, parallel: { ...lecture, batch: 2, tokens: 64 }, variants: small };
  return { recurrent: { ...lecture, tokens: 64 }, parallel: { ...lecture, batch: 4 }, variants: { ...lecture, batch: 8, tokens: 64 } };
}

async function trialAt(sizes: BenchSizes, breathe: Breath): Promise<Trial> {
  return { sizes, x: await drawSequence(sizes, breathe), breathe };
}

async function answerTo({ setting, options, decidedBy }: TuningQuestion, makerWith: (option: number | string) => Maker, trialOf: (kind: Layer['kind']) => Promise<Trial>): Promise<Answer> {
  const competitors = options.map((option): Competitor => ({ variant: 'fused', maker: makerWith(option) }));
  const sums: (number | null)[] = options.map(() => 0);
  for (const kind of decidedBy) {
    const trial = await trialOf(kind);
    const times = await fastestOf(competitors, await drawLayer(kind, trial.sizes, trial.breathe), budgetMs.question / decidedBy.length, trial);
    times.forEach((ms, index) => {
      const sum = sums[index] ?? null;
      sums[index] = sum === null || ms === null ? null : sum + ms;
    });
  }
  const answered = options.flatMap((option, index) => {
    const ms = sums[index];
    return ms === undefined || ms === null ? [] : [{ option, ms }];
  });
  const [usual] = answered;
  if (usual === undefined) throw new UnrollError('out-of-memory', words.bench.noOption(setting));
  const best = answered.reduce((fastest, each) => (each.ms < fastest.ms ? each : fastest));
  return { setting, options: answered, chosen: best.ms < worthIt * usual.ms ? best.option : usual.option };
}
