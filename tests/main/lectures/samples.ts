import type { Lecture } from '#contract/lecture';
import { storeTrace } from '../../../main/lectures/reading/traces';
import { lectureBytes } from '../../../main/lectures/writing/lectureFile';
import { sampleTrace } from '../sampleTrace';

/** A small lecture in which every kind of field occurs. */
export const sampleLecture: Lecture = {
  title: 'A small lecture',
  language: 'de',
  theme: 'light',
  acts: [
    {
      id: 'race', act: 'race', text: 'we slept', seed: 7, knobs: { heads: 2, causal: true, mode: 'x' }, minutes: 3.5, notes: '**Hello** $x^2$',
      steps: { words: { notes: 'Say hello.', question: 'Who is there?', minutes: 1, optional: false }, path: { notes: '', question: null, minutes: null, optional: true } },
      recorded: 'first',
    },
    { id: 'race-2', act: 'race', text: 'and again', seed: 0, knobs: {}, minutes: null, notes: '', steps: {}, recorded: null },
  ],
  bookmarks: { 1: { place: 'race', step: 'path' }, 9: { place: 'race', step: 'words' } },
};

/** The bytes of its file, one recording included. */
export const sampleBytes = lectureBytes(sampleLecture, [storeTrace('first', sampleTrace)]);

/** The fields of its file. */
export function sampleFields(): Record<string, unknown> {
  return JSON.parse(Buffer.from(sampleBytes).toString('utf8')) as Record<string, unknown>;
}

/** A lecture as an early Unroll wrote it. */
export const zeroFields = {
  format: 'unroll-lecture',
  version: 0,
  title: 'An old lecture',
  language: 'en',
  theme: null,
  scenes: [{ id: 'race', scene: 'race', text: 'we slept', seed: 7, seconds: 90, notes: 'Old notes', steps: [{ name: 'words', notes: 'Say hello.', seconds: 30 }, { name: 'path', optional: true }] }],
  bookmarks: [{ key: '3', place: 'race', step: 'path' }],
};
