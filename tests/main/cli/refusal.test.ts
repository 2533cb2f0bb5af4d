import { expect, test } from 'vitest';
import { failureCode, UnrollError } from '#contract/failure';
import { asRefusal, badInput, exitCodeOf } from '../../../main/cli/words/refusal';

const bad = ['bad-request', 'bad-text', 'bad-input', 'bad-trace', 'newer-version', 'unknown-act', 'file'];

test.each(failureCode.options)('a command that fails for %s ends with the code that says so', (code) => {
  expect(exitCodeOf(code)).toBe(code === 'no-backend' ? 3 : bad.includes(code) ? 2 : 1);
});

test('an expected failure keeps its words and gets its code', () => {
  expect(asRefusal(new UnrollError('no-backend', 'No GPU.'))).toMatchObject({ exitCode: 3, message: 'No GPU.' });
});

test('a refusal stays what it is, and the unexpected is a failure in its own words', () => {
  expect(asRefusal(badInput('--seed: wrong'))).toMatchObject({ exitCode: 2, message: '--seed: wrong' });
  expect(asRefusal(new Error('disk on fire'))).toMatchObject({ exitCode: 1, message: 'disk on fire' });
  expect(asRefusal('odd')).toMatchObject({ exitCode: 1, message: 'odd' });
});
