import { UnrollError } from '#contract/failure';
import { at, sizeOf } from '#contract/tensor';
import { type Trace } from '#contract/trace';
import { type Ink } from '../../parts/scene';
import { type Palette } from '../../parts/palette';
import { type Names, namesFor } from './names';
import { finishedTensors, insideTensors, memoryTensors } from './tensors';
import { words } from './words/words';

/** The three models, in the order of the trace. */
export const models = [
  { name: words.models.rnn, ink: 'recurrence', colour: 'recurrence', dash: 0 },
  { name: words.models.lstm, ink: 'gate', colour: 'gate', dash: 9 },
  { name: words.models.transformer, ink: 'attention', colour: 'attention', dash: 3 },
] as const satisfies readonly { readonly name: string; readonly ink: Ink; readonly colour: keyof Palette; readonly dash: number }[];
export const [rnn, lstm, transformer] = [0, 1, 2] as const;

/** A trace of this act with everything at hand. */
export interface Memory {
  readonly sizes: Readonly<Record<keyof typeof sizeNames, number>>;
  readonly finished: boolean;
  /** [models, points] */
  readonly loss: Float32Array;
  readonly curveLength: Float32Array;
  readonly divergedAt: Float32Array;
  /** [checkpoints, models, pairs, gaps] */
  readonly accuracy: Float32Array;
  readonly right: Float32Array;
  readonly checkpointStep: Float32Array;
  readonly checkpointSamples: Float32Array;
  readonly pairsAsked: Float32Array;
  readonly gapsAsked: Float32Array;
  readonly learnt: Float32Array;
  readonly widths: Float32Array;
  readonly exampleKeys: Float32Array;
  readonly exampleValues: Float32Array;
  readonly answer: number;
  /** [models, 16]; empty before the end */
  readonly shares: Float32Array;
  /** [models, 16], what the shares are made of; empty before the end. */
  readonly logits: Float32Array;
  /** What each model learnt and what it computes of the example, by the names of the trace; empty before the end. */
  readonly insides: Readonly<Record<string, Float32Array>>;
  readonly names: Names;
}

const sizeNames = {
  models: 0, points: 0, checkpoints: 0, gridPairs: 0, gridGaps: 0, answers: 0, exampleLength: 0, examplePairs: 0,
  steps: 0, stepsDone: 0, pointSteps: 0, batch: 0, pairs: 0, gap: 0, samples: 0,
};

const known = new WeakMap<Trace, Memory>();

/**
 * Reads a trace of this act; the same record for the same trace.
 *
 * @throws UnrollError 'bad-trace' naming what it lacks
 */
export function readMemory(trace: Trace): Memory {
  const before = known.get(trace);
  if (before) return before;
  const memory = read(trace);
  known.set(trace, memory);
  return memory;
}

function read(trace: Trace): Memory {
  const finished = trace.sizes['finished'] === 1;
  const numbers = (name: string, dimensions: readonly string[]): Float32Array => {
    const tensor = trace.tensors[name];
    if (!tensor) throw new UnrollError('bad-trace', `The trace has no tensor “${name}”. Compute this act again.`);
    const wanted = sizeOf(dimensions.map((dimension) => sizeNamed(trace, dimension)));
    if (tensor.data.length !== wanted) throw new UnrollError('bad-trace', `The tensor “${name}” has ${tensor.data.length} numbers, expected ${wanted}. Compute this act again.`);
    return tensor.data;
  };
  const own = (name: keyof typeof memoryTensors): Float32Array => numbers(name, memoryTensors[name]);
  const [exampleKeys, exampleValues] = [own('exampleKeys'), own('exampleValues')];
  const sizes = Object.fromEntries(Object.keys(sizeNames).map((name) => [name, sizeNamed(trace, name)]));
  if (sizes['checkpoints'] === 0) throw new UnrollError('bad-trace', 'The trace has no checkpoint. Compute this act again.');
  return {
    // Safe: one entry was made for each of the names.
    sizes: sizes as Memory['sizes'],
    finished,
    loss: own('loss'), curveLength: own('curveLength'), divergedAt: own('divergedAt'), accuracy: own('accuracy'), right: own('right'),
    checkpointStep: own('checkpointStep'), checkpointSamples: own('checkpointSamples'), pairsAsked: own('pairsAsked'), gapsAsked: own('gapsAsked'),
    learnt: own('learnt'), widths: own('widths'), exampleKeys, exampleValues, answer: at(own('exampleAnswer'), 0),
    shares: finished ? numbers('exampleShares', finishedTensors.exampleShares) : new Float32Array(),
    logits: finished ? numbers('exampleLogits', finishedTensors.exampleLogits) : new Float32Array(),
    insides: finished ? Object.fromEntries((['rnn', 'lstm', 'transformer'] as const).flatMap((model) => Object.entries(insideTensors(model))).map(([name, dimensions]) => [name, numbers(name, dimensions)])) : {},
    names: namesFor(trace, Array.from(exampleKeys).filter((key) => key < 16)),
  };
}

function sizeNamed(trace: Trace, name: string): number {
  const size = trace.sizes[name];
  if (size === undefined) throw new UnrollError('bad-trace', `The trace does not say “${name}”. Compute this act again.`);
  return size;
}

/** Where a place of the grid lies in the lists of accuracies. */
export function placeOf({ sizes }: Memory, checkpoint: number, model: number, pair: number, gap: number): number {
  return ((checkpoint * sizes.models + model) * sizes.gridPairs + pair) * sizes.gridGaps + gap;
}

/** Accuracy of a model at the last checkpoint, for so many pairs and blanks as the grid has them. */
export function accuracyAt(memory: Memory, model: number, pairs: number, gap: number): number {
  const [pair, column] = [memory.pairsAsked.indexOf(pairs), memory.gapsAsked.indexOf(gap)];
  return at(memory.accuracy, placeOf(memory, memory.sizes.checkpoints - 1, model, pair, column));
}

/** Mean accuracy of a model over the whole grid. */
export function meanAccuracy(memory: Memory, checkpoint: number, model: number): number {
  const count = memory.sizes.gridPairs * memory.sizes.gridGaps;
  const first = placeOf(memory, checkpoint, model, 0, 0);
  return memory.accuracy.subarray(first, first + count).reduce((sum, value) => sum + value, 0) / count;
}

/** The value that a model gives the largest share in the example; of equal shares the first counts. */
export function firstChoice({ shares, sizes: { answers } }: Memory, model: number): number {
  const own = shares.subarray(model * answers, (model + 1) * answers);
  return own.indexOf(Math.max(...own));
}

/** How far an accuracy may be off by the luck of the questions alone, at most: 1.96 standard deviations at one half. */
export function luck(samples: number): number {
  return 1.96 * Math.sqrt(0.25 / samples);
}

/** Last checkpoint at or before a step. */
export function checkpointAt({ checkpointStep }: Memory, step: number): number {
  let found = 0;
  checkpointStep.forEach((taken, index) => {
    if (taken <= step) found = index;
  });
  return found;
}

/** Numbers that a model keeps of a sequence of so many words: a state, or keys and values of every word. */
export function keptNumbers({ widths }: Memory, model: number, words: number): number {
  const width = at(widths, model);
  return model === rnn ? width : model === lstm ? 2 * width : 2 * width * words;
}
