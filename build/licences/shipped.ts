import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Licence } from '#contract/support';

const person = z.union([z.string().min(1), z.object({ name: z.string().min(1) }).transform(({ name }) => name)]);
const described = z.object({ name: z.string(), version: z.string(), license: z.string(), author: person.optional().catch(undefined) });
const licenceFile = /^(?:licen[cs]e|copying|notice)(?:[-.].*)?$/i;

/** Code that the bundler itself adds, by the name of its made-up modules. */
const added: Readonly<Record<string, string>> = { '\0vite/': 'vite', '\0rolldown/': 'rolldown' };
/** The kernels bring a little of their compiler's library with them. */
const compiled = /\/kernels\/wasm\/built\/.*\.wasm$/;

/**
 * The packages that modules come from, each once, by name. A module of ours belongs to none, unless a `vendored.json` beside
 * it names the package from which it was made.
 *
 * @param ids - names of modules as the bundler knows them
 * @throws Error when one of them brings no licence text and shares its licence with none that does
 */
export function shippedIn(ids: Iterable<string>, root: string): readonly Licence[] {
  const folders = new Set<string>();
  for (const id of ids) {
    const folder = folderOf(id, root);
    if (folder !== null) folders.add(folder);
  }
  const found = [...folders].map(read).toSorted((one, other) => one.name.localeCompare(other.name, 'en') || one.version.localeCompare(other.version, 'en'));
  return found.map(({ author, ...each }) => (each.text === '' ? { ...each, text: borrowed(each, author, root) } : each));
}

/** The folder that describes where a module comes from; `null` for our own. */
function folderOf(id: string, root: string): string | null {
  const by = Object.entries(added).find(([start]) => id.startsWith(start));
  if (by) return join(root, 'node_modules', by[1]);
  const path = id.replace(/^\0/, '').replace(/\?.*$/, '').replaceAll('\\', '/');
  if (compiled.test(path)) return join(root, 'node_modules/assemblyscript');
  if (!path.includes('/node_modules/')) return existsSync(join(dirname(path), 'vendored.json')) ? dirname(path) : null;
  for (let folder = dirname(path); !folder.endsWith('/node_modules'); folder = dirname(folder)) {
    if (descriptionIn(folder) !== null) return folder;
  }
  throw new Error(`${path} belongs to no package.`);
}

/** What a folder says of itself. Folders inside a package may have a package.json without a name. */
function descriptionIn(folder: string): z.infer<typeof described> | null {
  const file = ['vendored.json', 'package.json'].map((name) => join(folder, name)).find(existsSync);
  if (file === undefined) return null;
  const said = described.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  return said.success ? said.data : null;
}

/** What a package says of itself, and its author, where it names one. */
interface Said extends Licence {
  readonly author?: string | undefined;
}

function read(folder: string): Said {
  const said = descriptionIn(folder);
  if (said === null) throw new Error(`${folder} does not say its name, version and licence.`);
  const files = readdirSync(folder).filter((name) => licenceFile.test(name)).sort();
  const text = files.map((name) => withoutEdges(readFileSync(join(folder, name), 'utf8'))).join('\n\n');
  return { name: said.name, version: said.version, licence: said.license, text: text === '' ? saidInReadme(folder) : text, author: said.author };
}

/** A text without empty lines around it; spaces before its first word may be what centres it. */
function withoutEdges(text: string): string {
  return text.replace(/^(?:[^\S\n]*\r?\n)+/, '').trimEnd();
}

/** What stands below the heading of that name, to the end; empty when there is none. */
function saidInReadme(folder: string): string {
  const file = join(folder, 'README.md');
  const [, ...below] = existsSync(file) ? readFileSync(file, 'utf8').split(/^(?=.*licen[cs]e.*\n[-=]+$|#+ .*licen[cs]e)/im) : [];
  const last = below.at(-1) ?? '';
  return /permission is hereby granted/i.test(last) ? last.trim() : '';
}

/** Files with a licence's own words, for packages that bring none. */
const texts: Readonly<Record<string, string>> = { 'Apache-2.0': 'node_modules/typescript/LICENSE', MIT: 'node_modules/three/LICENSE' };

/** A licence's own words; where they begin with whom they are from, with the one whom the package names as its author. */
function borrowed({ name, licence }: Licence, author: string | undefined, root: string): string {
  const file = texts[licence];
  if (file === undefined) throw new Error(`${name} brings no text of its licence, ${licence}.`);
  if (licence === 'MIT' && author === undefined) throw new Error(`${name} brings no text of its licence, ${licence}, and names no author.`);
  const text = readFileSync(join(root, file), 'utf8').trim();
  if (licence !== 'MIT') return text;
  return `The MIT License\n\nCopyright © ${author}\n\n${text.slice(text.indexOf('Permission is hereby granted'))}`;
}
