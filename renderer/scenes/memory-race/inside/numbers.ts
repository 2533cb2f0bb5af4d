import { at } from '#contract/tensor';
import { type Token } from '#contract/trace';
import { type GatedSteps, roadOf, stepNames } from '../../../sentence/gated/gated';
import { type ChainNumbers, type LookingNumbers } from '../../../sentence/reading';
import { lstm, type Memory, rnn, transformer } from '../reading';
import { words } from '../words/words';

/** What the three models compute of the example, as the explanations of other acts read it. */
export interface Insides {
  readonly chain: ChainNumbers;
  readonly gated: GatedSteps;
  readonly looking: LookingNumbers;
}

const known = new WeakMap<Memory, Insides>();

/** The same record for the same reading. */
export function insidesOf(memory: Memory): Insides {
  const before = known.get(memory);
  if (before) return before;
  const made = { chain: chainOf(memory), gated: gatedOf(memory), looking: lookingOf(memory) };
  known.set(memory, made);
  return made;
}

/** A number list of a model, by its name. @throws RangeError when a finished trace has none of that name */
export function inside({ insides }: Memory, name: string): Float32Array {
  const found = insides[name];
  if (!found) throw new RangeError(`no model has ${name}`);
  return found;
}

/** The words of the example: a key with its value, or a blank. */
export function exampleTokens({ names, exampleKeys, exampleValues }: Memory): readonly Token[] {
  return Array.from(exampleKeys, (key, step) => {
    const name = names.keys[key];
    return { text: name === undefined ? words.inside.blank : `${name} ${names.values[at(exampleValues, step)] ?? '?'}`, known: true };
  });
}

function chainOf(memory: Memory): ChainNumbers {
  const own = (name: string): Float32Array => inside(memory, `rnn.${name}`);
  const hiddenBias = own('hiddenBias');
  return {
    tokens: exampleTokens(memory), width: at(memory.widths, rnn), vectors: own('vectors'), inputPart: own('inputPart'), recurrentPart: own('recurrentPart'),
    preActivation: own('preActivation'), hidden: own('hidden'), weightHh: own('hiddenWeight'), weightXh: own('inputWeight'), bias: own('inputBias').map((bias, unit) => bias + at(hiddenBias, unit)),
  };
}

function gatedOf(memory: Memory): GatedSteps {
  const own = (name: string): Float32Array => inside(memory, `lstm.${name}`);
  const width = at(memory.widths, lstm);
  const steps = Object.fromEntries(stepNames.lstm.map((name) => [name, own(name)]));
  return {
    cell: 'lstm', tokens: exampleTokens(memory), units: width, inputWidth: width, steps, ...roadOf('lstm', steps),
    other: { vectors: own('vectors'), weightIh: own('inputWeight'), weightHh: own('hiddenWeight'), biasIh: own('inputBias'), biasHh: own('hiddenBias'), forgetBias: new Float32Array(1) },
  };
}

/** Only the last word has a query: rows of the others are not in the trace, and nothing refers to them. */
function lookingOf(memory: Memory): LookingNumbers {
  const own = (name: string): Float32Array => inside(memory, `transformer.${name}`);
  const [count, width] = [memory.sizes.exampleLength, at(memory.widths, transformer)];
  const heads = own('scores').length / count;
  const across = width / heads;
  const lastRow = (numbers: Float32Array, length: number): Float32Array => {
    const rows = new Float32Array((numbers.length / length) * count * length).fill(NaN);
    for (let head = 0; head < numbers.length / length; head += 1) rows.set(numbers.subarray(head * length, (head + 1) * length), ((head + 1) * count - 1) * length);
    return rows;
  };
  return {
    tokens: exampleTokens(memory), count, width, heads, keyWidth: across, valueWidth: across, causal: false, scaled: true, key: own('key'), value: own('value'),
    query: lastRow(own('query'), across), scores: lastRow(own('scores'), count), weights: lastRow(own('weights'), count), mixed: lastRow(own('mixed'), across),
    output: lastRow(own('output'), width), outputWeight: own('outWeight'), outputBias: own('outBias'),
  };
}
