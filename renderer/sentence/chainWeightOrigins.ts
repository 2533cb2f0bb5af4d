import { at } from '#contract/tensor';
import { type Trace } from '#contract/trace';
import { type Origin } from '../parts/scene';
import { decimal, grouped, summand } from '../timeline/numbers';
import { weightsWords } from '../parts/texts/provenance';
import { type Sentence } from './reading';
import { quoted } from './words';

/** What goes into tanh: what came from the state before and from the word, and the bias. */
export function sumOrigin(sentence: Sentence, token: number, unit: number): Origin {
  const place = token * sentence.width + unit;
  const [recurrent, input, bias] = [at(sentence.recurrentPart, place), at(sentence.inputPart, place), at(sentence.bias, unit)];
  const sum = at(sentence.preActivation, place);
  return {
    title: `Sum of ${quoted(sentence, token)}, unit ${unit + 1}: ${decimal(sum, 3)}`,
    formula: 'W_{hh}h_{t-1} + W_{xh}x_t + b',
    lines: [
      `from the state before  ${summand(recurrent, 3)}`,
      `from the word          ${summand(input, 3)}`,
      `bias                   ${summand(bias, 3)}`,
      `sum: ${decimal(recurrent + input + bias, 3)}`,
    ],
    notes: [],
    sources: [
      ...(token > 0 ? [{ label: `from the state of ${quoted(sentence, token - 1)}`, thing: { kind: 'recurrentPart', at: [token, unit] } }] : []),
      { label: `from the word ${quoted(sentence, token)}`, thing: { kind: 'inputPart', at: [token, unit] } },
      { label: `bias of unit ${unit + 1}`, thing: { kind: 'bias', at: [unit] } },
    ],
  };
}

/** One weight or bias of the chain: given, or drawn from the seed; `null` for another kind. */
export function chainWeightOrigin(sentence: Sentence, trace: Trace, kind: string, [first = 0, second = 0]: readonly number[]): Origin | null {
  const { width } = sentence;
  const notes = [trace.weights.from === 'seed' ? 'Drawn at random from the seed, uniform within 1/√width, as PyTorch begins: not trained.' : `From the ${weightsWords(trace.weights)}.`];
  const nudged = Number(trace.scenario.knobs['nudge'] ?? 0);
  if (kind === 'weightHh' && first === 0 && second === 0 && nudged !== 0) notes.push(`The knob “Nudge one weight” added ${decimal(nudged, 1)} to it.`);
  const origin = (title: string, value: number, formula: string): Origin => ({ title: `${title}: ${decimal(value, 3)}`, formula, lines: [], notes, sources: [] });
  switch (kind) {
    case 'weightHh':
      return origin(`Weight from unit ${second + 1} of the state before to unit ${first + 1}`, at(sentence.weightHh, first * width + second), `W_{hh}[${first + 1},${second + 1}]`);
    case 'weightXh':
      return origin(`Weight from value ${second + 1} of the word to unit ${first + 1}`, at(sentence.weightXh, first * width + second), `W_{xh}[${first + 1},${second + 1}]`);
    case 'bias':
      return origin(`Bias of unit ${first + 1}`, at(sentence.bias, first), `b[${first + 1}] = b_{ih}[${first + 1}] + b_{hh}[${first + 1}]`);
    default:
      return null;
  }
}

/** How many weights the chain has, counted on their shapes. */
export function weightCountOrigin({ width, count }: Sentence): Origin {
  const total = 2 * width * width + width;
  return {
    title: `${grouped.format(total)} weights, used ${grouped.format(count)} times`,
    formula: 'W_{hh} + W_{xh} + b',
    lines: [`${width} × ${width} + ${width} × ${width} + ${width} = ${grouped.format(total)}`],
    notes: ['Counted on the shapes of the weights; the length of the text is not among them.'],
    sources: [],
  };
}
