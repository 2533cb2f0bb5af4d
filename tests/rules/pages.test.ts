import { describe, expect, test } from 'vitest';
import { files, isApp, isProgram, madeUp } from './files';
import { foreignAddresses, unsafeCode, unsafeMarkup } from './pages';

const pages = files.filter(({ path }) => path.endsWith('.html'));

test('no page holds a script, a style or an address of its own', () => {
  expect(pages.map(({ path }) => path)).toEqual(['renderer/audience.html', 'renderer/compute.html', 'renderer/stage.html']);
  expect(pages.flatMap(unsafeMarkup)).toEqual([]);
});

test('no program turns text into markup or code', () => {
  expect(files.filter((file) => isApp(file) && isProgram(file)).flatMap(unsafeCode)).toEqual([]);
});

test('no style sheet loads anything from outside', () => {
  expect(files.filter(({ path }) => path.endsWith('.css')).flatMap(foreignAddresses)).toEqual([]);
});

describe('the rules refuse', () => {
  test.each(['<p style="color: red">', '<style>p {}</style>', '<script>alert(1)</script>', '<body onload="a()">', '<img src="https://a.b/c.png">', '<a href="javascript:a()">'])('%s', (text) => {
    expect(unsafeMarkup(madeUp('renderer/a.html', text))).toHaveLength(1);
  });

  test.each(['a.innerHTML = b;', 'eval(a);', 'new Function(a);', '<p dangerouslySetInnerHTML={a} />'])('%s', (text) => {
    expect(unsafeCode(madeUp('renderer/a.tsx', text))).toHaveLength(1);
  });

  test.each(['a { background: url(https://a.b/c.png); }', "@import 'https://a.b/c.css';", 'a { src: url("data:font/woff2,"); }'])('%s', (text) => {
    expect(foreignAddresses(madeUp('renderer/a.css', text))).toHaveLength(1);
  });
});
