import { describe, expect, test } from 'vitest';
import { UnrollError } from '#contract/failure';
import { lecture as lectureForm } from '#contract/lecture';
import { fingerprint } from '../../../main/lectures/desk/document';
import { type LectureContent, readContent } from '../../../main/lectures/reading/content';
import { lectureBytes } from '../../../main/lectures/writing/lectureFile';
import { chanceFrom, mutated } from './mutations';
import { sampleBytes, zeroFields } from './samples';

const name = 'a.unroll';
const zeroBytes = Buffer.from(JSON.stringify(zeroFields), 'utf8');
const originals = [sampleBytes, sampleBytes, sampleBytes, zeroBytes] as const;
const seeds = Array.from({ length: 24 }, (_, index) => index + 1);
const filesPerSeed = 500;

/** What a file gave: its content, or why nothing was read of it. */
function tryToRead(file: Uint8Array): LectureContent | string {
  try {
    return readContent(name, file);
  } catch (cause) {
    if (!(cause instanceof UnrollError)) throw cause;
    return cause.message;
  }
}

function requireUsable({ lecture, traces }: LectureContent): void {
  expect(lectureForm.parse(lecture)).toEqual(lecture);
  const ids = lecture.acts.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(Object.values(lecture.bookmarks).map(({ place }) => place)));
  const keys = traces.map(({ summary }) => summary.key);
  expect(keys).toEqual(expect.arrayContaining(lecture.acts.flatMap(({ recorded }) => recorded ?? [])));
  const again = readContent(name, lectureBytes(lecture, traces));
  expect(again.problems).toEqual([]);
  expect(fingerprint(again.lecture, again.traces.map(({ summary }) => summary.key))).toBe(fingerprint(lecture, keys));
}

/** A file about which nothing is said has to be in the lecture to the last field. */
function requireWhole(file: Uint8Array, { lecture, traces }: LectureContent): void {
  const { format, version, traces: given = {}, ...fields } = JSON.parse(new TextDecoder().decode(file)) as Record<string, unknown>;
  expect([format, [0, 1].includes(Number(version))]).toEqual(['unroll-lecture', true]);
  expect(Object.fromEntries(traces.map(({ summary, bytes }) => [summary.key, JSON.parse(Buffer.from(bytes).toString('utf8'))]))).toEqual(given);
  if (version === 1) expect(fingerprint(lectureForm.parse({ theme: null, bookmarks: {}, ...fields }), [])).toBe(fingerprint(lecture, []));
}

describe.each(seeds)('files mutated from seed %i', (seed) => {
  test('are refused with a sentence, or read honestly', () => {
    const chance = chanceFrom(seed);
    const ends = { refused: 0, mended: 0, whole: 0 };
    for (let count = 0; count < filesPerSeed; count += 1) {
      const file = mutated(originals[count % originals.length] ?? sampleBytes, chance);
      const found = tryToRead(file);
      if (typeof found === 'string') {
        ends.refused += 1;
        expect(found).toMatch(/^a\.unroll: [^\u0000-\u001f]+$/);
        continue;
      }
      requireUsable(found);
      if (found.problems.length > 0) ends.mended += 1;
      else {
        ends.whole += 1;
        requireWhole(file, found);
      }
    }
    // All three happen, or the mutations have become too tame or too wild to say anything.
    expect(Math.min(ends.refused, ends.mended, ends.whole)).toBeGreaterThan(10);
  });
});
