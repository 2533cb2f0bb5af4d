import { type Thing, thingKey } from '../../timeline/thing';

/** How a number's explanation goes on, and what of it can be seen. */
export interface Ways {
  /** What a number was computed from, one level down. */
  readonly sourcesOf: (thing: Thing) => readonly Thing[];
  readonly isSeen: (thing: Thing) => boolean;
}

/** Explanations loop nowhere, but they branch: beyond this nothing is looked for. */
const mostVisited = 400;

/**
 * The numbers on stage that a number was computed from. An intermediate sum is drawn nowhere: what it was made of stands in for
 * it, as many levels down as it takes.
 */
export function nearestSeen(asked: Thing, { sourcesOf, isSeen }: Ways): readonly Thing[] {
  const seen = new Map<string, Thing>();
  const visited = new Set([thingKey(asked)]);
  const open = [...sourcesOf(asked)];
  for (const thing of open) {
    const key = thingKey(thing);
    if (visited.has(key) || visited.size > mostVisited) continue;
    visited.add(key);
    if (isSeen(thing)) seen.set(key, thing);
    else open.push(...sourcesOf(thing));
  }
  return [...seen.values()];
}
