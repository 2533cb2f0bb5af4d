import { app } from 'electron';
import type { ExitCode } from './refusal';

/** Where a command writes: results on standard output and nothing else there, all else on standard error. */
export interface Output {
  print(text: string): void;
  note(line: string): void;
}

/** The process's own streams. A reader that went away, as `| head` does, is no mistake of ours. */
export function processOutput(): Output {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return {
    print: (text) => void process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
    note: (line) => void process.stderr.write(`${line}\n`),
  };
}

/** Ends the app once everything written has arrived. */
export async function leave(code: ExitCode): Promise<void> {
  await Promise.all([process.stdout, process.stderr].map(flushed));
  app.exit(code);
}

function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    if (stream.destroyed || !stream.writable) resolve();
    else stream.write('', () => resolve());
  });
}
