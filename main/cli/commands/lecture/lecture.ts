import { asFailure } from '#contract/failure';
import type { Clock } from '../../../compute/deadline';
import { LectureReader } from '../../../lectures/reading/reader';
import { usualLecture } from '../../../lectures/usual/usualLecture';
import { lectureBytes } from '../../../lectures/writing/lectureFile';
import { saveFile } from '../../../lectures/writing/save';
import type { Command } from '../../words/command';
import type { Output } from '../../words/output';
import { asRefusal, type ExitCode, Refusal } from '../../words/refusal';
import { verdictOf } from './verdict';

/** What this command works with: neither a window nor the computing page. */
export interface LectureContext {
  readonly output: Output;
  readonly clock: Clock;
  /** Full path of the built program that reads lecture files. */
  readonly readerProgram: string;
}

/** Writes the default lecture, or checks lecture files; @returns 2 when one of them is not as it should be */
export async function lecture(context: LectureContext, command: Extract<Command, { name: 'lecture' }>): Promise<ExitCode> {
  if (command.does === 'check') return await check(context, command);
  const made = usualLecture();
  try {
    const { notice } = await saveFile(command.out, lectureBytes(made));
    if (notice !== null) context.output.note(notice);
  } catch (cause) {
    throw new Refusal(1, asRefusal(cause).message);
  }
  context.output.print(command.json ? JSON.stringify({ out: command.out, title: made.title, acts: made.acts.length }) : command.out);
  return 0;
}

async function check({ output, clock, readerProgram }: LectureContext, { files, json }: Extract<Command, { does: 'check' }>): Promise<ExitCode> {
  const reader = new LectureReader(readerProgram, clock);
  const verdicts: Verdict[] = [];
  for (const file of files) {
    const verdict = await judge(reader, file);
    verdicts.push(verdict);
    if (!json) output.print(`${verdict.ok ? 'ok    ' : 'not ok'}  ${verdict.message}`);
  }
  reader.close();
  if (json) output.print(JSON.stringify(verdicts));
  return verdicts.every(({ ok }) => ok) ? 0 : 2;
}

interface Verdict {
  readonly file: string;
  readonly ok: boolean;
  readonly message: string;
}

async function judge(reader: LectureReader, file: string): Promise<Verdict> {
  try {
    return { file, ...verdictOf(file, await reader.read({ path: file, name: file, keep: false })) };
  } catch (cause) {
    return { file, ok: false, message: asFailure(cause).message };
  }
}
