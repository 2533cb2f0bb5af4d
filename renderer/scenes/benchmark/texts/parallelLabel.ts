import { type Label } from '../../../parts/scene';
import { plainLabel } from '../../../parts/texts/plainLabel';
import { words } from '../words/words';

/** The way to the act that shares the same work out to more processors. */
export function parallelLabel(key: string, y: number): Label {
  return { ...plainLabel, key, x: 1240, y, text: words.labels.parallel, sizePx: 22, weight: 600, ink: 'attention', anchor: 'end', opens: 'parallel' };
}
