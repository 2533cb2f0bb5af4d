import { describe, expect, test } from 'vitest';
import { asFailure } from '#contract/failure';
import { languages, speak } from '#contract/language';
import { readContent } from '../../../main/lectures/reading/content';
import { lectureBytes } from '../../../main/lectures/writing/lectureFile';
import { changed, sampleTrace } from '../sampleTrace';
import { sampleBytes, sampleFields, sampleLecture, zeroFields } from './samples';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const json = (value: unknown): Uint8Array => bytes(JSON.stringify(value));
const withField = (field: string, to: unknown): Uint8Array => json(changed(sampleFields(), field, to));

function refusalOf(file: Uint8Array): string {
  try {
    readContent('a.unroll', file);
  } catch (cause) {
    return asFailure(cause).message;
  }
  return 'was read';
}

test('a whole file is read whole', () => {
  const { lecture, traces, problems } = readContent('a.unroll', sampleBytes);
  expect({ lecture, problems }).toEqual({ lecture: sampleLecture, problems: [] });
  expect(traces.map(({ summary }) => summary)).toEqual([{ key: 'first', act: 'race', createdAt: sampleTrace.createdAt, device: sampleTrace.device }]);
});

test('a byte order mark is no part of the text', () => {
  expect(readContent('a.unroll', Buffer.concat([bytes('\uFEFF'), sampleBytes]))).toMatchObject({ lecture: sampleLecture, problems: [] });
});

test('recordings are written as the very bytes they were read as', () => {
  const { lecture, traces } = readContent('a.unroll', sampleBytes);
  expect(Buffer.from(lectureBytes(lecture, traces))).toEqual(Buffer.from(sampleBytes));
});

test('fields that may be absent have their usual value without a word', () => {
  const file = { format: 'unroll-lecture', version: 1, title: 'T', language: 'en', acts: [{ id: 'a', act: 'gates', text: '', seed: 1 }] };
  expect(readContent('a.unroll', json(file))).toMatchObject({ problems: [], lecture: { theme: null, bookmarks: {}, acts: [{ knobs: {}, minutes: null, notes: '', steps: {}, recorded: null }] } });
});

test('a file of version 0 is brought up to today', () => {
  expect(readContent('a.unroll', json(zeroFields))).toEqual({
    problems: [],
    traces: [],
    lecture: {
      title: 'An old lecture', language: 'en', theme: null,
      acts: [{ id: 'race', act: 'race', text: 'we slept', seed: 7, knobs: {}, minutes: 1.5, notes: 'Old notes', recorded: null, steps: { words: { notes: 'Say hello.', question: null, minutes: 0.5, optional: false }, path: { notes: '', question: null, minutes: null, optional: true } } }],
      bookmarks: { 3: { place: 'race', step: 'path' } },
    },
  });
});

test('what is wrong in a file of version 0 is named, and the rest brought up', () => {
  const file = { ...zeroFields, bookmarks: [5, { key: '__proto__', place: 'race', step: 'x' }, ...zeroFields.bookmarks], scenes: [changed(zeroFields.scenes[0], 'steps', [{ notes: 'nameless' }, { name: 'words' }, { name: 'words', notes: 'twice' }])] };
  const { lecture, problems } = readContent('a.unroll', json(file));
  expect(problems).toEqual([
    'scenes[0].steps[0]: expected an object with notes, question, minutes, optional, got an object; it is left out.',
    'scenes[0].steps.words: stands there twice; the last one is used.',
    'bookmarks[0]: expected a place of the lecture and a step, got 5; it is left out.',
    'bookmarks[1]: expected a place of the lecture and a step, got an object; it is left out.',
  ]);
  expect(lecture.bookmarks).toEqual({ 3: { place: 'race', step: 'path' } });
  expect(lecture.acts[0]?.steps['words']?.notes).toBe('twice');
});

const text = Buffer.from(sampleBytes).toString('utf8');

