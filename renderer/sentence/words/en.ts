import { ordinal, spoken } from '../../parts/words/numbers';
import { counted } from '../../timeline/numbers';
import { attention } from './en/attention';
import { chain } from './en/chain';
import { counts } from './en/counts';
import { gated } from './en/gated';
import { notes } from './en/notes';

/** What the acts about sentences share, in English. */
export const en = {
  attention, chain, counts, gated, notes,
  lanes: {
    chain: { title: 'RECURRENT CHAIN', saying: 'each state: from its word and the state before' },
    graph: { title: 'ALL-TO-ALL ATTENTION', saying: 'each word asks all words at once' },
  },
  waiting: (word: string, token: number): string =>
    `${word} is the ${ordinal(token + 1)} word: ${spoken(token)} ${token === 1 ? 'word' : 'words'} had to be finished before it.`,
  /** The two paths between the same two words; without edges where no way leads there. */
  path: (from: string, to: string, chainEdges: number | undefined, graphEdges: number | undefined): string => {
    const inGraph = graphEdges === undefined ? 'none in attention' : `${graphEdges} in attention`;
    if (chainEdges === undefined && graphEdges === undefined) return `From ${from} to ${to} there is no way: neither chain nor masked attention looks ahead.`;
    if (chainEdges === undefined) return `The chain has no way back from ${from} to ${to}; attention has ${graphEdges === 1 ? 'one edge' : inGraph}.`;
    if (chainEdges === 1 && graphEdges === 1) return `From ${from} to ${to}: one edge either way; neighbours have nothing to save.`;
    return `From ${from} to ${to}: ${counted(chainEdges, 'edge')} along the chain, ${inGraph}.`;
  },
  numerals: {
    waited: (word: string): string => `“${word}” waited for`,
    beside: (waits: number): string => (waits === 1 ? 'word' : 'words'),
    pass: (count: number): string => `one pass, ${counted(count, 'word')}`,
    measured: 'measured',
    noFigure: 'no figure',
    fastest: 'fastest',
    slowest: 'slowest',
    edges: (count: number): string => counted(count, 'edge'),
    noWay: 'no way',
  },
  labels: {
    unitOf: (unit: number, word: string): string => `unit ${unit} of ${word}`,
    head: (head: number, heads: number): string => `head ${head} of ${heads}`,
    strongest: (count: number): string => `top ${count} of each`,
    named: (named: number, count: number): string => `${named} of ${count} named`,
    noVector: 'no vector',
    standIn: 'not among the 20,000 packed words: a seeded stand-in that says nothing about meaning',
  },
  knobs: {
    heads: { label: 'Heads', help: 'Into how many heads attention is cut; each has its own weights.' },
    nudge: { label: 'Nudge one weight', help: 'Added to one weight of W_hh of the chain and of W_V of attention: what does a single weight change?' },
    nudgeRow: { label: 'Its row', help: 'The unit that the weight leads to.' },
    nudgeColumn: { label: 'Its column', help: 'The unit that the weight comes from.' },
    scaled: { label: 'Divide scores by √d', help: 'Off: the products go into softmax as they are. How much does one word then take from a single other one?' },
    causal: { label: 'Causal mask', help: 'On: a word sees only itself and what came before it, as when a text is being written.' },
  },
  compare: {
    lastState: (unit: number): string => `last state, unit ${unit}`,
    newStates: 'words with a new state',
    chainMeasured: 'chain, measured',
    takes: (word: string, key: number): string => `${word} takes from word ${key}`,
    newOutputs: 'words with a new output',
    spread: 'spread of the scores, head 1',
    largest: 'largest weight of a row, head 1',
    attentionMeasured: 'attention, measured',
    all: (count: number): string => `all ${count}`,
    some: (changed: number, count: number): string => `${changed} of ${count}`,
  },
  doing: {
    lookingUp: 'looking words up',
    walking: 'walking the chain',
    exchanging: 'letting all tokens exchange',
    measuring: 'measuring both',
  },
  spans: {
    chain: 'one pass over all tokens, operation by operation, to the last hidden state read back',
    graph: (together: boolean): string => `one pass over all tokens at once, ${together ? 'all heads at once' : 'head by head'}, to the output read back`,
  },
  refusals: {
    heads: (heads: number, width: number, file: string): string => `knobs.heads: ${heads} heads cannot share the ${width} numbers of ${file}'s word vectors evenly; choose another number of heads`,
    width: (file: string, name: string, width: number, found: number): string => `${file}: ${name}: expected shape [${width}, ${width}], as wide as the word vectors, got [${found}, ${found}]`,
  },
};
