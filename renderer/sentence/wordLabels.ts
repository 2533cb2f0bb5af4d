import { type Ink, type Label } from '../parts/scene';
import { plainLabel } from '../parts/texts/plainLabel';
import { type Thing } from '../timeline/thing';
import { fitted, textWidth } from '../parts/textWidth';
import { laneLeft, laneWidth, spacingOf, tokenX } from './layout';
import { type Sentence } from './reading';
import { words } from './words/words';

const wordSize = 20;
/** Gaps between two words: of a short text, and of a long one, where they would otherwise read as one. */
const closest = 8;
const clearlyApart = 18;
const star = '*';
/** Up to here every token has a place for its name. */
export const allNamedUpTo = 16;
const widestWord = 220;
const farthestLeft = 24;
const farthestRight = 1000;

/** The words of a text, whatever was computed with them. */
export type Words = Pick<Sentence, 'tokens' | 'count'>;

/** One text that wants a place under its token. */
export interface Wish {
  readonly token: number;
  readonly text: string;
  readonly ink: Ink;
  readonly weight: 400 | 600 | 700;
  readonly title: string | null;
}

/**
 * Gives texts their place under the tokens, without two of them touching: in a short text all of them, shortened where
 * they must be; in a long one as many as fit, in the order of the wishes.
 */
export function placeUnderTokens(prefix: string, sentence: Words, baseline: number, wishes: readonly Wish[]): readonly Label[] {
  const named = sentence.count <= allNamedUpTo && wishes.length === sentence.count;
  const chosen = greedy(sentence, wishes, named ? neighbourly(sentence, wishes) : () => widestWord);
  return chosen.map(({ wish, text, x }) => ({
    ...plainLabel,
    key: `${prefix}-${wish.token}`,
    x, y: baseline, text, sizePx: wordSize, ink: wish.ink, weight: wish.weight, anchor: 'middle', token: wish.token,
    title: wish.title ?? (text === wish.text ? null : wish.text),
  }));
}

interface Place {
  readonly wish: Wish;
  readonly text: string;
  readonly x: number;
  readonly half: number;
}

/**
 * Room for each word of a short text: a wide word beside a narrow one may use what that one leaves, two wide ones share.
 */
function neighbourly({ count }: Words, wishes: readonly Wish[]): (wish: Wish) => number {
  const fair = spacingOf(count) - closest;
  const widths = new Map(wishes.map(({ token, text, weight }) => [token, textWidth(text, wordSize, weight)]));
  const beside = (token: number): number => Math.max(fair, 2 * fair - (widths.get(token) ?? 0));
  const toTheEnds = (token: number): number => 2 * Math.min(tokenX(count, token) - farthestLeft, farthestRight - tokenX(count, token));
  return ({ token }) => Math.min(beside(token - 1), beside(token + 1), toTheEnds(token));
}

function greedy(sentence: Words, wishes: readonly Wish[], roomFor: (wish: Wish) => number): Place[] {
  const apart = sentence.count <= allNamedUpTo ? closest : clearlyApart;
  const taken: Place[] = [];
  for (const wish of wishes) {
    const text = shortened(wish, roomFor(wish));
    const half = textWidth(text, wordSize, wish.weight) / 2;
    // A word at an end keeps to the lane instead of running into what stands beside it.
    const x = Math.min(Math.max(tokenX(sentence.count, wish.token), farthestLeft + half), farthestRight - half);
    if (taken.every((other) => Math.abs(other.x - x) >= other.half + half + apart - 1)) taken.push({ wish, text, x, half });
  }
  return taken;
}

/** The text in its room; the star of a word without a vector is never cut off. */
function shortened({ text, weight }: Wish, room: number): string {
  if (!text.endsWith(star) || text === star) return fitted(text, wordSize, room, weight);
  return `${fitted(text.slice(0, -star.length), wordSize, room - textWidth(star, wordSize, weight), weight)}${star}`;
}

/**
 * Tokens in the order in which their words should be shown: the ones that matter now, the ends, then round numbers
 * evenly through the text.
 */
export function wordOrder(sentence: Words, important: readonly number[]): readonly number[] {
  const usual = orders.get(sentence) ?? usualOrder(sentence);
  orders.set(sentence, usual);
  const first = [...new Set(important.filter((token) => token >= 0 && token < sentence.count))];
  return [...first, ...usual.filter((token) => !first.includes(token))];
}

const orders = new WeakMap<Words, readonly number[]>();

/** The ends, then tokens evenly through the text. */
function usualOrder({ count, tokens }: Words): readonly number[] {
  const order = [0, count - 1];
  for (let stride = 1 << Math.floor(Math.log2(count)); stride >= 1; stride >>= 1) {
    for (let token = 0; token < count; token += stride) {
      // Where not every token can be named, a punctuation mark alone says little.
      if (count <= allNamedUpTo || /[\p{L}\p{N}]/u.test(tokens[token]?.text ?? '')) order.push(token);
    }
  }
  return [...new Set(order)];
}

/**
 * The words under the chain: those that were read are bright, the others wait.
 *
 * @param token - last token that was read, -1 for none
 * @param strong - tokens that stand out, in the order of their importance
 * @param also - tokens that should be named after these
 */
export function chainWordLabels(sentence: Words, baseline: number, token: number, strong: readonly number[], also: readonly number[] = []): readonly Label[] {
  const wishes = wordOrder(sentence, [...strong, token, ...also]).map((place): Wish => ({
    token: place,
    text: wordOf(sentence, place),
    ink: place <= token ? 'ink' : 'soft',
    weight: strong.includes(place) ? 700 : 400,
    title: unknownNote(sentence, place),
  }));
  return placeUnderTokens('chain-word', sentence, baseline, wishes);
}

/** What a long text leaves out, stated at the end of a lane's first line; nothing when all is shown. */
export function detailLabel(key: string, y: number, text: string | null, thing: Thing | null = null): readonly Label[] {
  return text === null ? [] : [{ ...plainLabel, key, x: laneLeft + laneWidth, y, text, ink: 'soft', anchor: 'end', thing }];
}

/** How many words are named, when not all are. */
export function namedWords({ count }: Words, labels: readonly Label[]): string | null {
  return labels.length < count ? words.labels.named(labels.length, count) : null;
}

/** A token's text as it stands on the stage: a star marks a word whose vector is a stand-in without meaning. */
export function wordOf({ tokens }: Words, token: number): string {
  const { text = '', known = true } = tokens[token] ?? {};
  return known ? text : `${text}${star}`;
}

/** What the star means, where a text has such words. */
export function starLabel({ tokens }: Words, x: number, y: number, anchor: 'start' | 'end'): readonly Label[] {
  return tokens.every(({ known }) => known) ? [] : [{ ...plainLabel, key: 'star', x, y, text: `${star} ${words.labels.noVector}`, ink: 'soft', anchor, title: words.labels.standIn }];
}

/** A word outside the packed vectors says so when it is pointed at. */
export function unknownNote(sentence: Words, token: number): string | null {
  return sentence.tokens[token]?.known === false ? words.labels.standIn : null;
}
