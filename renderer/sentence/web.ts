import { type Object3D, type WebGLRenderer } from 'three';
import { type Area, type Baked, addBaked } from '../parts/baked';
import { type Curve } from '../parts/curve';
import { palettes } from '../parts/palette';
import { type Pulses, addPulses } from '../parts/pulses';
import { type Ribbons, addRibbons } from '../parts/ribbons';
import { type Look } from '../parts/scene';
import { type Ownership } from '../parts/ownership';
import { allPairsUpTo, drawnEdges, edgesPerQuery, pairInk, queryEdges, strongestWeight } from './edges';
import { type Sentence, pathTokens } from './reading';

/** What moves in a web of attention. */
export interface WebPose {
  /** How far keys and values have travelled to the words that ask, 0..1. */
  exchanged: number;
  /** Opacity of the edges, 0..1. */
  woven: number;
  /** 1 while all pairs are drawn alike, before there are weights. */
  even: number;
  head: number;
  /** Word whose edges stand out, -1 while all are equal. */
  query: number;
  /** Share of the chosen path that is drawn, 0..1; the path runs from the first to the second token. */
  pathDrawn: number;
  pathFrom: number;
  pathTo: number;
}

/** A web at rest before anything was computed. */
export function webAtRest(): WebPose {
  return { exchanged: 0, woven: 0, even: 0, head: 0, query: -1, pathDrawn: 0, pathFrom: -1, pathTo: -1 };
}

/** Where the edge from a key to a query is drawn: information flows to the one who asks. */
export type EdgeCurve = (key: number, query: number) => Curve;

const evenStrength = 0.4;

/** The edges of one head: all drawn pairs, the chosen word's among them, points that travel, and the chosen path. */
export class Web {
  readonly #sentence: Sentence;
  readonly #curveOf: EdgeCurve;
  readonly #baked: Baked;
  readonly #pairs: Ribbons;
  readonly #chosen: Ribbons;
  readonly #path: Ribbons;
  readonly #pulses: Pulses;
  #theme = '';
  #head = -1;
  #even = -1;
  #query = -2;
  #from = -1;
  #to = -1;

  /** @param area - part of the stage that the edges stay in */
  constructor(held: Ownership, root: Object3D, sentence: Sentence, area: Area, curveOf: EdgeCurve) {
    this.#sentence = sentence;
    this.#curveOf = curveOf;
    const edges = sentence.count * edgesPerQuery(sentence.count);
    this.#baked = addBaked(held, root, area);
    this.#pairs = addRibbons(held, this.#baked.content, edges, pairInk(edges));
    this.#chosen = addRibbons(held, this.#baked.content, allPairsUpTo, { thin: 1.5, thick: 9, pale: 0.4, strong: 1 });
    this.#path = addRibbons(held, root, sentence.count, { thin: 4, thick: 4, pale: 1, strong: 1 });
    this.#path.mesh.renderOrder = 3;
    this.#pulses = addPulses(held, root, edges, sentence.count <= allPairsUpTo ? 3.5 : 2);
  }

  show({ exchanged, woven, even, head, query, pathDrawn, pathFrom, pathTo }: WebPose): void {
    if (head !== this.#head || even !== this.#even) this.#setPairs(head, even);
    if (head !== this.#head || query !== this.#query) this.#setChosen(head, query);
    this.#head = head;
    this.#even = even;
    if (pathFrom !== this.#from || pathTo !== this.#to) this.#setPath(pathFrom, pathTo);
    this.#baked.show(woven, 1);
    this.#pulses.show(exchanged);
    this.#path.show(pathDrawn, 1, 1);
  }

  restyle({ theme, density }: Look): void {
    const palette = palettes[theme];
    for (const ribbons of [this.#pairs, this.#chosen]) ribbons.restyle(palette, 'attention', density);
    this.#path.restyle(palette, 'ink', density);
    this.#pulses.restyle(palette, 'attention', density);
    this.#theme = theme;
  }

  bake(renderer: WebGLRenderer, { density }: Look): void {
    this.#baked.bake(renderer, `${this.#theme} ${this.#head} ${this.#even} ${this.#query}`, density);
  }

  #setPairs(head: number, even: number): void {
    const edges = drawnEdges(this.#sentence, head);
    const strongest = strongestWeight(edges);
    this.#pairs.clear();
    edges.forEach(({ query, key, weight }, index) => {
      const curve = this.#curveOf(key, query);
      this.#pairs.add(curve, even === 1 ? evenStrength : weight / strongest);
      this.#pulses.set(index, curve);
    });
    this.#pairs.commit();
    this.#pairs.show(1, 1, 1);
    this.#pulses.commit(edges.length);
  }

  #setChosen(head: number, query: number): void {
    this.#query = query;
    this.#chosen.clear();
    const edges = query < 0 ? [] : queryEdges(this.#sentence, head, query);
    const strongest = strongestWeight(edges);
    for (const { key, weight } of edges) this.#chosen.add(this.#curveOf(key, query), weight / strongest);
    this.#chosen.commit();
    this.#chosen.show(1, 1, 1);
  }

  #setPath(from: number, to: number): void {
    this.#from = from;
    this.#to = to;
    this.#path.clear();
    const tokens = pathTokens(this.#sentence.graph, from, to);
    for (let hop = 1; hop < tokens.length; hop += 1) this.#path.add(this.#curveOf(tokens[hop - 1] ?? 0, tokens[hop] ?? 0), 1);
    this.#path.commit();
  }
}
