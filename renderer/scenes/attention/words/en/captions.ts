import { ordinal, spoken } from '../../../../parts/words/numbers';
import { counted, grouped } from '../../../../timeline/numbers';

const steps = (depth: number): string => `${spoken(depth)} ${depth === 1 ? 'step' : 'steps'}`;
const capital = (sentence: string): string => sentence.replace(/^./, (first) => first.toUpperCase());
const behind = (hidden: number): string => (hidden === 1 ? 'the word' : `the ${grouped.format(hidden)} words`);

/** The sentence of each step. Words come in quotation marks, `asking` is the one whose query is looked at. */
export const captions = {
  words: (count: number) => `The same ${spoken(count)} words: this time each of them looks at all of them, itself included.`,
  vectors: (asking: string) => `${asking} asks with its query; every word answers with a key, and offers a value.`,
  dots: (asking: string, count: number) => `The query of ${asking} times each key: ${spoken(count)} dot products, large where they agree.`,
  divided: (root: string) => `Each is divided by ${root}, so that their spread does not grow with the width.`,
  undivided: (root: string) => `Here nothing is divided by ${root}: that knob is off, softmax gets bare products.`,
  mask: (asking: string, hidden: number) => `The mask takes out ${hidden === 0 ? `nothing for ${asking}, the last word` : `${behind(hidden)} behind ${asking}`}: their exponentials will be 0.`,
  powersAlike: 'The exponential makes all of them positive; the highest becomes 1.',
  powers: (highest: string, lowest: string, power: string) => `Exponentials turn distances into ratios: ${highest} against ${lowest} becomes 1 against ${power}.`,
  shares: (sum: string) => `Divided by their sum, ${sum}, they are shares of 1: the attention weights.`,
  mix: (asking: string, head: number) => `Each value times its share, added up: that is what head ${head} gives ${asking}.`,
  guess: (asking: string, times: string) => `Undivided, ${asking} has scores ${times} times as far apart: what of its shares?`,
  hearsItself: (asking: string, without: string) => `${asking} hears ${without === '1.00' ? 'only' : 'mostly'} itself: ${without}`,
  hearsOther: (asking: string, without: string) => `one word gets ${without} of ${asking}`,
  saturated: (taken: string, within: string, mean: string) => `Undivided, ${taken}, not ${within}; on average ${mean}: saturated.`,
  peaked: (bare: string, usual: string) => `Undivided, a row’s largest weight is ${bare} on average, not ${usual}: more peaked rows.`,
  hardly: (bare: string, usual: string) => `Undivided, a row’s largest weight is ${bare} on average, not ${usual}: hardly a change.`,
  ask: (pairs: number) => `Now every word asks every word, all at once: ${grouped.format(pairs)} scores in one product.`,
  weighMasked: 'Softmax turns each row into weights that add up to 1; the mask keeps those ahead at 0.',
  weigh: 'Softmax turns each row of scores into weights that add up to 1.',
  lookAlone: (asking: string) => `${asking} stands first: with the mask it can only look at itself.`,
  look: (asking: string, other: string, weight: string) => `Apart from itself, ${asking} takes most from ${other}: ${weight} of the whole.`,
  lookSame: (asking: string, place: number, other: string, weight: string) => `Apart from itself, ${asking} takes most from the ${ordinal(place)} word, ${other} again: ${weight}.`,
  take: 'All take their mixtures at the same time: much alike here, where nothing was learnt.',
  heads: (heads: number) => capital(`${spoken(heads)} heads work side by side; laid end to end, one more matrix mixes their results.`),
  othersRandom: 'The other heads here have random weights: what a head looks for has to be learnt.',
  othersOwn: 'Each head compares another part of word and position, with weights from your file.',
  othersToldRandom: (head: number, asking: string) => `Random weights, nothing learnt: in head ${head} ${asking} takes most from another word.`,
  othersToldOwn: (head: number, asking: string) => `Weights from your file: in head ${head} ${asking} takes most from another word.`,
  ahead: (asking: string, seen: number, count: number) => {
    const asked = seen === 1 ? 'itself alone' : seen === count ? (seen === 2 ? 'both' : `all ${spoken(seen)}`) : `${spoken(seen)} words, not ${spoken(count)}`;
    return `A writer must not look ahead: masked, ${asking} asks ${asked}.`;
  },
  /** Edges along attention, and along a chain, where there is a way. */
  reach: (offering: string, asking: string, edges: number, inChain: number | null) =>
    `What ${offering} offers reaches ${asking}, who asks it, over ${counted(edges, 'edge')}; ${inChain === null ? 'a chain has no way back' : `a chain takes ${inChain}`}.`,
  steps: (depth: number, inChain: number) => `From word to word this is ${steps(depth)} deep, the chain ${inChain}: more work, but no waiting.`,
};
