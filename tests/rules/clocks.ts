import type { SourceFile } from './files';
import { type SyntaxNode, importsOf, lineOf, nodesOf, textOf, treeOf } from './syntax';

/** The only files that may read a clock, set a timer or wait for a refresh, each with its reason. */
export const clockFiles: Readonly<Record<string, string>> = {
  'main/compute/deadline.ts': 'a page that does not answer is ended, and restarts are counted in minutes',
  'renderer/compute/stopwatch.ts': 'measured time is data, and a computing page shows signs of life',
  'renderer/compute/kernels/wasm/thread.mjs': 'a thread measures how long its own work took, which the page cannot see',
  'renderer/stage/loop.ts': 'decides after which refresh a picture is drawn, and how many frames have passed',
  'renderer/stage/lights/lantern.ts': 'looks a picture over while the page has nothing else to do',
  'renderer/panels/presenter/tick.ts': 'the clocks on the presenter’s own screen; no picture depends on them',
  'renderer/panels/presenter/durations.ts': 'writes a moment as the time of day',
  'renderer/stage/context.ts': 'a drawing context is asked for again while the GPU gives none',
  'renderer/stage/tape/passing.ts': 'an earlier talk is shown again at the times at which it was given',
  'renderer/stage/check/stopwatch.ts': 'the check of the stage says how long drawing takes, and leaves the page its time',
  'renderer/stage/ahead/calm.ts': 'acts to come are computed and rehearsed once nobody has pressed anything for a while',
  'renderer/stage/painter/idle.ts': 'small pictures of steps are painted while the page has nothing else to do',
  'renderer/stage/lectureMode.ts': 'says that the first picture is on the screen, which only a refresh can tell',
  'renderer/stage/stillMode.ts': 'says that a still picture is on the screen, which only a refresh can tell',
};

const clocks = new Set([
  'Date', 'setTimeout', 'setInterval', 'setImmediate', 'requestAnimationFrame', 'requestIdleCallback', 'performance',
  'Math.random', 'crypto', 'process.hrtime', 'process.uptime', 'event.timeStamp',
]);
/** Where the name of a clock means something else: the key of a record, the member of another object, a type. */
const harmless = /^(?:TSTypeReference|TSQualifiedName|TSPropertySignature|TSTypeQuery|ImportSpecifier|ImportDefaultSpecifier)$/;

/** Every clock and every unseeded chance in a file, as `path:line name`. */
export function clocksIn(file: SourceFile): readonly string[] {
  const found = Array.from(nodesOf(treeOf(file))).flatMap(([node, parent]) => {
    const name = clockNamed(node, parent, file);
    return name === null ? [] : [`${file.path}:${lineOf(file, node.start)} ${name}`];
  });
  const imported = importsOf(file).filter(({ specifier }) => /^(?:node:)?(?:timers|perf_hooks)/.test(specifier));
  return [...found, ...imported.map(({ specifier, line }) => `${file.path}:${line} ${specifier}`)];
}

function clockNamed(node: SyntaxNode, parent: SyntaxNode | null, { text }: SourceFile): string | null {
  if (node.type === 'MemberExpression') {
    const written = text.slice(node.start, node.end);
    return clocks.has(written) ? written : null;
  }
  const name = textOf(node, 'name');
  if (node.type !== 'Identifier' || name === null || !clocks.has(name)) return null;
  if (parent === null || harmless.test(parent.type)) return null;
  const isMember = parent.type === 'MemberExpression' && parent['property'] === node && parent['computed'] !== true;
  const isKey = parent['key'] === node && parent['computed'] !== true && parent['shorthand'] !== true;
  if (isKey) return null;
  return isMember && !/^(?:globalThis|window|self)\./.test(text.slice(parent.start, parent.end)) ? null : name;
}
