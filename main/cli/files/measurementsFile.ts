import type { Imported } from '#contract/imported';
import { benchReport, type BenchReport, measurements, type Measurements, measurementsVersion } from '#contract/measurements';
import { firstProblem } from '../../ipc/problem';
import { fileWords } from '../../words/files';
import { badInput } from '../words/refusal';
import { readJsonFile } from './jsonFile';

const limitBytes = 64 * 1024 * 1024;

/**
 * Reads what was measured elsewhere: a report of ours, or the small form that any program can write.
 *
 * @throws Refusal with exit code 2, naming the file and the field
 */
export async function readMeasurementsFile(path: string): Promise<Imported> {
  return importedFrom(path, await readJsonFile(path, limitBytes));
}

/** What was measured, in a parsed file; `name` is the file's. */
export function importedFrom(name: string, value: unknown): Imported {
  const words = fileWords();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw badInput(words.results(name));
  const { unroll, version }: { readonly unroll?: unknown; readonly version?: unknown } = value;
  if (unroll !== 'bench' && unroll !== 'measurements') {
    throw badInput(words.noResults(name, JSON.stringify(unroll) ?? words.nothing));
  }
  if (typeof version === 'number' && version > measurementsVersion) {
    throw badInput(words.newer(name, version, measurementsVersion));
  }
  if (unroll === 'bench') {
    const parsed = benchReport.safeParse(value);
    if (!parsed.success) throw badInput(`${name}: ${firstProblem(parsed.error, '')}`);
    return fromReport(name, parsed.data);
  }
  const parsed = measurements.safeParse(value);
  if (!parsed.success) throw badInput(`${name}: ${firstProblem(parsed.error, '')}`);
  return fromMeasurements(name, parsed.data);
}

function fromReport(file: string, { createdAt, device, versions, machine, flags, results }: BenchReport): Imported {
  const gpu = device.adapter === null ? '' : `${device.adapter.description || `${device.adapter.vendor} ${device.adapter.architecture}`}${device.adapter.software ? ' (software)' : ''}, `;
  return {
    file,
    createdAt,
    library: `Unroll ${versions.app}, ${device.library}, ${device.backend}`,
    device: `${gpu}${fileWords().cores(machine.cpu, machine.cores)}`,
    results: results.map(({ setting, model, variant, medianMs, minMs, maxMs, repeats }) => ({ setting, model, variant, medianMs, minMs, maxMs, repeats })),
    notes: flags.length === 0 ? [] : [fileWords().flags(flags.join(' '))],
  };
}

function fromMeasurements(file: string, { createdAt, library, device, setting, results, notes = [] }: Measurements): Imported {
  return { file, createdAt, library, device, results: results.map((row) => ({ ...row, setting })), notes: typeof notes === 'string' ? [notes] : notes };
}
