import type { Command } from '../words/command';
import type { ExitCode } from '../words/refusal';
import { acts } from './acts';
import { bench } from './bench/bench';
import { calibrate } from './calibrate';
import { compute } from './compute/compute';
import type { Context } from './context';
import { frame } from './frame';
import { info } from './info';
import { trace } from './trace';

/** Commands that need the pages of the app; the others are done before it is ready. */
export type PageCommand = Exclude<Command, { name: 'help' | 'lecture' }>;

/**
 * Does what the command line asks.
 *
 * @returns how the command ends; refusals are thrown
 */
export async function runCommand(context: Context, command: PageCommand): Promise<ExitCode> {
  switch (command.name) {
    case 'info':
      await info(context, command.json);
      return 0;
    case 'compute':
      return await compute(context, command);
    case 'bench':
      await bench(context, command);
      return 0;
    case 'calibrate':
      return await calibrate(context, command);
    case 'acts':
      await acts(context, command.json);
      return 0;
    case 'trace':
      await trace(context, command);
      return 0;
    case 'frame':
      await frame(context, command);
      return 0;
    default:
      throw new RangeError(`no command ${String(command satisfies never)}`);
  }
}
