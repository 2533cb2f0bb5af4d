import { ordinal, spoken } from '../../../../parts/words/numbers';
import { counted, grouped } from '../../../../timeline/numbers';

/** Everything on the pictures but names and numbers. */
export const labels = {
  work: 'WORK: everything to be done',
  depth: 'DEPTH: the longest line of waiting',
  tree: (operations: number, depth: number): string => `${counted(operations, 'operation')} in a row; sums cut into trees: ${grouped.format(depth)}`,
  chains: (operations: number): string => `a chain’s first operation holds the products of all words; attention’s ${spoken(operations)} operations are its one step`,
  sizes: ({ words, width, heads }: Readonly<Record<'words' | 'width' | 'heads', number>>): string => `in multiply-adds, for ${grouped.format(words)} words of width ${width} and ${counted(heads, 'head')}; a tanh or an exponential counts as one`,
  sums: (width: number): string => `one processor works out a whole sum, ${width} products one after another; a tree would add them pair by pair`,
  time: 'time, in multiply-adds',
  place: (place: number): string => ordinal(place),
  busy: (share: string): string => `${share} busy`,
  rows: (rows: number, processors: number): string => (processors === 1 ? '1 row: the one processor' : processors === rows ? `${rows} rows, one for each processor` : `${rows} rows of ${grouped.format(processors / rows)} processors`),
  span: (units: number): string => `the whole width: ${grouped.format(units)} units of time, stretched anew for each picture`,
  tones: 'pale: what a word does by itself · strong: what reads other words · empty: nothing to do',
  processors: 'processors',
  on: (processors: number): string => (processors === 1 ? 'on 1 processor' : `on ${grouped.format(processors)} processors`),
  crossing: 'done before the RNN',
  by: (processors: number): string => `by ${grouped.format(processors)}`,
  never: 'never',
  gpu: (atOnce: number): string => `a large GPU: ${grouped.format(atOnce)}`,
  here: ({ threads, numbers, count }: Readonly<Record<'threads' | 'numbers' | 'count', number>>): string => `this engine: ${counted(threads, 'thread')} × ${counted(numbers, 'number')} = ${grouped.format(count)}`,
  bounds: ['at least: depth,', 'and work / processors', 'at most: both together'],
  processor: ['processor: does one', 'multiply-add at a time;', 'fetching numbers is free', 'in this count, not in a GPU'],
  depthOf: (layer: string): string => `depth, ${layer}`,
};
