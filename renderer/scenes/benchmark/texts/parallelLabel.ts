import { type Label } from '../../../parts/scene';
import { plainLabel } from '../../../parts/texts/plainLabel';

/** The way to the act that shares the same work out to more processors. */
export function parallelLabel(key: string, y: number): Label {
  return { ...plainLabel, key, x: 1240, y, text: 'see what more processors change →', sizePx: 22, weight: 600, ink: 'attention', anchor: 'end', opens: 'parallel' };
}
