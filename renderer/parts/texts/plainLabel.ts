import { type Label } from '../scene';

/** Everything a label says when nothing special is said about it. */
export const plainLabel = {
  sizePx: 20, ink: 'ink', anchor: 'start', weight: 400, face: 'text', plate: 'none', turned: false, token: null, thing: null, title: null,
} as const satisfies Partial<Label>;
