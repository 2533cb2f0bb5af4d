/**
 * Acts that a lecture file may name, and for each the family whose recordings it can show. Main draws nothing and finds no
 * scenes; a test holds this list against the folders of `renderer/scenes`.
 */
export const knownActs: Readonly<Record<string, string>> = {
  race: 'sentence',
  recurrence: 'sentence',
  gradients: 'gradients',
  gates: 'gates',
  'memory-race': 'memory-race',
  attention: 'sentence',
  'path-length': 'path-length',
  position: 'position',
  parallel: 'parallel',
  benchmark: 'benchmark',
  summary: 'summary',
};

/** Whether there is an act of this name. */
export function isKnownAct(name: string): boolean {
  return Object.hasOwn(knownActs, name);
}

/** Whether two acts show the same recordings. */
export function sharesRecordings(one: string, other: string): boolean {
  return isKnownAct(one) && knownActs[one] === knownActs[other];
}
