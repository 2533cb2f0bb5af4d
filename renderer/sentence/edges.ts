import { at } from '#contract/tensor';
import { type Curve, distanceToCurve } from '../parts/curve';
import { type RibbonStyle } from '../parts/ribbons';
import { type Sentence, headWeights, strongestKeys } from './reading';
import { words } from './words/words';

/** One drawn connection: a query asks a key; `strength` 0..1 is its weight against the strongest one drawn. */
export interface Edge {
  readonly query: number;
  readonly key: number;
  readonly weight: number;
}

/** Up to here every pair of words is drawn. */
export const allPairsUpTo = 24;
const edgeBudget = 320;

/** How many edges of each query are drawn: all of them in a short text, the strongest few in a long one. */
export function edgesPerQuery(count: number): number {
  return count <= allPairsUpTo ? count - 1 : Math.max(1, Math.floor(edgeBudget / count));
}

/** How edges are inked: the more there are, the finer and paler, so that the strong ones still stand out. */
export function pairInk(edgeCount: number): RibbonStyle {
  return edgeCount > allPairsUpTo * allPairsUpTo / 2 ? { thin: 0.8, thick: 2.5, pale: 0.05, strong: 0.4 } : { thin: 1.2, thick: 3.5, pale: 0.1, strong: 0.5 };
}

/** The connections a graph shows for one head, in the order of the queries. */
export function drawnEdges(sentence: Sentence, head: number): readonly Edge[] {
  const heads = drawn.get(sentence) ?? new Map<number, readonly Edge[]>();
  drawn.set(sentence, heads);
  const edges = heads.get(head) ?? chooseEdges(sentence, head);
  heads.set(head, edges);
  return edges;
}

/** Sorting the keys of 512 queries takes long enough to be done once. */
const drawn = new WeakMap<Sentence, Map<number, readonly Edge[]>>();

function chooseEdges(sentence: Sentence, head: number): readonly Edge[] {
  const perQuery = edgesPerQuery(sentence.count);
  const weights = headWeights(sentence, head);
  const edges: Edge[] = [];
  for (let query = 0; query < sentence.count; query += 1) {
    for (const key of strongestKeys(sentence, head, query).slice(0, perQuery)) {
      edges.push({ query, key, weight: at(weights, query * sentence.count + key) });
    }
  }
  return edges;
}

/** The strongest weight on another word among edges; 1 when there is none. */
export function strongestWeight(edges: readonly Edge[]): number {
  return edges.reduce((strongest, { weight }) => Math.max(strongest, weight), 0) || 1;
}

/** The edges of one query that are drawn strongly: at most 24, so that they can be told apart. */
export function queryEdges(sentence: Sentence, head: number, query: number): readonly Edge[] {
  const weights = headWeights(sentence, head);
  return strongestKeys(sentence, head, query)
    .slice(0, allPairsUpTo)
    .map((key) => ({ query, key, weight: at(weights, query * sentence.count + key) }));
}

/** Which head is shown, and what a long text leaves out of its edges. */
export function edgeDetail({ count, heads }: Sentence, head: number): string {
  const shown = count <= allPairsUpTo ? '' : ` · ${words.labels.strongest(edgesPerQuery(count))}`;
  return `${words.labels.head(head + 1, heads)}${shown}`;
}

/** How near the pointer must come to an edge, in stage units. */
const reach = 5;

/**
 * The drawn edge under a point, those of the chosen query first; `null` when there is none.
 *
 * @param curveOf - where an edge is drawn
 */
export function edgeUnder(sentence: Sentence, head: number, query: number, curveOf: (edge: Edge) => Curve, x: number, y: number): Edge | null {
  for (const edges of [query >= 0 ? queryEdges(sentence, head, query) : [], drawnEdges(sentence, head)]) {
    const near = edges
      .map((edge) => ({ edge, away: distanceToCurve(curveOf(edge), x, y) }))
      .filter(({ away }) => away <= reach)
      .sort((first, second) => first.away - second.away)[0];
    if (near) return near.edge;
  }
  return null;
}
