import { expect, test } from 'vitest';
import { verdictOf } from '../../../main/cli/commands/lecture/verdict';
import { usualLecture } from '../../../main/lectures/usual/usualLecture';

const whole = { lecture: usualLecture(), traces: [], problems: [] };

test('a good file is told with what is in it', () => {
  expect(verdictOf('a.unroll', whole)).toEqual({ ok: true, message: 'a.unroll: “Why transformers replaced RNNs and LSTMs”, 11 acts, 40 minutes planned.' });
  const [first] = whole.lecture.acts;
  const short = { ...whole.lecture, title: 'Two\nlines', acts: first === undefined ? [] : [{ ...first, minutes: null }] };
  expect(verdictOf('b\n.unroll', { ...whole, lecture: short }).message).toBe('b�.unroll: “Two�lines”, 1 act, no minutes planned.');
});

test('a file with problems is not ok, however much of it can be used', () => {
  expect(verdictOf('a.unroll', { ...whole, problems: ['One.', 'Two.'] })).toEqual({ ok: false, message: 'a.unroll: One. Two.' });
  expect(verdictOf('a.unroll', { ...whole, problems: ['1.', '2.', '3.', '4.'] }).message).toBe('a.unroll: 1. 2. 3. And 1 more problem.');
});
