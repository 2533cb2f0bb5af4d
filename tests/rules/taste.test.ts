import { describe, expect, test } from 'vitest';
import { files, isProgram, madeUp } from './files';
import { defaultExports, dishonestTests, evasions, longFunctions, longestFile, longestFunction, tooLong } from './taste';

const typed = files.filter((file) => isProgram(file) && /\.tsx?$/.test(file.path));
const programs = files.filter(isProgram);
const tests = files.filter(({ path }) => /^tests\/.*\.(?:test|spec)\.(?:ts|mjs)$/.test(path));

test('nothing is any, nothing is waved through', () => {
  expect(typed.flatMap(evasions)).toEqual([]);
});

test('nothing is exported by default, but for what a tool insists on', () => {
  expect(programs.filter(({ path }) => !/\.config\.ts$/.test(path)).flatMap(defaultExports)).toEqual([]);
});

test(`no file is longer than ${longestFile} lines`, () => {
  const prose = /\.md$|package-lock\.json$|^tests\/golden\//;
  expect(files.filter(({ path }) => !prose.test(path)).flatMap(tooLong)).toEqual([]);
});

test(`no function is longer than ${longestFunction} lines`, () => {
  expect(programs.filter(({ path }) => !/\.test\.|\.spec\./.test(path)).flatMap(longFunctions)).toEqual([]);
});

test('no test sleeps, and none is left out', () => {
  expect(tests.length).toBeGreaterThan(20);
  // The tests of the rules quote what they refuse.
  expect(tests.filter(({ path }) => !path.startsWith('tests/rules/')).flatMap(dishonestTests)).toEqual([]);
});

describe('the rules refuse', () => {
  const refuses = (rule: (file: ReturnType<typeof madeUp>) => readonly string[], text: string): void => {
    expect(rule(madeUp('tests/made/a.ts', text))).toHaveLength(1);
  };

  test.each(['const a: any = 1;', 'const b = a!;', 'const c = a as any;', '// @ts-ignore', '/* @ts-expect-error */', 'enum A { B }'])('%s', (text) => {
    refuses(evasions, text);
  });

  test.each(['export default 1;', 'export default function a() {}'])('%s', (text) => {
    refuses(defaultExports, text);
  });

  test.each(['await page.waitForTimeout(5);', 'test.skip("a", b);', 'describe.only("a", b);', 'test.describe.fixme("a", b);', 'test.skipIf(isSlow)("a", b);', 'await new Promise((done) => setTimeout(done, 5));'])('%s', (text) => {
    refuses(dishonestTests, text);
  });

  test('nothing that is only quoted, or left out on a platform without it', () => {
    expect(evasions(madeUp('a.ts', "const said = '// @ts-ignore any !';"))).toEqual([]);
    expect(dishonestTests(madeUp('a.ts', "test.skipIf(process.platform === 'win32')('a', b);"))).toEqual([]);
  });

  test('one line too many', () => {
    refuses(tooLong, '\n'.repeat(longestFile + 1));
    expect(tooLong(madeUp('a.ts', '\n'.repeat(longestFile)))).toEqual([]);
    refuses(longFunctions, `function a() {${'\n'.repeat(longestFunction)}}`);
    expect(longFunctions(madeUp('a.ts', `function a() {${'\n'.repeat(longestFunction - 1)}}`))).toEqual([]);
  });
});
