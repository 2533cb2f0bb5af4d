import { attentionLayer, drawnHead, type HeadWeights } from './attention';
import { chainLayer, type ChainWeights, drawnChain } from './chain';
import { convolutionLayer } from './convolution';
import type { PathLayer, PathSizes } from './layer';
import { layersUntilMet } from './stack';

/** What the stacks are made with. */
export interface LanesWish extends PathSizes {
  readonly seed: number;
  /** k, how many tokens a convolution sees. */
  readonly kernel: number;
  /** r, how many tokens restricted attention sees, its own in the middle: an odd number. */
  readonly window: number;
  /** Weights of a lecturer's file, with widths of their own; drawn where there are none. */
  readonly own?: { readonly chain: ChainWeights | null; readonly attention: HeadWeights | null };
}

/**
 * Five ways to connect all tokens of a text, each as many layers deep as it needs for the first token to reach the last:
 * a chain, attention, convolutions, convolutions whose dilation grows by k with each layer, and attention to near tokens.
 */
export function makeLanes({ seed, kernel, window, own, ...sizes }: LanesWish): readonly (readonly PathLayer[])[] {
  const { tokens, width } = sizes;
  const reach = (window - 1) / 2;
  const far = (token: number, by: number): number => Math.min(tokens - 1, token + by);
  const plain = layersUntilMet(tokens, (token) => far(token, kernel - 1));
  const dilated = layersUntilMet(tokens, (token, index) => far(token, (kernel - 1) * kernel ** index));
  const restricted = layersUntilMet(tokens, (token) => far(token, reach));
  const stack = (count: number, make: (index: number) => PathLayer): readonly PathLayer[] => Array.from({ length: count }, (_, index) => make(index));
  return [
    [chainLayer(own?.chain ?? drawnChain(seed, width), sizes)],
    [attentionLayer(own?.attention ?? drawnHead(seed, width, 'attention'), sizes, tokens)],
    stack(plain, (index) => convolutionLayer(seed, sizes, { taps: kernel, dilation: 1, name: `plain.${index}` })),
    stack(dilated, (index) => convolutionLayer(seed, sizes, { taps: kernel, dilation: kernel ** index, name: `dilated.${index}` })),
    stack(restricted, (index) => attentionLayer(drawnHead(seed, width, `restricted.${index}`), sizes, reach)),
  ];
}
