import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A file of the project, as a rule sees it. */
export interface SourceFile {
  /** From the project's folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
/** What is fetched, built or left behind by a run, and so not ours to judge. */
const foreign = new Set(['node_modules', 'out', 'built', 'dist', '.git', '.cache', 'test-results']);
const written = /\.(?:ts|tsx|mjs|js|css|html|json|md|sh)$|^\.(?:npmrc|gitignore)$|^run$/;

function pathsBelow(folder: string): string[] {
  return readdirSync(`${root}${folder}`, { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return foreign.has(entry.name) ? [] : pathsBelow(path);
    return entry.isFile() && written.test(entry.name) ? [path] : [];
  });
}

/** Every text file of the project that a person wrote, in the order of their paths. */
export const files: readonly SourceFile[] = pathsBelow('')
  .sort()
  .map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') }));

/** The file at a path; a rule that names one which is gone must be changed with it. */
export function fileAt(path: string): SourceFile {
  const found = files.find((file) => file.path === path);
  if (!found) throw new Error(`there is no ${path} any more`);
  return found;
}

/** AssemblyScript looks like TypeScript and is not: its own compiler judges it. */
const assembly = /^renderer\/compute\/kernels\/wasm\/assembly\//;

/** Programs: everything a TypeScript compiler or Node would read. */
export function isProgram({ path }: SourceFile): boolean {
  return /\.(?:ts|tsx|mjs)$/.test(path) && !assembly.test(path);
}

/** The app itself, without its tests and the scripts that build it. */
export function isApp({ path }: SourceFile): boolean {
  return /^(?:contract|main|preload|renderer)\//.test(path);
}

/** A made-up file, to see a rule refuse it. */
export function madeUp(path: string, text: string): SourceFile {
  return { path, text };
}
