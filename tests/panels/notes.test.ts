import { renderToStaticMarkup } from 'react-dom/server';
import { createElement } from 'react';
import { expect, test } from 'vitest';
import { type Block, type Inline, readMarkdown } from '../../renderer/panels/notes/markdown';
import { Notes } from '../../renderer/panels/notes/notes';

const first = (markdown: string): Block | undefined => readMarkdown(markdown)[0];
const line = (markdown: string): readonly Inline[] => {
  const block = first(markdown);
  return block?.kind === 'paragraph' ? block.inlines : [];
};
const markup = (markdown: string): string => renderToStaticMarkup(createElement(Notes, { markdown }));

test('headings, lists, quotes, code and tables are what they are', () => {
  const kinds = readMarkdown('# A\n\ntext\n\n- one\n- two\n\n1. first\n\n> said\n\n```\ncode\n```\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n---\n').map(({ kind }) => kind);
  expect(kinds).toEqual(['heading', 'paragraph', 'list', 'list', 'quote', 'code', 'table', 'rule']);
});

test('a formula stands in its line or on lines of its own, and its signs are no Markdown', () => {
  expect(line('so $h_t = a_*b_*$ is')).toEqual([{ kind: 'text', text: 'so ' }, { kind: 'formula', tex: 'h_t = a_*b_*' }, { kind: 'text', text: ' is' }]);
  expect(first('$$\nx^2\n+ y\n$$')).toEqual({ kind: 'formula', tex: 'x^2\n+ y' });
  expect(line('**$a$**')).toEqual([{ kind: 'strong', inlines: [{ kind: 'formula', tex: 'a' }] }]);
  const [list] = readMarkdown('- $a$\n- b');
  expect(list?.kind === 'list' && list.items[0]).toEqual([{ kind: 'paragraph', inlines: [{ kind: 'formula', tex: 'a' }] }]);
});

test.each(['it costs $5 and then $6', 'a $ alone', 'a $ b $ c', '`$x$`', '\\$x\\$'])('no formula in %s', (markdown) => {
  expect(line(markdown).some(({ kind }) => kind === 'formula')).toBe(false);
});

test('HTML is text, in a line and on lines of its own', () => {
  expect(markup('<script>alert(1)</script>\n\nand <b onclick="x">bold</b> <img src=x onerror=y>')).not.toMatch(/<(?:script|b|img)\b/);
  expect(markup('<script>alert(1)</script>')).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
});

test('a link is its words with the address behind them, an image its description, and neither can be followed or fetched', () => {
  const shown = markup('[here](javascript:alert(1)) ![a cat](https://example.org/cat.png) <https://example.org/> [t](https://example.org "x")');
  expect(shown).not.toMatch(/<a\b|<img\b|href|src=/);
  expect(shown).toContain('a cat<span class="notes-address"> (https://example.org/cat.png)</span>');
  expect(markup('<https://example.org/>')).not.toContain('notes-address');
});

test.each([
  ['quotes', '>'.repeat(20_000)], ['quotes of many lines', '> '.repeat(24).concat('x\n').repeat(400)], ['lists', '- '.repeat(10_000)], ['brackets', '['.repeat(20_000)], ['stars', '*a '.repeat(6_000)],
  ['dollars', '$'.repeat(20_000)], ['open formulas', '$a '.repeat(6_000)], ['ticks', '`a'.repeat(10_000)], ['links', '[a]('.repeat(5_000)], ['pipes', '|'.repeat(20_000)],
  ['tags', '<a '.repeat(6_000)], ['underlines', '__a'.repeat(6_000)], ['backslashes', '\\'.repeat(20_000)], ['indented lists', Array.from({ length: 150 }, (_nothing, depth) => `${' '.repeat(2 * depth)}- a`).join('\n')],
])('hostile notes of %s are shown in the end', (_what, markdown) => {
  expect(markup(markdown).length).toBeGreaterThan(0);
});

test('notes of nothing but signs are shown as they were written, and no page waits for them', () => {
  expect(readMarkdown('`a'.repeat(3001))).toEqual([{ kind: 'plain', text: '`a'.repeat(3001) }]);
  expect(first('*a* '.repeat(1000))?.kind).toBe('paragraph');
});

test('what nests deeper than anybody reads is shown as it was written', () => {
  expect(readMarkdown(`${'>'.repeat(30)} deep`)).toEqual([{ kind: 'plain', text: `${'>'.repeat(30)} deep` }]);
  expect(markup(`${'> '.repeat(20)}deep`)).toContain('&gt; deep');
});
