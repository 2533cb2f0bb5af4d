import type { LectureContent } from '../../../lectures/reading/content';

/** Problems that a sentence names one by one; the app lists all of them. */
const mostNamed = 3;

/** Whether a lecture file is as it should be, in a sentence that begins with its name. */
export function verdictOf(file: string, { lecture, traces, problems }: Pick<LectureContent, 'lecture' | 'traces' | 'problems'>): { readonly ok: boolean; readonly message: string } {
  const named = nameOnOneLine(file);
  if (problems.length > 0) {
    const more = problems.length - mostNamed;
    const rest = more > 0 ? ` And ${counted(more, 'more problem', 'more problems')}.` : '';
    return { ok: false, message: `${named}: ${problems.slice(0, mostNamed).join(' ')}${rest}` };
  }
  const minutes = lecture.acts.reduce((sum, act) => sum + (act.minutes ?? 0), 0);
  const length = minutes === 0 ? 'no minutes planned' : `${counted(Math.round(minutes), 'minute', 'minutes')} planned`;
  const recorded = traces.length === 0 ? '' : `, ${counted(traces.length, 'recording', 'recordings')}`;
  return { ok: true, message: `${named}: “${nameOnOneLine(lecture.title)}”, ${counted(lecture.acts.length, 'act', 'acts')}, ${length}${recorded}.` };
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A name or a title without what would break the line. */
function nameOnOneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, '�');
}
