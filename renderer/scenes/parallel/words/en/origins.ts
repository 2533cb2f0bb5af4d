import { grouped } from '../../../../timeline/numbers';

const number = (value: number): string => grouped.format(value);

/** Where the numbers come from. */
export const origins = {
  work: {
    title: (of: string, work: number): string => `Work ${of}: ${number(work)} multiply-adds`,
    together: (work: number): string => `together: ${number(work)}`,
    note: 'Whoever does it, this must be done: on one processor it is the time.',
  },
  depth: {
    title: (of: string, depth: number): string => `Depth ${of}: ${number(depth)} multiply-adds, one after another`,
    inRow: (depth: number): string => `in a row: ${number(depth)}`,
    notes: [
      'The longest chain of tasks in the graph of who needs whom: no number of processors is faster.',
      'A task is never cut: one processor works out a whole sum. With sums cut into trees, every depth would shrink to the logarithm of each sum.',
    ],
  },
  tree: {
    title: (of: string, depth: number): string => `Depth ${of} with sums cut into trees: ${number(depth)}`,
    part: (part: string, inRow: number, cost: number): string => `${part}: ${number(inRow)} in a row × ${number(cost)} = ${number(inRow * cost)}`,
    notes: [
      'A sum of m products: all products at the same time, then pair by pair. It takes as many processors as there are products.',
      'The steps of an RNN stay in a row; within one step of attention only the logarithm of the words is left.',
    ],
  },
  part: {
    title: (layer: string, part: string, work: number): string => `${layer}, ${part}: ${number(work)} multiply-adds`,
    formula: '\\text{tasks} \\times \\text{units of one}',
    nothing: 'nothing to do: 0',
    one: (task: string, cost: number): string => `one task: ${task} = ${number(cost)}`,
    inRow: (tasks: number, depth: number): string => `${number(tasks)} in a row: ${number(depth)} of the depth`,
    all: (tasks: number, cost: number, work: number): string => `${number(tasks)} tasks × ${number(cost)} = ${number(work)}`,
    scanNote: 'The tree of the scan was built from its combinations; a test holds it against the recurrence step by step.',
    note: 'Which task needs which was recorded while the layer ran.',
    sources: ['words', 'width', 'heads'],
  },
  time: {
    title: (of: string, processors: number, time: number): string => `Time ${of} on ${number(processors)} ${processors === 1 ? 'processor' : 'processors'}: ${number(time)}`,
    formula: '\\max\\left(\\tfrac{\\text{work}}{P}, \\text{depth}\\right) \\le T_P \\le \\tfrac{\\text{work}}{P} + \\text{depth}',
    share: (work: number, processors: number): string => `work / P = ${number(work)} / ${number(processors)} = ${number(Math.round(work / processors))}`,
    depth: (depth: number): string => `depth = ${number(depth)}`,
    between: (least: number, most: number): string => `not below ${number(least)}, not above ${number(most)}`,
    scheduled: (time: number): string => `scheduled, task by task: ${number(time)}`,
    note: 'List scheduling: whenever a processor is free and a task may begin, it begins, those with the longest way ahead first. At most 2 − 1/P times the best (Graham 1969).',
  },
  used: {
    title: (share: string): string => `Busy: ${share} of the processors’ time`,
    formula: '\\frac{\\text{work}}{P \\cdot T_P}',
    note: 'The rest of the time the processors had nothing that they could have begun.',
  },
  crossing: {
    never: (layer: string): string => `${layer} never overtakes the RNN`,
    title: (layer: string, processors: number): string => `${layer} has overtaken the RNN by ${number(processors)} processors`,
    formula: 'T_P(\\text{layer}) < T_P(\\text{RNN})',
    tried: (processors: number, time: number, rnnTime: number): string => `P = ${number(processors)}: ${number(time)} against ${number(rnnTime)}`,
    note: 'The first power of two on which it is done before the RNN; numbers between them were not tried.',
    source: (layer: string, processors: number): string => `${layer} on ${number(processors)}`,
  },
  given: {
    formula: '\\text{given}',
    words: ['words', 'The words of the sentence, as it was cut.'],
    width: ['width', 'A knob: the numbers in a word’s vector and in a state.'],
    heads: ['heads', 'A knob: into how many heads attention is cut.'],
  },
  here: {
    title: (count: number): string => `This engine does ${number(count)} multiply-adds at once, at most`,
    formula: '\\text{threads} \\times \\text{numbers in a vector}',
    note: 'An upper bound from what the engine is made of; how much of it is reached, only measuring tells.',
  },
  sources: { work: 'work', depth: 'depth', time: 'time' },
};
