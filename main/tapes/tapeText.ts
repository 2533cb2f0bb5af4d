import { z } from 'zod';
import { UnrollError } from '#contract/failure';
import { lectureLimits } from '#contract/lecture';
import { type Tape, type TapeLine, tapeLine, type TapeSummary, tapeVersion } from '#contract/tape';
import { tapeWords } from '../words/tapes';

/** First line of a tape. */
const head = z.object({ kind: z.literal('unroll-tape'), version: z.number().int(), title: z.string().min(1).max(lectureLimits.title) });

/** The first line of a new tape. */
export function headText(title: string): string {
  return `${JSON.stringify({ kind: 'unroll-tape', version: tapeVersion, title })}\n`;
}

/** Lines as they are added to a tape. */
export function linesText(lines: readonly TapeLine[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

/**
 * A tape out of its text. A line that is cut off or no line of ours is left out and counted; the rest is the talk.
 *
 * @throws UnrollError 'file' when it is no tape, 'newer-version' when a newer Unroll kept it
 */
export function readTape(id: number, text: string): Tape {
  const [first = '', ...rest] = text.split('\n').filter((line) => line !== '');
  const parsed = head.safeParse(valueIn(first));
  if (!parsed.success) throw new UnrollError('file', tapeWords().noTape);
  if (parsed.data.version > tapeVersion) throw new UnrollError('newer-version', tapeWords().newer);
  const found = rest.map((line) => tapeLine.safeParse(valueIn(line)));
  const lines = inOrder(found.flatMap(({ data }) => (data === undefined ? [] : [data])));
  return { id, title: parsed.data.title, lines, lost: rest.length - lines.length };
}

/** What a list says of a tape, without reading all of it. */
export function summaryIn(text: string): Omit<TapeSummary, 'id'> {
  const found = text.split('\n');
  const { data } = head.safeParse(valueIn(found[0] ?? ''));
  // From the end on: after a crash the last line is cut off.
  const last = found.slice(1).findLast((line) => tapeLine.safeParse(valueIn(line)).success);
  return { title: data?.title ?? null, lengthMs: last === undefined ? 0 : endOf(tapeLine.parse(valueIn(last))) };
}

/** Time since the talk began at which a line is over, in ms. */
export function endOf(line: TapeLine): number {
  return line.kind === 'frames' ? line.frames.reduce((at, value, index) => (index % 2 === 0 ? at + value : at), line.at) : line.at;
}

/** Without lines that begin before the one before them is over. */
function inOrder(lines: readonly TapeLine[]): TapeLine[] {
  let reached = 0;
  return lines.filter((line) => {
    if (line.at < reached) return false;
    reached = endOf(line);
    return true;
  });
}

function valueIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
