import { at } from '#contract/tensor';
import { type Arrow } from '../../../parts/arrows';
import { type Area } from '../../../parts/baked';
import { type Plane } from '../../../parts/plane/plane';
import { placesThatAdd } from '../../../sentence/cellNumbers';
import { type Sentence } from '../../../sentence/reading';

/*
 *   h_(t-1) --> W_hh --> W_hh h_(t-1) --.
 *                                       v            ___
 *   x_t     --> W_xh --> W_xh x_t    --> sum -->  __/     --> h_t
 *                                       ^           tanh
 *                        b           --'
 */
export const panel: Area = { left: 40, top: 128, width: 1200, height: 450 };
export const side = 100;
const [sources, matrices, products, sums, states] = [64, 254, 444, 640, 1116] as const;
const [stateRow, wordRow, biasRow] = [144, 290, 436] as const;

const square = (left: number, top: number): Area => ({ left, top, width: side, height: side });

/** Where each thing of the cell stands; the number of the telling unit is below it. */
export const tiles = {
  before: square(sources, stateRow), weightHh: square(matrices, stateRow), recurrentPart: square(products, stateRow),
  vector: square(sources, wordRow), weightXh: square(matrices, wordRow), inputPart: square(products, wordRow),
  bias: square(products, biasRow),
  sum: square(sums, wordRow), hidden: square(states, wordRow),
} as const satisfies Readonly<Record<string, Area>>;
export type TileName = keyof typeof tiles;

const beyond = 10;
const middleOf = ({ top, height }: Area): number => top + height / 2;
const between = (one: Area, other: Area): Arrow => [one.left + one.width + beyond, middleOf(one), other.left - beyond, middleOf(other)];
const into = (one: Area, y: number): Arrow => [one.left + one.width + beyond, middleOf(one), tiles.sum.left - beyond, y];

export const stateFlow: readonly Arrow[] = [between(tiles.before, tiles.weightHh), between(tiles.weightHh, tiles.recurrentPart)];
export const wordFlow: readonly Arrow[] = [between(tiles.vector, tiles.weightXh), between(tiles.weightXh, tiles.inputPart)];
export const sumFlow: readonly Arrow[] = [into(tiles.recurrentPart, middleOf(tiles.sum) - 26), into(tiles.inputPart, middleOf(tiles.sum)), into(tiles.bias, middleOf(tiles.sum) + 26)];

const curve = { left: 828, top: 226, width: 210, height: 228 } as const;
export const tanhFlow: readonly Arrow[] = [
  [tiles.sum.left + side + beyond, middleOf(tiles.sum), curve.left - 22, middleOf(tiles.sum)],
  [curve.left + curve.width + 16, middleOf(tiles.sum), tiles.hidden.left - beyond, middleOf(tiles.sum)],
];

/** The plot of tanh: as wide as the sums of the sentence need, up to where nothing changes any more. */
export function tanhPlane({ preActivation }: Sentence): Plane {
  const largest = preActivation.reduce((most, sum) => Math.max(most, Math.abs(sum)), 0);
  const reach = Math.min(Math.max(Math.ceil(largest), 3), 12);
  return { ...curve, x: { least: -reach, most: reach, log: false }, y: { least: -1, most: 1, log: false } };
}

/** Where the weights stand under the chain that shares them. */
export const shared = {
  weightHh: { left: 330, top: 438, width: 124, height: 124 },
  weightXh: { left: 536, top: 438, width: 124, height: 124 },
  bias: { left: 742, top: 438, width: 16, height: 124 },
} as const satisfies Readonly<Record<string, Area>>;
export const fanFrom = { x: 544, y: 428 } as const;

/** Word whose cell is shown: the chosen one, or else one that tells much and whose numbers are short. */
export function cellToken(sentence: Sentence, from: number | null): number {
  return from !== null && from < sentence.count ? from : tellingToken(sentence);
}

/** So much of the most that a cell tells is enough, if its numbers add up with the fewest decimals. */
const enough = 0.3;

/** The word where state and word both weigh and tanh has much to bend. */
function tellingToken(sentence: Sentence): number {
  const { preActivation, hidden, recurrentPart, inputPart, count, width, tellingUnit } = sentence;
  const size = (values: Float32Array, token: number): number => Math.abs(at(values, token * width + tellingUnit));
  const tells = (token: number): number => Math.min(size(recurrentPart, token), size(inputPart, token)) * (size(preActivation, token) - size(hidden, token));
  const most = (tokens: readonly number[]): number => tokens.reduce((best, token) => (tells(token) > tells(best) ? token : best), tokens[0] ?? 1);
  const tokens = Array.from({ length: count - 1 }, (_, index) => index + 1);
  const best = most(tokens);
  const short = tokens.filter((token) => tells(token) >= enough * tells(best));
  const fewest = Math.min(...short.map((token) => placesThatAdd(sentence, token)));
  return most(short.filter((token) => placesThatAdd(sentence, token) === fewest));
}
