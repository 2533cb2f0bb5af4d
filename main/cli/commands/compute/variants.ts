import type { VariantName } from '#contract/bench';
import type { JobResult, OpCase, PlainTensor } from '#contract/job';
import type { Command } from '../../words/command';
import { type Context, runJob } from '../context';

type Done = Extract<JobResult, { kind: 'op' }>;
type Outputs = Readonly<Record<string, PlainTensor>>;

/** What is written for one operation. */
export interface Computed extends Omit<Done, 'kind'> {
  readonly op: string;
  readonly backend: string;
  /** Where both ways were asked for: the outputs of each, by the way it was really computed. */
  readonly variants?: Partial<Readonly<Record<VariantName, { readonly outputs: Outputs }>>>;
  /** Largest difference between any two numbers of the two. */
  readonly largestDifference?: number;
}

/** Computes an operation in every variant that was asked for; the outputs are those of the last one, the kernels'. */
export async function computeVariants(context: Context, { backend, variants, intermediates }: Extract<Command, { name: 'compute' }>, read: OpCase): Promise<Computed> {
  const tuning = variants.includes('fused') ? await context.calibrations.tuningFor(backend, context.output.note) : {};
  const done: Done[] = [];
  for (const variant of variants) done.push(await runJob(context, { kind: 'op', backend, case: read, variant, intermediates, tuning }));
  const last = done.at(-1);
  if (last === undefined) throw new RangeError('no variant was asked for');
  const { device, outputs, variant } = last;
  const computed = { op: read.op, backend: device.backend, device, outputs, variant };
  // An operation without kernels of its own was computed in the same way twice, which shows nothing.
  if (new Set(done.map((one) => one.variant)).size < 2) return computed;
  return {
    ...computed,
    variants: Object.fromEntries(done.map((one) => [one.variant, { outputs: one.outputs }])),
    largestDifference: largestDifference(done.map((one) => one.outputs)),
  };
}

/** Over all outputs that both have; those have the same shapes, because they come from the same operation. */
export function largestDifference([one = {}, other = {}]: readonly Outputs[]): number {
  return Object.entries(one).reduce((largest, [name, { data }]) => {
    const match = other[name]?.data;
    return match === undefined ? largest : data.reduce((most, value, place) => Math.max(most, Math.abs(value - (match[place] ?? NaN))), largest);
  }, 0);
}
