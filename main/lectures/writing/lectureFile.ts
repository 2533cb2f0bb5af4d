import { type Lecture, lectureFormat, lectureVersion } from '#contract/lecture';
import type { StoredTrace } from '../reading/traces';

/** How the name of a lecture file ends. */
export const lectureExtension = 'unroll';

/**
 * A lecture as it lies in a file: JSON that a person can read and edit, and below it one line for each recording.
 * Recordings go in as the very bytes they came in.
 */
export function lectureBytes(lecture: Lecture, traces: readonly StoredTrace[] = []): Uint8Array {
  const head = JSON.stringify({ format: lectureFormat, version: lectureVersion, ...lecture }, null, 2);
  if (traces.length === 0) return Buffer.from(`${head}\n`, 'utf8');
  const parts: Uint8Array[] = [Buffer.from(`${head.slice(0, -'\n}'.length)},\n  "traces": {`, 'utf8')];
  for (const [index, { summary, bytes }] of traces.entries()) {
    parts.push(Buffer.from(`${index === 0 ? '' : ','}\n    ${JSON.stringify(summary.key)}: `, 'utf8'), bytes);
  }
  parts.push(Buffer.from('\n  }\n}\n', 'utf8'));
  return Buffer.concat(parts);
}

/** The lecture without references to recordings that are not there, as a file must not promise them. */
export function withoutMissing(lecture: Lecture, keys: ReadonlySet<string>): Lecture {
  return { ...lecture, acts: lecture.acts.map((act) => (act.recorded === null || keys.has(act.recorded) ? act : { ...act, recorded: null })) };
}
