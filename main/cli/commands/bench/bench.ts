import { writeAtomically } from '../../../app/files/atomicFile';
import { readMeasurementsFile } from '../../files/measurementsFile';
import type { Command } from '../../words/command';
import { type Context, runJob, written } from '../context';
import { describeReport } from './describe';
import { reportOf } from './report';

/** Times models in one or both variants, prints the article's two lines and a table, and saves the report. */
export async function bench(context: Context, { json, backend, setting, out, others }: Extract<Command, { name: 'bench' }>): Promise<void> {
  const { surroundings, calibrations, output } = context;
  // Read before anything is measured, so that a typing mistake does not cost minutes.
  const imported = await Promise.all(others.map(readMeasurementsFile));
  const tuning = setting.variants.includes('fused') ? await calibrations.tuningFor(backend, output.note) : {};
  const before = surroundings.load();
  const found = await runJob(context, { kind: 'bench', backend, setting, tuning });
  const report = reportOf({ found, setting, imported, surroundings, load: { before, after: surroundings.load() } });
  const text = JSON.stringify(report);
  if (out !== null) await written(writeAtomically(out, `${text}\n`));
  output.print(json ? text : describeReport(report));
}
