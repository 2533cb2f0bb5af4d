import { at } from '#contract/tensor';
import { type Label } from '../parts/scene';
import { textWidth } from '../parts/textWidth';
import { decimal, summand } from '../timeline/numbers';
import { type Sentence } from './reading';
import { plainLabel } from '../parts/texts/plainLabel';
import { quoted } from './quoted';
import { words } from './words/words';

/** The numbers that make one unit of one state. */
interface UnitNumbers {
  readonly recurrent: number;
  readonly input: number;
  readonly bias: number;
  readonly sum: number;
  readonly hidden: number;
}

function unitNumbers(sentence: Sentence, token: number): UnitNumbers {
  const unit = sentence.tellingUnit;
  const place = token * sentence.width + unit;
  return {
    recurrent: at(sentence.recurrentPart, place), input: at(sentence.inputPart, place), bias: at(sentence.bias, unit),
    sum: at(sentence.preActivation, place), hidden: at(sentence.hidden, place),
  };
}

const mostPlaces = 4;

/** With how few decimals the telling unit's numbers add up as they are written, so that whoever checks them finds it so. */
export function placesThatAdd(sentence: Sentence, token: number): number {
  const { recurrent, input, bias, sum, hidden } = unitNumbers(sentence, token);
  const adds = (places: number): boolean => {
    const written = (value: number): number => Number(value.toFixed(places));
    const added = written(recurrent) + written(input) + written(bias);
    return added.toFixed(places) === written(sum).toFixed(places) && written(Math.tanh(added)) === written(hidden);
  };
  return Array.from({ length: mostPlaces - 1 }, (_, index) => index + 2).find(adds) ?? mostPlaces;
}

/** The rule in the telling unit's numbers: `tanh(−0.48 − 0.21 + 0.03) ≈ −0.58`. */
export function writtenCell(sentence: Sentence, token: number): string {
  const { recurrent, input, bias, hidden } = unitNumbers(sentence, token);
  const places = placesThatAdd(sentence, token);
  return `tanh(${decimal(recurrent, places)} ${summand(input, places)} ${summand(bias, places)}) ≈ ${decimal(hidden, places)}`;
}

/**
 * The recurrence in the numbers of the token now computed, for its most telling unit: what came from the state before,
 * what from the word, the bias, and what tanh makes of the sum.
 *
 * @param token - 0-based; -1 before the first, which has no numbers yet
 */
export function chainNumbersLine(sentence: Sentence, token: number, baseline: number, sizePx: number): readonly Label[] {
  if (token < 0) return [];
  const unit = sentence.tellingUnit;
  const name = words.labels.unitOf(unit + 1, quoted(sentence, token));
  return [
    { ...plainLabel, key: 'chain-unit', x: 40, y: baseline, text: name, ink: 'soft' },
    {
      ...plainLabel, key: 'chain-numbers', x: Math.max(372, 40 + textWidth(name, 20) + 16), y: baseline, text: writtenCell(sentence, token), sizePx, face: 'mono',
      thing: { kind: 'hidden', at: [token, unit] },
    },
  ];
}
