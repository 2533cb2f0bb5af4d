import { posix } from 'node:path';
import { type Area, areas, sceneOf } from './areas';
import type { SourceFile } from './files';
import { type Import, importsOf } from './syntax';

/** The area a file belongs to. */
export function areaOf(path: string): Area | null {
  return areas.find(({ files }) => files.test(path)) ?? null;
}

/** What an import means, from the project's folder: `renderer/parts/cells.ts`; a package keeps its name. */
export function resolved(path: string, specifier: string): { readonly path: string | null; readonly name: string } {
  const [bare = ''] = specifier.split('?');
  if (bare.startsWith('#contract/')) return { path: `contract/${bare.slice('#contract/'.length)}.ts`, name: bare };
  if (!bare.startsWith('.')) return { path: null, name: bare };
  const joined = posix.join(posix.dirname(path), bare);
  return { path: /\.\w+$/.test(joined) ? joined : `${joined}.ts`, name: bare };
}

/** Every import of a file that its area must not make, as `path:line imports X`. */
export function forbiddenImports(file: SourceFile): readonly string[] {
  const area = areaOf(file.path);
  if (!area) return [`${file.path}:1 belongs to no area: give it one in tests/rules/areas.ts`];
  return importsOf(file)
    .filter((each) => !isAllowed(area, file.path, each))
    .map(({ specifier, line }) => `${file.path}:${line} ${area.name} imports ${specifier}`);
}

function isAllowed(area: Area, importer: string, { specifier, typeOnly }: Import): boolean {
  const { path, name } = resolved(importer, specifier);
  if (path === null) return area.packages.some((allowed) => name === allowed || name.startsWith(allowed.endsWith(':') ? allowed : `${allowed}/`));
  if (path.startsWith('..')) return false;
  const [here, there] = [sceneOf(importer), sceneOf(path)];
  if (here !== null && there !== null && here !== there) return false;
  if (area.files.test(path) && areaOf(path) === area) return true;
  return [...area.from, ...(typeOnly ? (area.types ?? []) : [])].some((allowed) => allowed.test(path));
}

/** Every package that runs when a file is loaded, found by following its imports; patterns of `glob` are followed too. */
export function packagesReached(entry: string, files: readonly SourceFile[]): ReadonlySet<string> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const packages = new Set<string>();
  const seen = new Set<string>();
  const waiting = [entry];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const file = byPath.get(path) ?? byPath.get(`${path}x`);
    if (!file || seen.has(file.path) || !/\.tsx?$/.test(file.path)) continue;
    seen.add(file.path);
    for (const { specifier, typeOnly, glob } of importsOf(file)) {
      const target = resolved(file.path, specifier);
      if (typeOnly) continue;
      if (target.path === null) packages.add(target.name);
      else if (glob) waiting.push(...matching(target.path, byPath.keys()));
      else waiting.push(target.path);
    }
  }
  return packages;
}

function matching(pattern: string, paths: Iterable<string>): string[] {
  const exact = new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`);
  return Array.from(paths).filter((path) => exact.test(path));
}
