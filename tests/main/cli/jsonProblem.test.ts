import { expect, test } from 'vitest';
import { explainJson } from '../../../main/cli/files/jsonProblem';
import { parseJson } from '../../../main/cli/files/jsonFile';

const broken: readonly (readonly [string, string])[] = [
  ['{"inputs": {"x": {"data": [1, NaN]}}}', 'inputs.x.data[1]: expected a value, got NaN (line 1, column 31)'],
  ['{"a": [1,\n -Infinity]}', 'a[1]: expected a value, got -Infinity (line 2, column 2)'],
  ['{"a": Infinity}', 'a: expected a value, got Infinity (line 1, column 7)'],
  ['{"a": undefined}', 'a: expected a value, got undefined'],
  ["{'a': 1}", "not JSON: expected a name in double quotes, got 'a'"],
  ['{"a": 1,}', 'not JSON: expected a name in double quotes, got }'],
  ['[1, 2,]', '[2]: expected a value, got ]'],
  ['[1 2]', '[0]: expected a comma or ] after the value, got 2'],
  ['{"a" 1}', 'a: expected a colon, got 1'],
  ['{"a": 1 "b": 2}', 'a: expected a comma or } after the value, got "'],
  ['{"a": 01}', 'a: expected a value, got 01'],
  ['{"a": 1.}', 'a: expected a value, got 1.'],
  ['{"a": .5}', 'a: expected a value, got .5'],
  ['{"a": +1}', 'a: expected a value, got +1'],
  ['{"a": 0x10}', 'a: expected a value, got 0x10'],
  ['{"a": "tab\there"}', 'a: expected a value, got "'],
  ['{"a": "\\x"}', 'a: expected a value, got "'],
  ['{"a": tru}', 'a: expected a value, got tru'],
  ['{"a": 1} x', 'not JSON: expected the end, got x (line 1, column 10)'],
  ['{"a": [1, 2', 'a[1]: expected a comma or ] after the value, got the end of the file'],
  ['', 'not JSON: expected a value, got the end of the file (line 1, column 1)'],
  ['hello', 'not JSON: expected a value, got hello'],
];

test.each(broken)('%j is explained', (text, message) => {
  expect(() => JSON.parse(text) as unknown).toThrow();
  expect(explainJson(text)).toContain(message);
});

test('every way of cutting a good text short is explained', () => {
  const good = '{"op": "rnn", "x": {"shape": [2], "data": [1.5e-3, -2]}, "y": [true, false, null, "a\\"\\u00e9"], "z": {}, "e": []}';
  expect(JSON.parse(good)).toBeTruthy();
  for (let length = 0; length < good.length; length += 1) expect(explainJson(good.slice(0, length))).toMatch(/the end of the file|got tru|got fal|got nul|that does not end|got t|got f|got n|got -|got 1/);
});

test('nesting without end is refused and not followed', () => {
  expect(explainJson('['.repeat(100_000))).toContain('more than 100 levels deep');
  expect(() => parseJson('deep.json', `${'['.repeat(5000)}${']'.repeat(5000)}`)).toThrow('more than 100 levels deep');
});

test('a text of millions of characters is explained like a short one', () => {
  expect(explainJson(`{"a": "${'x'.repeat(5_000_000)}", "b": NaN}`)).toContain('b: expected a value, got NaN');
});

test.each(['{"a": {"__proto__": 1}}', '{"a": [{"constructor": {}}]}', '{"prototype": 1}'])('%s is refused for its name', (text) => {
  expect(() => parseJson('evil.json', text)).toThrow(/^evil\.json: .*a field must not be called/);
});
