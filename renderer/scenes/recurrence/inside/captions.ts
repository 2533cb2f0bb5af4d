import { at } from '#contract/tensor';
import { captioned } from '../../../parts/texts/captions';
import { type Sentence } from '../../../sentence/reading';
import { quoted } from '../../../sentence/words';
import { placesThatAdd } from '../../../sentence/cellNumbers';
import { decimal, grouped } from '../../../timeline/numbers';

/** Weights of the chain: W_hh, W_xh and b, whatever the length of the text. */
export function weightCount({ width }: Sentence): number {
  return 2 * width * width + width;
}

/** What a step inside the cell of a word says; `null` for steps outside. */
export function insideCaption(sentence: Sentence, stepId: string, token: number): string | null {
  const { width, tellingUnit } = sentence;
  const place = token * width + tellingUnit;
  const unit = `unit ${tellingUnit + 1}`;
  const number = (values: Float32Array): string => decimal(at(values, place), placesThatAdd(sentence, token));
  switch (stepId) {
    case 'given':
      return captioned((longest) => `Inside the cell of ${quoted(sentence, token, longest)}: the word’s ${width} numbers, and ${token === 0 ? 'a state of zeros' : `the state that ${quoted(sentence, token - 1, longest)} left`}.`);
    case 'from-word':
      return `Row ${tellingUnit + 1} of the weights reads all ${width} numbers of the word: ${unit} gets ${number(sentence.inputPart)}.`;
    case 'from-state':
      return token === 0 ? 'The state before goes the same way: nothing was read yet, and zeros stay zeros.' : `The state before goes the same way, through weights of its own: ${number(sentence.recurrentPart)} for ${unit}.`;
    case 'sum':
      return `With its bias, ${unit} comes to ${number(sentence.preActivation)}: what if such sums piled up, word by word?`;
    case 'tanh':
      return `With tanh it stays between −1 and 1, at any length: ${number(sentence.preActivation)} becomes ${number(sentence.hidden)}.`;
    case 'unroll':
      return `The same cell, the same ${grouped.format(weightCount(sentence))} weights at every word: only what it reads differs.`;
    default:
      return null;
  }
}
