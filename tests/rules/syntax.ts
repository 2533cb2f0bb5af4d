import { parseSync } from 'vite';
import type { SourceFile } from './files';

/** A node of a syntax tree, as far as rules look at it. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** One `import`, `export ... from` or `import()` of a file. */
export interface Import {
  readonly specifier: string;
  /** Whether nothing of it is left when the program runs. */
  readonly typeOnly: boolean;
  /** Whether it is a pattern of `import.meta.glob`. */
  readonly glob: boolean;
  readonly line: number;
}

/** A comment's text, without its marks. */
export interface Comment {
  readonly start: number;
  readonly text: string;
}

interface Parsed {
  readonly tree: SyntaxNode;
  readonly comments: readonly Comment[];
}

const known = new WeakMap<SourceFile, Parsed>();

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The syntax tree of a program. */
export function treeOf(file: SourceFile): SyntaxNode {
  return parsed(file).tree;
}

/** All comments of a program. */
export function commentsOf(file: SourceFile): readonly Comment[] {
  return parsed(file).comments;
}

function parsed(file: SourceFile): Parsed {
  const before = known.get(file);
  if (before) return before;
  const { program, errors, comments } = parseSync(file.path, file.text);
  const tree: unknown = program;
  if (errors.length > 0 || !isNode(tree)) throw new Error(`${file.path} cannot be parsed: ${errors[0]?.message ?? 'no tree'}`);
  const result = { tree, comments: comments.map(({ start, value }) => ({ start, text: value })) };
  known.set(file, result);
  return result;
}

/** Every node below and including one, from the outside in; `parent` is `null` for the first. */
export function* nodesOf(node: SyntaxNode, parent: SyntaxNode | null = null): Generator<readonly [node: SyntaxNode, parent: SyntaxNode | null]> {
  yield [node, parent];
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? (value as readonly unknown[]) : [value]) {
      if (isNode(child)) yield* nodesOf(child, node);
    }
  }
}

/** A node's field, when that is a node. */
export function childOf(node: SyntaxNode, field: string): SyntaxNode | null {
  const child = node[field];
  return isNode(child) ? child : null;
}

/** A node's field, when that is a text. */
export function textOf(node: SyntaxNode | null, field: string): string | null {
  const value = node?.[field];
  return typeof value === 'string' ? value : null;
}

/** Line of a place in a file, from 1. */
export function lineOf({ text }: SourceFile, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** Everything a program imports, by whatever means. */
export function importsOf(file: SourceFile): readonly Import[] {
  return Array.from(nodesOf(treeOf(file)), ([node]) => importsIn(file, node)).flat();
}

function importsIn(file: SourceFile, node: SyntaxNode): readonly Import[] {
  const line = lineOf(file, node.start);
  const specifier = textOf(childOf(node, 'source'), 'value');
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return specifier === null ? [] : [{ specifier, typeOnly: isTypeOnly(node), glob: false, line }];
    case 'ImportExpression':
      return [{ specifier: specifier ?? '(computed)', typeOnly: false, glob: false, line }];
    case 'TSImportType':
      return [{ specifier: specifier ?? '(computed)', typeOnly: true, glob: false, line }];
    case 'CallExpression':
      return isGlob(node, file) ? globsIn(node).map((pattern) => ({ specifier: pattern, typeOnly: false, glob: true, line })) : [];
    default:
      return [];
  }
}

function isTypeOnly(node: SyntaxNode): boolean {
  if (node['importKind'] === 'type' || node['exportKind'] === 'type') return true;
  const specifiers = Array.isArray(node['specifiers']) ? (node['specifiers'] as readonly unknown[]).filter(isNode) : [];
  return specifiers.length > 0 && specifiers.every((one) => one['importKind'] === 'type' || one['exportKind'] === 'type');
}

function isGlob(node: SyntaxNode, { text }: SourceFile): boolean {
  const callee = childOf(node, 'callee');
  return callee !== null && text.slice(callee.start, callee.end) === 'import.meta.glob';
}

function globsIn(node: SyntaxNode): readonly string[] {
  const [first] = Array.isArray(node['arguments']) ? (node['arguments'] as readonly unknown[]) : [];
  if (!isNode(first)) return [];
  return Array.from(nodesOf(first), ([each]) => textOf(each, 'value')).filter((value) => value !== null);
}
