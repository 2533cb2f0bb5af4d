import { Marked, type MarkedToken, type Token, type Tokens, type TokenizerAndRendererExtension } from 'marked';

/** A part of the notes that stands on lines of its own. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly inlines: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'list'; readonly start: number | null; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'table'; readonly head: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: 'code' | 'plain'; readonly text: string }
  | { readonly kind: 'formula'; readonly tex: string }
  | { readonly kind: 'rule' };

/** A part of a line. */
export type Inline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'em' | 'del'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'formula'; readonly tex: string }
  /** Shown with its address beside it: nothing leaves the machine. */
  | { readonly kind: 'link'; readonly inlines: readonly Inline[]; readonly address: string }
  | { readonly kind: 'break' };

/** A cell of a table. */
export interface Cell {
  readonly align: 'left' | 'center' | 'right' | null;
  readonly inlines: readonly Inline[];
}

/** Quotes and lists within each other, at most; what lies deeper is shown as it was written. */
const deepest = 12;
/** Where one line opens more quotes and lists than anybody nests, reading it would take longer than it is worth. */
const bottomless = /^(?:[ \t]*(?:>|[-+*]|\d+[.)])){25}/m;

/** Signs that open something, at most: each of them makes the reader look through the rest once more. */
const mostSigns = 3000;
const sign = /[`*_$~<[\\]/g;

const formulas: readonly TokenizerAndRendererExtension[] = [
  {
    name: 'formulaBlock',
    level: 'block',
    start: (source) => /^ {0,3}\$\$/m.exec(source)?.index,
    tokenizer: (source) => formulaIn(source, /^ {0,3}\$\$([^$]+)\$\$[ \t]*(?:\n|$)/, 'formulaBlock'),
  },
  {
    name: 'formula',
    level: 'inline',
    start: (source) => (source.includes('$') ? source.indexOf('$') : undefined),
    // Money is no formula: neither `$5 and $6` nor `$ 5 $`; nor is a row of dollars, which would be looked through again and again.
    tokenizer: (source) => formulaIn(source, /^(\${3,})/, 'text') ?? formulaIn(source, /^\$\$([^$]+)\$\$/, 'formula') ?? formulaIn(source, /^\$(?!\s)((?:\\[^\n]|[^\\$\n])+)\$(?<!\s\$)(?!\d)/, 'formula'),
  },
];

function formulaIn(source: string, pattern: RegExp, type: string): Tokens.Generic | undefined {
  const found = pattern.exec(source);
  return found ? { type, raw: found[0], text: (found[1] ?? '').trim() } : undefined;
}

const reader = new Marked({ gfm: true, extensions: [...formulas] });

/** What notes in Markdown say. HTML is text like any other, and so is what cannot be read. */
export function readMarkdown(markdown: string): readonly Block[] {
  const plain: readonly Block[] = [{ kind: 'plain', text: markdown }];
  if (bottomless.test(markdown) || (markdown.match(sign)?.length ?? 0) > mostSigns) return plain;
  try {
    return blocksOf(reader.lexer(markdown), 0);
  } catch {
    // The reader gives up on what nests too deep; the notes are still there to be read.
    return plain;
  }
}

function blocksOf(tokens: readonly Token[], depth: number): readonly Block[] {
  return tokens.flatMap((token): readonly Block[] => {
    if (token.type === 'formulaBlock') return [{ kind: 'formula', tex: (token as Tokens.Text).text }];
    if (depth > deepest) return [{ kind: 'plain', text: token.raw }];
    // Safe: the reader's own kinds and the two above are all there are.
    return blockOf(token as MarkedToken, depth);
  });
}

function blockOf(token: MarkedToken, depth: number): readonly Block[] {
  switch (token.type) {
    case 'heading':
      return [{ kind: 'heading', level: token.depth, inlines: inlinesOf(token.tokens) }];
    case 'paragraph':
      return [{ kind: 'paragraph', inlines: inlinesOf(token.tokens) }];
    case 'text':
      return [{ kind: 'paragraph', inlines: inlinesOf(token.tokens ?? [token]) }];
    case 'list':
      return [{ kind: 'list', start: token.ordered ? Number(token.start) : null, items: token.items.map((item) => blocksOf(item.tokens, depth + 1)) }];
    case 'blockquote':
      return [{ kind: 'quote', blocks: blocksOf(token.tokens, depth + 1) }];
    case 'table':
      return [{ kind: 'table', head: token.header.map(cellOf), rows: token.rows.map((row) => row.map(cellOf)) }];
    case 'code':
      return [{ kind: 'code', text: token.text }];
    case 'hr':
      return [{ kind: 'rule' }];
    case 'space':
    case 'def':
      return [];
    case 'checkbox':
      return [{ kind: 'plain', text: token.raw }];
    default:
      return [{ kind: 'plain', text: token.raw.trimEnd() }];
  }
}

function cellOf({ align, tokens }: Tokens.TableCell): Cell {
  return { align, inlines: inlinesOf(tokens) };
}

function inlinesOf(tokens: readonly Token[]): readonly Inline[] {
  return tokens.map((token): Inline => (token.type === 'formula' ? { kind: 'formula', tex: (token as Tokens.Text).text } : inlineOf(token as MarkedToken)));
}

function inlineOf(token: MarkedToken): Inline {
  switch (token.type) {
    case 'strong':
    case 'em':
    case 'del':
      return { kind: token.type, inlines: inlinesOf(token.tokens) };
    case 'codespan':
      return { kind: 'code', text: token.text };
    case 'br':
      return { kind: 'break' };
    case 'link':
      return { kind: 'link', inlines: inlinesOf(token.tokens), address: token.href };
    case 'image':
      return { kind: 'link', inlines: [{ kind: 'text', text: token.text }], address: token.href };
    case 'text':
    case 'escape':
      return { kind: 'text', text: token.text };
    default:
      return { kind: 'text', text: token.raw };
  }
}
