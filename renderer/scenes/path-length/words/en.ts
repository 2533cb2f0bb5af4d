import { counted, grouped } from '../../../timeline/numbers';
import { captions } from './en/captions';
import { origins } from './en/origins';
import { sources } from './en/sources';

/** The act's texts in English. */
export const en = {
  title: 'How far apart are two words?',
  edges: (count: number) => counted(count, 'edge'),
  layers: (count: number) => counted(count, 'layer'),
  noWay: 'no way',
  /** Each way by its short name beside its graph, and by its full one in explanations. */
  lanes: {
    chain: { title: 'recurrent chain', name: 'recurrent chain' },
    attention: { title: 'attention', name: 'attention' },
    plain: { title: 'convolution', name: 'convolution' },
    dilated: { title: 'dilated convolution', name: 'dilated convolution' },
    restricted: { title: 'restricted attention', name: 'restricted attention' },
  },
  ofFile: (width: number) => `of the file, d = ${width}`,
  labels: {
    counted: 'counted: edges from word to word, thick; straight up, within a word: thin, not counted',
    countedOnly: (edges: number) => `counted: edges from word to word, thick · ways alone; ${grouped.format(edges)} edges are not drawn`,
    arrived: (width: number) => `layers of ${width} numbers here; the wider ones of other acts let other shares through`,
    edges: 'edges',
    arrives: 'error arrives',
    lastOnly: 'last word only',
    anEdge: (value: string) => `${value} an edge`,
  },
  table: {
    work: 'work of a layer',
    steps: 'steps in a row',
    longest: 'longest path of the stack',
    workOfAll: (layers: number, work: number) => `all ${grouped.format(layers)} layers: ${grouped.format(work)}`,
    stepsOfAll: (steps: number) => `all layers: ${grouped.format(steps)}`,
    inLayers: (layers: number) => `in ${grouped.format(layers)} layers`,
    size: (count: number, width: number) => {
      const compared = count > width ? 'n > d: here attention multiplies more than the chain' : count < width ? 'n < d: here attention multiplies less than the chain' : 'n = d: here both multiply as much';
      return `n = ${count} words, d = ${width} numbers wide, so that deep stacks can be followed; ${compared}.`;
    },
    ownSize: (count: number, width: number) => `n = ${count} words, drawn layers d = ${width} numbers wide, so that deep stacks can be followed; a file’s layers have their own width.`,
    leftOut: 'As in the paper’s table, projections and the chain’s products with the words are left out of the work.',
  },
  captions,
  knobs: {
    kernel: { label: 'Kernel width k', help: 'How many words a convolution sees, its own and earlier ones: the wider, the fewer layers.' },
    window: { label: 'Window r of restricted attention', help: 'How many words restricted attention sees, its own in the middle.' },
  },
  sources,
  cautions: [
    'The path of log_k n holds for dilated convolution alone; plain convolution needs about n/k layers, and both are shown.',
    'Convolutions here look backwards only, so a stack reaches k − 1 words farther with each layer.',
    'An edge counts where it leads to another word: layers that hand a word straight up are not in the path, but they are in the steps.',
    'Layers are 8 numbers wide and drawn from the seed; over as many words wider or trained layers of other acts let another share arrive.',
    'A short path lets a gradient arrive; it does not say that anything is learnt.',
    'Attention divides what it hands on among all words it sees: one edge is short, but not wide.',
    'The stacks have neither residual connections nor norms, with which real ones let more of a gradient through.',
  ],
  compare: { chain: 'arrives through the chain', attention: 'arrives through attention', work: 'work of attention' },
  following: { chain: 'following chain', attention: 'following attention', plain: 'following plain', dilated: 'following dilated', restricted: 'following restricted' },
  notes: {
    narrowed: (from: number, to: number) => `Word vectors of ${from} numbers are brought to ${to} by a matrix drawn from the seed; every lane that is drawn reads the same.`,
    precision: 'Layers and gradients of this act run in float64 in JavaScript, whatever the engine is: through hundreds of layers they shrink below what float32 holds.',
    onlyLast: 'In a long text the gradient is followed back from the last word alone.',
    drawn: 'All weights are drawn from the seed, as PyTorch begins these layers; nothing is trained.',
    ownChain: (file: string, width: number) => `The chain has the weights of ${file}: it reads the word vectors themselves and is ${width} wide.`,
    ownAttention: (file: string, width: number) => `Attention has the weights of ${file}, as one head: it reads the word vectors with their positions and is ${width} wide.`,
    others: (width: number) => `The other lanes are ${width} wide and drawn from the seed, as PyTorch begins these layers: paths compare, but work and gradients of layers of other widths do not.`,
  },
  origins,
};
