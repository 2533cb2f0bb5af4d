import { isProgram, type SourceFile } from './files';
import { childOf, lineOf, nodesOf, type SyntaxNode, textOf, treeOf } from './syntax';

/** Rooms whose texts a person reads; each keeps them in folders called `words`, in every language. */
const rooms = /^renderer\/(?:panels|stage|audience|scenes|sentence|parts)\//;
const words = /\/words\//;

/** Files with phrases that no listener and no lecturer reads, each with the reason. */
export const notForPeople: readonly (readonly [files: RegExp, reason: string])[] = [
  [/^renderer\/scenes\/[^/]+\/facts\.ts$/, 'what tests know about an act'],
  [/^renderer\/scenes\/benchmark\/texts\/code\.ts$/, 'the lines of the article’s own program'],
  [/\/reading\.ts$/, 'what a trace lacks, by the names of its tensors: for whoever wrote it'],
  [/^renderer\/stage\/lectureStage\.ts$/, 'reasons for drawing, for whoever looks for one too many'],
  [/^renderer\/stage\/labelLayer\.ts$/, 'names of classes'],
];

/** Two words of letters, one after another: what a person would read as a phrase. */
const phrase = /\p{L}{2,}[,;:]? \p{L}{2,}/u;
/** What only a machine reads: lengths, faces and selectors of a style sheet, lines of a shader, TeX. */
const forMachines = /calc\(|var\(--|translate|rgb\(|Variable|^[.#[]|\b(?:uniform|vec[234]|float|gl_Position)\b|\\[a-z]+|^\(prefers-/;
const errors = new Set(['Error', 'RangeError', 'TypeError', 'ContractError']);
const attributes = new Set(['className', 'class', 'key', 'role', 'viewBox', 'd']);

/** Every text for people outside `words`, as `path:line text`. */
export function straysIn(file: SourceFile): readonly string[] {
  if (!rooms.test(file.path) || words.test(file.path) || !isProgram(file) || notForPeople.some(([these]) => these.test(file.path))) return [];
  const harmless = harmlessIn(treeOf(file));
  return Array.from(nodesOf(treeOf(file))).flatMap(([node]) => {
    const text = textIn(node);
    if (text === null || !phrase.test(text) || forMachines.test(text)) return [];
    if (harmless.some(({ start, end }) => start <= node.start && node.end <= end)) return [];
    return [`${file.path}:${lineOf(file, node.start)} ${text.trim()}`];
  });
}

function textIn(node: SyntaxNode): string | null {
  if (node.type === 'Literal' || node.type === 'JSXText') return textOf(node, 'value');
  const value = node.type === 'TemplateElement' ? node['value'] : null;
  return typeof value === 'object' && value !== null && 'cooked' in value && typeof value.cooked === 'string' ? value.cooked : null;
}

/** Parts of a program whose texts nobody reads: what is imported, types, errors of programmers, names of classes. */
function harmlessIn(tree: SyntaxNode): readonly SyntaxNode[] {
  return Array.from(nodesOf(tree), ([node]) => node).filter((node) => {
    switch (node.type) {
      case 'ImportDeclaration':
      case 'TSLiteralType':
        return true;
      // The titles of works stay as their authors wrote them.
      case 'Property':
        return textOf(childOf(node, 'key'), 'name') === 'work';
      case 'NewExpression':
        return errors.has(textOf(childOf(node, 'callee'), 'name') ?? '');
      case 'JSXAttribute':
        return attributes.has(textOf(childOf(node, 'name'), 'name') ?? '');
      case 'TaggedTemplateExpression':
        return true;
      default:
        return false;
    }
  });
}
