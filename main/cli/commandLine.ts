import { app } from 'electron';
import { leave, type Output, processOutput } from './words/output';
import { backendWanted } from './words/command';
import { readCommand } from './words/read';
import { asRefusal, type ExitCode } from './words/refusal';
import { type PageCommand, runCommand } from './commands/run';
import { lecture } from './commands/lecture/lecture';
import type { Context } from './commands/context';
import { CommandStage } from './commands/stage';
import type { About } from '#contract/about';
import { CalibrationFile } from '../app/files/calibrationFile';
import { describeSurroundings } from '../app/machine';
import { Calibrations } from '../compute/calibrations';
import type { Clock } from '../compute/deadline';
import type { Core } from '../core';

/** What the composition root makes for a command, once it is known that Chromium is needed. */
export interface CommandParts {
  readonly about: About;
  readonly clock: Clock;
  /** Called before the app is ready, to choose Chromium's switches. @returns those that can change a time */
  readonly prepare: (wish: { readonly webGpuWanted: boolean; readonly pictures: boolean; readonly revectorize: boolean }) => readonly string[];
  /** Where what was measured about this machine is remembered. */
  readonly calibrationPath: string;
  /** Full path of the built program that reads lecture files. */
  readonly readerProgram: string;
  /** Called when the app is ready. */
  readonly makeCore: () => Core;
}

/** Reads and does a command, then ends the app with its exit code. */
export function startCommand(words: readonly string[], parts: CommandParts): void {
  const output = processOutput();
  // Pages come and go; none of them is a reason to quit.
  app.on('window-all-closed', () => undefined);
  // Whoever quits before the command is done, such as Ctrl+C, must not read a code that says it was.
  app.on('before-quit', () => {
    output.note('ended before it was done');
    app.exit(1);
  });
  void attempt(output, async () => {
    const command = readCommand(words, app.isPackaged ? 'unroll' : 'npm run --silent cli --');
    if (command.name === 'help') {
      output.print(command.text);
      return 0;
    }
    // Nothing is drawn or computed: neither waits for Chromium.
    return command.name === 'lecture' ? await lecture({ output, ...parts }, command) : await doCommand(command, output, parts);
  }).then(leave);
}

async function doCommand(command: PageCommand, output: Output, { about, clock, prepare, makeCore, calibrationPath }: CommandParts): Promise<ExitCode> {
  const flags = prepare({
    webGpuWanted: backendWanted(command) === 'webgpu',
    pictures: command.name === 'frame',
    revectorize: command.name === 'bench' && command.revectorize,
  });
  await app.whenReady();
  const core = makeCore();
  const stage = new CommandStage(clock);
  core.answer(stage);
  const surroundings = describeSurroundings(about, flags);
  const calibrations = new Calibrations({ host: core.host, file: new CalibrationFile(calibrationPath), surroundings });
  const context: Context = { core, stage, about, clock, output, surroundings, calibrations };
  // A trace that lies in a file is drawn as it is; nothing has to be computed.
  if (command.name !== 'frame' || !('traceFile' in command.from)) core.host.start();
  try {
    return await runCommand(context, command);
  } finally {
    core.host.stop();
  }
}

async function attempt(output: Output, act: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await act();
  } catch (cause) {
    const { exitCode, message } = asRefusal(cause);
    output.note(message);
    return exitCode;
  }
}
