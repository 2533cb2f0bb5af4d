import type { About } from '#contract/about';
import type { Job, JobResult, Progress } from '#contract/job';
import type { Scenario } from '#contract/scenario';
import type { Trace } from '#contract/trace';
import type { GivenWeights } from '#contract/weights';
import { UnrollError } from '#contract/failure';
import { readTextFile } from '../../app/files/textFile';
import { readWeightsFile } from '../../app/files/weightsFile';
import type { Surroundings } from '../../app/machine';
import type { Calibrations } from '../../compute/calibrations';
import { type Clock, limitRate } from '../../compute/deadline';
import type { RunOptions } from '../../compute/host';
import type { Core } from '../../core';
import type { WantedScenario } from '../words/command';
import type { Output } from '../words/output';
import { asRefusal, badInput, Refusal } from '../words/refusal';
import type { CommandStage } from './stage';

/** What every command works with. */
export interface Context {
  readonly core: Core;
  readonly stage: CommandStage;
  readonly about: About;
  readonly clock: Clock;
  readonly output: Output;
  readonly surroundings: Surroundings;
  readonly calibrations: Calibrations;
}

type ResultOf<Kind extends Job['kind']> = Extract<JobResult, { kind: Kind }>;

/**
 * Runs one job and gives its result.
 *
 * @throws UnrollError with the code and the words of whatever went wrong
 */
export async function runJob<Kind extends Job['kind']>(context: Context, job: Extract<Job, { kind: Kind }>, options: RunOptions = {}): Promise<ResultOf<Kind>> {
  const outcome = await context.core.host.run(job, { onProgress: progressNotes(context), ...options });
  if (!outcome.ok) throw new UnrollError(outcome.code, outcome.message);
  if (!isResultOf(outcome.value, job.kind)) throw new RangeError(`a ${job.kind} was asked for, a ${outcome.value.kind} came`);
  return outcome.value;
}

/** Computes the trace of a wanted scenario, its text read first. */
export async function computeTrace(context: Context, { rest, text, weightsFile }: WantedScenario): Promise<Trace> {
  const scenario: Scenario = { ...rest, text: 'file' in text ? await readWantedText(text.file) : text.given };
  const { trace } = await runJob(context, { kind: 'trace', scenario, ...(weightsFile === null ? {} : { weights: await readWantedWeights(weightsFile) }) });
  return trace;
}

/** Writes a result; that it cannot be written is a failure and not bad input. */
export async function written(write: Promise<void>): Promise<void> {
  try {
    await write;
  } catch (cause) {
    throw new Refusal(1, asRefusal(cause).message);
  }
}

async function readWantedWeights(path: string): Promise<GivenWeights> {
  try {
    return await readWeightsFile(path);
  } catch (cause) {
    throw badInput(`--weights: ${asRefusal(cause).message}`);
  }
}

async function readWantedText(path: string): Promise<string> {
  try {
    return await readTextFile(path);
  } catch (cause) {
    throw badInput(`--text-file: ${asRefusal(cause).message}`);
  }
}

/** Tells progress on standard error, now and then. */
export function progressNotes({ clock, output }: Pick<Context, 'clock' | 'output'>): (progress: Progress) => void {
  const gate = limitRate(clock, 2, 1000);
  return ({ done, total, doing }) => {
    if (gate() !== null) output.note(`${doing} (${Math.round((100 * done) / total)} %)`);
  };
}

function isResultOf<Kind extends Job['kind']>(result: JobResult, kind: Kind): result is ResultOf<Kind> {
  return result.kind === kind;
}
