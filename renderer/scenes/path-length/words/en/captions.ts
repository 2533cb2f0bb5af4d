import { spoken } from '../../../../parts/words/numbers';
import { counted } from '../../../../timeline/numbers';

const inLayers = (layers: number): string => `${spoken(layers)} ${layers === 1 ? 'layer' : 'layers'}`;

/** A way as a sentence calls it, in the order of the lanes. */
const ways = ['the chain', 'attention', 'convolution', 'dilated convolution', 'restricted attention'];
const way = (lane: number): string => ways[lane] ?? '';

/** The one sentence of each step; words come in quotation marks, edges ready to read. */
export const captions = {
  sameWord: (word: string) => `${word} is where it wants to go already: choose another word.`,
  words: (from: string, to: string, { apart, onwards }: { readonly apart: number; readonly onwards: boolean }) => `What ${from} says has to reach ${to}, ${counted(apart, 'word')} ${onwards ? 'farther on' : 'back'}.`,
  ask: (edges: string) => `${edges} by the chain: with how few could another layer do?`,
  askBack: 'The chain cannot: which layer leads back to an earlier word?',
  chainForward: 'The chain only carries forward: to an earlier word there is no way.',
  convolutionForward: 'This convolution only carries forward: to an earlier word there is no way.',
  chain: (edges: string) => `The chain hands it from state to state: ${edges}, one for each word on the way.`,
  attention: (edges: string) => `Attention joins any two words directly: ${edges}, however far apart they stand.`,
  plain: (edges: string, layers: number, kernel: number) => `A convolution sees k = ${kernel} words at a time: ${edges}, in a stack of ${inLayers(layers)}.`,
  dilated: (edges: string, layers: number, kernel: number) => `Dilated, each layer reaches ${kernel} times as far as the one below: ${edges}, in ${inLayers(layers)}.`,
  restricted: (edges: string, layers: number, window: number) => `Attention to the r = ${window} nearest words passes on, too: ${edges}, in ${inLayers(layers)}.`,
  ownWidths: 'The file’s layers have other widths: what arrives through them stands by itself.',
  onlyLast: 'In a long text the error is followed back from the last word alone.',
  alone: (lane: number) => `The error arrives through ${way(lane)} alone.`,
  extremes: (most: number, least: number) => `Most of the error arrives through ${way(most)}, least through ${way(least)}.`,
  notEdgesAlone: (longer: { readonly lane: number; readonly each: string }, least: { readonly lane: number; readonly each: string }) =>
    `Edges are not all: ${way(longer.lane)} lets ${longer.each} through at each, ${way(least.lane)} ${least.each}.`,
  table: 'Work is not waiting: attention may compute more, but nothing in it has to wait.',
};
