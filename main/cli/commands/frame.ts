import { writeAtomically } from '../../app/files/atomicFile';
import { readTraceFile } from '../../app/files/traceFile';
import type { Command } from '../words/command';
import { computeTrace, type Context, written } from './context';
import { takePicture } from './picture';

/** Draws one frame as a PNG, from a trace file or from a trace computed now. */
export async function frame(context: Context, command: Extract<Command, { name: 'frame' }>): Promise<void> {
  const { act, frame: number, from, size, theme, out, json } = command;
  const trace = 'traceFile' in from ? await readTraceFile(from.traceFile) : await computeTrace(context, from);
  const answer = await context.stage.ask(context.core.pages, { beginning: { mode: 'still', act, frame: number, theme, trace }, ...size, theme });
  if (answer.kind !== 'drawn') throw new RangeError('a picture was asked for, a list came');
  const picture = await takePicture(answer.window, context.clock);
  await written(writeAtomically(out, picture));
  context.output.print(json ? JSON.stringify({ out, act, frame: answer.frame, ...size, theme }) : out);
}
