import { inQuotes } from '../../../parts/words/quotes';
import { type Place } from '../kept/field';
import { laneAt, type Lanes } from '../reading';
import { words } from '../words/words';

const texts = words.origins;

/** A word in quotation marks. */
export function word({ tokens }: Lanes, token: number): string {
  return inQuotes(tokens[token]?.text ?? '');
}

/** The place of a node of a lane's graph. */
export function placeOf({ count }: Lanes, node: number): Place {
  return { layer: Math.floor(node / count), token: node % count };
}

/** The node at a place. */
export function nodeOf({ count }: Lanes, { layer, token }: Place): number {
  return layer * count + token;
}

/** How a place is called: the input of a word, its state, or its value in a layer. */
export function placeName(lanes: Lanes, lane: number, { layer, token }: Place): string {
  if (layer === 0) return texts.input(word(lanes, token));
  if (lane === 0) return texts.state(word(lanes, token));
  return laneAt(lanes, lane).counts.layers === 1 ? texts.result(word(lanes, token)) : texts.inLayer(word(lanes, token), layer);
}

/** To how many words on either side attention sees in a lane. */
export function reachOf({ count, knobs: { window } }: Lanes, lane: number): number {
  return lane === 4 ? (window - 1) / 2 : count;
}

/** Words between two of those that a convolution's layer sees; layers are counted from 1. */
export function dilationOf({ knobs: { kernel } }: Lanes, lane: number, layer: number): number {
  return lane === 3 ? kernel ** (layer - 1) : 1;
}
