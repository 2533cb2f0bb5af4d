import { type Object3D, type WebGLRenderer } from 'three';
import { type Baked, addBaked } from '../../parts/baked';
import { type Curve } from '../../parts/curve';
import { palettes } from '../../parts/palette';
import { type Pulses, addPulses } from '../../parts/pulses';
import { type Ribbons, addRibbons } from '../../parts/ribbons';
import { type Look } from '../../parts/scene';
import { type Ownership } from '../../stage/ownership';
import { allPairsUpTo, drawnEdges, edgesPerQuery, pairInk, queryEdges, strongestWeight } from '../../sentence/edges';
import { type Sentence, pathTokens } from '../../sentence/reading';
import { keyDot, matrixSide, queryDot, rowY, rowsTop } from './layout';
import { type GraphState } from './sample';

/** An edge from a key at the right to a query at the left: information flows to the one who asks. */
export function fanCurve(sentence: Sentence, key: number, query: number): Curve {
  const middle = (queryDot + keyDot) / 2;
  const [keyY, queryY] = [rowY(sentence, key), rowY(sentence, query)];
  return [keyDot, keyY, middle, keyY, middle, queryY, queryDot, queryY];
}

/** The bipartite graph: who asks at the left, who is asked at the right, an edge for each drawn pair. */
export class Fan {
  readonly #sentence: Sentence;
  readonly #baked: Baked;
  readonly #pairs: Ribbons;
  readonly #chosen: Ribbons;
  readonly #path: Ribbons;
  readonly #pulses: Pulses;
  #head = -1;
  #query = -2;
  #from = -1;
  #to = -1;
  #theme = '';

  constructor(held: Ownership, root: Object3D, sentence: Sentence) {
    this.#sentence = sentence;
    const edges = sentence.count * edgesPerQuery(sentence.count);
    this.#baked = addBaked(held, root, { left: queryDot - 8, top: rowsTop - 10, width: keyDot - queryDot + 16, height: matrixSide(sentence) + 20 });
    this.#pairs = addRibbons(held, this.#baked.content, edges, pairInk(edges));
    this.#chosen = addRibbons(held, this.#baked.content, allPairsUpTo, { thin: 1.5, thick: 10, pale: 0.45, strong: 1 });
    this.#path = addRibbons(held, root, sentence.count, { thin: 4, thick: 4, pale: 1, strong: 1 });
    this.#pulses = addPulses(held, root, edges, sentence.count <= allPairsUpTo ? 3 : 1.6);
  }

  show({ asked, woven, query, head, pathDrawn, pathFrom, pathTo }: GraphState): void {
    if (head !== this.#head) this.#setPairs(head);
    if (head !== this.#head || query !== this.#query) this.#setChosen(head, query);
    this.#head = head;
    if (pathFrom !== this.#from || pathTo !== this.#to) this.#setPath(pathFrom, pathTo);
    this.#baked.show(woven, 1);
    this.#pulses.show(asked);
    this.#path.show(pathDrawn, 1, 1);
  }

  restyle(look: Look): void {
    const palette = palettes[look.theme];
    for (const ribbons of [this.#pairs, this.#chosen]) ribbons.restyle(palette, 'attention', look.density);
    this.#path.restyle(palette, 'ink', look.density);
    this.#pulses.restyle(palette, 'attention', look.density);
    this.#theme = look.theme;
  }

  bake(renderer: WebGLRenderer, look: Look): void {
    this.#baked.bake(renderer, `${this.#theme} ${this.#head} ${this.#query}`, look.density);
  }

  #setPairs(head: number): void {
    const edges = drawnEdges(this.#sentence, head);
    const strongest = strongestWeight(edges);
    this.#pairs.clear();
    edges.forEach(({ query, key, weight }, index) => {
      const curve = fanCurve(this.#sentence, key, query);
      this.#pairs.add(curve, weight / strongest);
      this.#pulses.set(index, curve);
    });
    this.#pairs.commit();
    this.#pairs.show(1, 1, 1);
    this.#pulses.commit(edges.length);
  }

  #setChosen(head: number, query: number): void {
    this.#query = query;
    this.#chosen.clear();
    if (query >= 0) {
      const edges = queryEdges(this.#sentence, head, query);
      const strongest = strongestWeight(edges);
      for (const { key, weight } of edges) this.#chosen.add(fanCurve(this.#sentence, key, query), weight / strongest);
    }
    this.#chosen.commit();
    this.#chosen.show(1, 1, 1);
  }

  #setPath(from: number, to: number): void {
    this.#from = from;
    this.#to = to;
    this.#path.clear();
    const tokens = pathTokens(this.#sentence.graph, from, to);
    for (let hop = 1; hop < tokens.length; hop += 1) {
      this.#path.add(fanCurve(this.#sentence, tokens[hop - 1] ?? 0, tokens[hop] ?? 0), 1);
    }
    this.#path.commit();
  }

}
