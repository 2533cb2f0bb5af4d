import { at } from '#contract/tensor';
import { type Label } from '../parts/scene';
import { textWidth } from '../parts/textWidth';
import { decimal, summand } from '../timeline/numbers';
import { type Sentence } from './reading';
import { plainLabel } from '../parts/texts/plainLabel';
import { quoted } from './words';

/**
 * The recurrence in the numbers of the token now computed, for its most telling unit: what came from the state before,
 * what from the word, the bias, and what tanh makes of the sum.
 *
 * @param token - 0-based; -1 before the first, which has no numbers yet
 */
export function chainNumbersLine(sentence: Sentence, token: number, baseline: number, sizePx: number): readonly Label[] {
  if (token < 0) return [];
  const unit = sentence.tellingUnit;
  const place = token * sentence.width + unit;
  const recurrent = decimal(at(sentence.recurrentPart, place), 2);
  const sum = `tanh(${recurrent} ${summand(at(sentence.inputPart, place), 2)} ${summand(at(sentence.bias, unit), 2)})`;
  const text = `${sum} ≈ ${decimal(at(sentence.hidden, place), 2)}`;
  const name = `unit ${unit + 1} of ${quoted(sentence, token)}`;
  return [
    { ...plainLabel, key: 'chain-unit', x: 40, y: baseline, text: name, ink: 'soft' },
    {
      ...plainLabel, key: 'chain-numbers', x: Math.max(372, 40 + textWidth(name, 20) + 16), y: baseline, text, sizePx, face: 'mono',
      thing: { kind: 'hidden', at: [token, unit] },
    },
  ];
}
