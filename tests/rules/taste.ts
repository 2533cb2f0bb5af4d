import { isProgram, type SourceFile } from './files';
import { childOf, commentsOf, lineOf, nodesOf, type SyntaxNode, treeOf } from './syntax';

export const longestFile = 250;
export const longestFunction = 40;

const functions = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);
const forbidden: Readonly<Record<string, string>> = {
  TSAnyKeyword: 'any',
  TSNonNullExpression: '!',
  TSEnumDeclaration: 'enum',
  DebuggerStatement: 'debugger',
};

/** Types that say nothing and claims that nobody checks. */
export function evasions(file: SourceFile): readonly string[] {
  const found = Array.from(nodesOf(treeOf(file))).flatMap(([node]) => {
    const what = forbidden[node.type];
    return what === undefined ? [] : [`${file.path}:${lineOf(file, node.start)} ${what}`];
  });
  const silenced = commentsOf(file).filter(({ text }) => /^\s*(?:@ts-(?:ignore|nocheck|expect-error)|eslint-disable)/.test(text));
  return [...found, ...silenced.map(({ start, text }) => `${file.path}:${lineOf(file, start)} ${text.trim()}`)];
}

/** Default exports, which every importer may name as it likes. */
export function defaultExports(file: SourceFile): readonly string[] {
  const found = Array.from(nodesOf(treeOf(file))).filter(([{ type }]) => type === 'ExportDefaultDeclaration');
  return found.map(([node]) => `${file.path}:${lineOf(file, node.start)} export default`);
}

/** A file that is longer than one can hold in mind. */
export function tooLong(file: SourceFile): readonly string[] {
  const lines = file.text.split('\n').length - (file.text.endsWith('\n') ? 1 : 0);
  return lines > longestFile ? [`${file.path} has ${lines} lines`] : [];
}

/** Long functions that would only get worse in two, each with its reason. */
export const longOnPurpose: Readonly<Record<string, string>> = {};

/** Functions that are longer than one can see at once. */
export function longFunctions(file: SourceFile): readonly string[] {
  if (!isProgram(file)) return [];
  return Array.from(nodesOf(treeOf(file))).flatMap(([node, parent]) => {
    if (!functions.has(node.type)) return [];
    const lines = lineOf(file, node.end) - lineOf(file, node.start) + 1;
    const name = nameOf(node, parent);
    const meant = longOnPurpose[`${file.path} ${name}`] !== undefined;
    return lines > longestFunction && !meant ? [`${file.path}:${lineOf(file, node.start)} ${name} has ${lines} lines`] : [];
  });
}

function nameOf(node: SyntaxNode, parent: SyntaxNode | null): string {
  const named = childOf(node, 'id') ?? (parent && (childOf(parent, 'id') ?? childOf(parent, 'key')));
  const name = named?.['name'];
  return typeof name === 'string' ? name : 'a function';
}

/** Tests that may be left out, each with its reason; in `npm test` all of them run. */
export const conditional: Readonly<Record<string, string>> = {
  'tests/compute/webgpu.test.ts': 'needs the software GPU of the runtime, which `npm test` fetches first',
};

/** Tests that sleep, that are left out, or that keep all others from running. */
export function dishonestTests(file: SourceFile): readonly string[] {
  const sleeping = /\bwaitForTimeout\b|\bsetTimeout\s*\(\s*(?:resolve|done|r)\b|node:timers\/promises/;
  const leftOut = /\b(?:test|it|describe)(?:\.\w+)*\.(?:(?:only|skip|todo|fixme)\b|(?:skipIf|runIf)\((?!process\.platform\b))|\bx(?:it|test|describe)\(/;
  return file.text.split('\n').flatMap((line, index) => (sleeping.test(line) || (leftOut.test(line) && conditional[file.path] === undefined) ? [`${file.path}:${index + 1} ${line.trim()}`] : []));
}
