import { UnrollError } from '#contract/failure';
import type { Program } from './program';
import { words } from './words/words';

const files = import.meta.glob<Program>('../scenes/*/program.ts', { import: 'program', eager: true });

/** Every program by the name of its scene's folder. */
const programs: ReadonlyMap<string, Program> = new Map(
  Object.entries(files).map(([path, program]) => [path.split('/').at(-2) ?? path, program]),
);

/**
 * The program of an act.
 *
 * @throws UnrollError 'unknown-act' listing the acts there are
 */
export function programOf(act: string): Program {
  const program = programs.get(act);
  if (program) return program;
  throw new UnrollError('unknown-act', words.engines.unknownAct(act, [...programs.keys()].toSorted().join(', ')));
}
