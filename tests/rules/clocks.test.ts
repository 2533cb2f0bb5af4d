import { describe, expect, test } from 'vitest';
import { clockFiles, clocksIn } from './clocks';
import { fileAt, files, isApp, isProgram, madeUp } from './files';

const allowed = new Set(Object.keys(clockFiles));

test('no file but the listed ones reads a clock, sets a timer or draws unseeded chance', () => {
  const others = files.filter((file) => isApp(file) && isProgram(file) && !allowed.has(file.path));
  // A nonce must not be guessed: that chance is no picture's.
  const found = others.flatMap(clocksIn).filter((place) => !place.startsWith('main/app/protocol.ts'));
  expect(found).toEqual([]);
});

test.each(Object.keys(clockFiles))('%s still needs its clock, or is struck off the list', (path) => {
  expect(clocksIn(fileAt(path))).not.toEqual([]);
});

describe('the rule refuses', () => {
  test.each([
    'const now = Date.now();',
    'const now = new Date();',
    'const now = performance.now();',
    'const chance = Math.random();',
    'setTimeout(() => undefined, 5);',
    'window.setInterval(() => undefined, 5);',
    'globalThis.requestAnimationFrame(() => undefined);',
    'const key = crypto.randomUUID();',
    "import { setTimeout as pause } from 'node:timers/promises';",
    'const at = event.timeStamp;',
    'const timers = { setTimeout };',
  ])('%s', (text) => {
    expect(clocksIn(madeUp('renderer/stage/a.ts', text))).not.toEqual([]);
  });

  test.each(['clock.setTimeout(5);', 'const parts = { performance: 1 };', 'interface A { Date: string }', "const said = 'Date.now()';"])('not %s', (text) => {
    expect(clocksIn(madeUp('renderer/stage/a.ts', text))).toEqual([]);
  });
});
