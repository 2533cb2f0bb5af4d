import { at } from '#contract/tensor';
import { captioned } from '../../../parts/texts/captions';
import { type Sentence } from '../../../sentence/reading';
import { quoted } from '../../../sentence/quoted';
import { placesThatAdd } from '../../../sentence/cellNumbers';
import { decimal } from '../../../timeline/numbers';
import { words } from '../words/words';

const told = words.inside;

/** Weights of the chain: W_hh, W_xh and b, whatever the length of the text. */
export function weightCount({ width }: Sentence): number {
  return 2 * width * width + width;
}

/** What a step inside the cell of a word says; `null` for steps outside. */
export function insideCaption(sentence: Sentence, stepId: string, token: number): string | null {
  const { width, tellingUnit } = sentence;
  const place = token * width + tellingUnit;
  const unit = tellingUnit + 1;
  const number = (values: Float32Array): string => decimal(at(values, place), placesThatAdd(sentence, token));
  switch (stepId) {
    case 'given':
      return captioned((longest) => told.given(quoted(sentence, token, longest), width, token === 0 ? null : quoted(sentence, token - 1, longest)));
    case 'from-word':
      return told.fromWord(unit, width, number(sentence.inputPart));
    case 'from-state':
      return token === 0 ? told.fromZeros : told.fromState(unit, number(sentence.recurrentPart));
    case 'sum':
      return told.sum(unit, number(sentence.preActivation));
    case 'tanh':
      return told.tanh(number(sentence.preActivation), number(sentence.hidden));
    case 'unroll':
      return told.unroll(weightCount(sentence));
    default:
      return null;
  }
}