/** Files of which nothing can be used, and what each must say. */
const refused: readonly (readonly [what: string, file: Uint8Array, message: string])[] = [
  ['empty', bytes(''), 'is empty (0 bytes). Open another copy of it.'],
  ['zeros', Buffer.alloc(4096), 'holds nothing but zeros (4096 bytes), as after a power cut. Open another copy of it.'],
  ['cut off in a text', bytes(text.slice(0, text.indexOf('slept'))), 'acts[0].text: a text begins here that does not end (line 11, column 15); the file is cut off. Open another copy of it.'],
  ['ended by zeros', Buffer.concat([bytes(text.slice(0, text.indexOf('"version"'))), Buffer.alloc(8)]), 'not JSON: expected a name in double quotes, got \\u0000 (line 3, column 3); the file is cut off. Open another copy of it.'],
  ['not UTF-8', Buffer.concat([bytes(text.slice(0, 20)), Buffer.from([0xff]), bytes(text.slice(20))]), 'is not UTF-8 text: byte 20 (0xff) does not fit. It is damaged, or no lecture file.'],
  ['prose', bytes('Dear students'), 'not JSON: expected a value, got Dear (line 1, column 1).'],
  ['a list', bytes('[]'), 'expected an object, got a list. This is no lecture file.'],
  ['a trace', json({ format: 'unroll-trace', version: 1 }), 'format: expected "unroll-lecture", got "unroll-trace"; this is no lecture file.'],
  ['newer', withField('version', 2), 'made by a newer Unroll (version 2, this one reads up to 1): update Unroll to read it.'],
  ['__proto__', bytes(text.replace('"notes": "Say hello."', '"__proto__": {"notes": 1}')), 'acts[0].steps.words.__proto__: a field must not be called __proto__. Such a file is not opened.'],
  ['constructor in disguise', bytes(text.replace('"heads": 2', '"\\u0063onstructor": 2')), 'acts[0].knobs.constructor: a field must not be called constructor. Such a file is not opened.'],
  ['prototype in a recording', bytes(text.replace('"notes":["Nothing', '"prototype":1,"notes":["Nothing')), 'traces.first.prototype: a field must not be called prototype. Such a file is not opened.'],
  ['deep', bytes(`{"format":"unroll-lecture","version":1,"acts":${'['.repeat(100_000)}${']'.repeat(100_000)}}`), 'acts[0][0][0][0]: more than 100 levels deep. This is no lecture file.'],
  ['a flood', bytes(`{"format":"unroll-lecture","acts":[${'1,'.repeat(2_000_001)}1]}`), 'holds more than 2000000 values. This is no lecture file.'],
  ['without acts', withField('acts', []), 'acts: no act of it can be shown.'],
  ['with unknown acts alone', withField('acts', [{ id: 'a', act: 'dance', text: '', seed: 1 }]), 'acts: no act of it can be shown. acts[0].act: this version knows no act dance, only race, recurrence, gradients, gates, memory-race, attention, path-length, position, parallel, benchmark, summary; this place of the lecture is left out.'],
];

test.each(refused)('nothing is read of a file that is %s', (_what, file, message) => {
  expect(refusalOf(file)).toBe(`a.unroll: ${message}`);
});

