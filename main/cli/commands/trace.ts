import { writeTraceFile } from '../files/traceFile';
import type { Command } from '../words/command';
import { computeTrace, type Context, written } from './context';

/** Computes a trace and writes it to a file. */
export async function trace(context: Context, { wanted, out, json }: Extract<Command, { name: 'trace' }>): Promise<void> {
  const made = await computeTrace(context, wanted);
  await written(writeTraceFile(out, made));
  const { scenario, tokens, device } = made;
  context.output.print(json ? JSON.stringify({ out, act: scenario.act, seed: scenario.seed, tokens: tokens.length, backend: device.backend }) : out);
}
