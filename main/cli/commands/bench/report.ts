import type { BenchFindings, BenchSetting } from '#contract/bench';
import type { JobResult } from '#contract/job';
import type { Imported } from '#contract/imported';
import { type BenchReport, measurementsVersion } from '#contract/measurements';
import type { Surroundings } from '../../../app/machine';

/** Of what a report is made. */
export interface ReportParts {
  readonly found: Extract<JobResult, { kind: 'bench' }>;
  readonly setting: BenchSetting;
  readonly imported: readonly Imported[];
  readonly surroundings: Surroundings;
  readonly load: BenchReport['load'];
}

/** What the compute page measured, with what only the main process knows. */
export function reportOf({ found: { device, findings }, setting, imported, surroundings, load }: ReportParts): BenchReport {
  const { batch, tokens, dim, heads } = setting;
  const { points, sweep, limits, tuning, createdAt }: BenchFindings = findings;
  return {
    unroll: 'bench',
    version: measurementsVersion,
    createdAt,
    device,
    backend: device.backend,
    batch,
    tokens,
    dim,
    heads,
    results: points.flatMap(({ setting: sizes, rows }) => rows.map((row) => ({ ...row, setting: sizes }))),
    refused: points.flatMap(({ setting: sizes, refused }) => refused.map((row) => ({ ...row, setting: sizes }))),
    sweep,
    limits,
    tuning,
    versions: { ...surroundings.versions, tfjs: device.library },
    machine: surroundings.machine,
    load,
    flags: [...surroundings.flags],
    others: [...imported],
  };
}