/** Files of which something is left out or replaced, and what is said about it. */
const mended: readonly (readonly [what: string, file: Uint8Array, problem: string])[] = [
  ['no title', withField('title', undefined), 'title: is missing, expected a text of 1 to 200 characters; "Untitled lecture" is used.'],
  ['a long title', withField('title', 'x'.repeat(201)), 'title: expected a text of 1 to 200 characters, got a text of 201 characters; "Untitled lecture" is used.'],
  ['a foreign language', withField('language', 'tlh'), 'language: expected "en" or "de", got "tlh"; "en" is used.'],
  ['a foreign theme', withField('theme', 'pink'), 'theme: expected "dark", "light", "contrast" or null, got "pink"; null is used.'],
  ['a foreign field', withField('script', 'alert(1)'), 'script: no field of a lecture is called this; it is left out.'],
  ['a version in words', withField('version', 'one'), 'version: expected a whole number, got "one"; the file is read as one of today’s.'],
  ['a number for an act', withField('acts.1', 12), 'acts[1]: expected an object, got 12; this place of the lecture is left out.'],
  ['an act in capitals', withField('acts.1.act', 'RACE'), 'acts[1].act: expected an act, such as "race", got "RACE"; this place of the lecture is left out.'],
  ['a path for an id', withField('acts.1.id', '../../etc/passwd'), 'acts[1].id: expected a short lower-case word such as race-2, got "../../etc/passwd"; "race-2" is used.'],
  ['an id that is taken', withField('acts.1.id', 'race'), 'acts[1].id: another place is called race, too; this one is called race-2 from now on.'],
  ['a huge seed', withField('acts.0.seed', 1e308), 'acts[0].seed: expected a whole number from 0 to 4294967295, got 1e+308; 7 is used.'],
  ['an endless seed', bytes(text.replace('"seed": 7', '"seed": 1e999')), 'acts[0].seed: expected a whole number from 0 to 4294967295, got Infinity; 7 is used.'],
  ['a text too long', withField('acts.0.text', 'x'.repeat(100_001)), 'acts[0].text: expected a text of up to 100,000 characters, got a text of 100001 characters; the usual sentence is used.'],
  ['negative minutes', withField('acts.0.minutes', -3), 'acts[0].minutes: expected minutes above 0 and up to 600, or null, got -3; null is used.'],
  ['a list for a knob', withField('acts.0.knobs.heads', [1]), 'acts[0].knobs.heads: expected a number, true, false or a text of up to 200 characters, got a list; it is left out.'],
  ['a knob with an odd name', withField('acts.0.knobs', { '../x': 1 }), 'acts[0].knobs."../x": expected a short name such as heads, got 1; it is left out.'],
  ['a list for notes', withField('acts.0.steps.words.notes', ['x']), 'acts[0].steps.words.notes: expected a text of up to 20,000 characters, got a list; "" is used.'],
  ['a step with a long name', withField('acts.1.steps', { ['x'.repeat(61)]: {} }), `acts[1].steps: expected a name of up to 60 characters, got "${'x'.repeat(60)}…"; it is left out.`],
  ['a bookmark to nowhere', withField('bookmarks.1', { place: 'gone', step: 'x' }), 'bookmarks.1: leads to gone, which this lecture does not have; the bookmark is left out.'],
  ['a bookmark on a key that is none', withField('bookmarks.10', { place: 'race', step: 'x' }), 'bookmarks.10: no field of a lecture is called this; it is left out.'],
  ['a recording that is not there', withField('acts.1.recorded', 'other'), 'acts[1].recorded: the file holds no recording other; this act is computed live instead.'],
  ['a recording of another act', withField('acts.1', { ...sampleLecture.acts[1], act: 'gates', recorded: 'first' }), 'acts[1].recorded: the recording first was made for race; this act is computed live instead.'],
  ['the same field twice', bytes(text.replace('"seed": 0', '"seed": 0, "seed": 5')), 'acts[1].seed: stands there twice; the last one is used.'],
];

test.each(mended)('%s is named, and the rest is read', (_what, file, problem) => {
  const { lecture, problems } = readContent('a.unroll', file);
  expect(problems).toEqual([problem]);
  expect(lecture.acts.length).toBeGreaterThan(0);
});

test('a recording that is damaged is left out, and the act that shows it is computed', () => {
  const { lecture, traces, problems } = readContent('a.unroll', withField('traces.first.tensors.hidden.data', '***'));
  expect(problems).toEqual([
    'traces.first: tensors.hidden.data: expected base64, got 3 characters that are none; this recording is left out.',
    'acts[0].recorded: the file holds no recording first; this act is computed live instead.',
  ]);
  expect(traces).toEqual([]);
  expect(lecture.acts[0]?.recorded).toBeNull();
});

test('script in notes stays text', () => {
  const { lecture, problems } = readContent('a.unroll', withField('acts.0.notes', '<img src=x onerror=alert(1)>'));
  expect([lecture.acts[0]?.notes, problems]).toEqual(['<img src=x onerror=alert(1)>', []]);
});

test('of a hundred mistakes the first fifty are named, and the others counted', () => {
  const { problems } = readContent('a.unroll', withField('acts.1.knobs', Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`knob${index}`, null]))));
  expect(problems).toHaveLength(51);
  expect(problems.at(-1)).toBe('50 more problems are not listed.');
});

describe.each(languages)('in %s', (language) => {
  test('every mistake is told in that language', () => {
    speak(language);
    const said = [...refused.map(([, file]) => refusalOf(file)), ...mended.flatMap(([, file]) => readContent('a.unroll', file).problems)];
    speak('en');
    const english = new Set([...refused.map(([, , message]) => `a.unroll: ${message}`), ...mended.map(([, , problem]) => problem)]);
    expect(said.some((sentence) => english.has(sentence))).toBe(language === 'en');
  });
});
