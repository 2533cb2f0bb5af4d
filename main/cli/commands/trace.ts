import type { Imported } from '#contract/imported';
import { writeTraceFile } from '../../app/files/traceFile';
import { readMeasurementsFile } from '../files/measurementsFile';
import type { Command } from '../words/command';
import { computeTrace, type Context, written } from './context';

/** Computes a trace and writes it to a file, with what was measured elsewhere beside it. */
export async function trace(context: Context, { wanted, others: files, out, json }: Extract<Command, { name: 'trace' }>): Promise<void> {
  // Read first: a file that cannot be read is refused before anything is computed.
  const others: readonly Imported[] = await Promise.all(files.map(readMeasurementsFile));
  const made = await computeTrace(context, wanted);
  await written(writeTraceFile(out, { ...made, others: [...others] }));
  const { scenario, tokens, device } = made;
  context.output.print(json ? JSON.stringify({ out, act: scenario.act, seed: scenario.seed, tokens: tokens.length, backend: device.backend }) : out);
}
