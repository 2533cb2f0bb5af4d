import { at } from '#contract/tensor';
import { captioned } from '../../parts/texts/captions';
import { grouped, share as shortShare } from '../../timeline/numbers';
import { accuracyAt, firstChoice, keptNumbers, lstm, type Memory, models, rnn, transformer } from './reading';
import { words } from './words/words';

const says = words.captions;

/** Accuracies of the three models at one place, in words. */
function three(memory: Memory, pairs: number, gap: number): string {
  return models.map(({ name }, model) => `${name} ${shortShare(accuracyAt(memory, model, pairs, gap))}`).join(', ');
}

/** Beyond this difference it is more than the luck of the questions, with room to spare. */
const clear = 0.15;

const shortened = (word: string, longest: number): string => (word.length > longest ? `${word.slice(0, longest - 1)}…` : word);

/** The word that is asked for in the example. */
export function askedWord({ names, exampleKeys }: Memory): string {
  return names.keys[exampleKeys.at(-1) ?? 0] ?? '';
}

/** The word that answers it. */
export function answerWord({ names, answer }: Memory): string {
  return names.values[answer] ?? '';
}

export function exampleCaption(memory: Memory): string {
  return captioned((longest) => says.example(shortened(askedWord(memory), longest)));
}

export function answerCaption(memory: Memory): string {
  return says.answer(answerWord(memory), memory.sizes.examplePairs);
}

/** How large the three are, in thousands of weights. */
export function modelsCaption({ learnt }: Memory): string {
  return says.models(Math.round(Math.min(...learnt) / 1000), Math.round(Math.max(...learnt) / 1000));
}

/** What training has come to, whole or not. */
export function trainingCaption(memory: Memory): string {
  const { stepsDone, steps } = memory.sizes;
  const diverged = models.findIndex((_, model) => at(memory.divergedAt, model) > 0);
  if (diverged >= 0) return says.diverged(models[diverged]?.name ?? '', at(memory.divergedAt, diverged));
  return stepsDone < steps ? says.soFar(stepsDone, steps) : says.trained(steps);
}

/** What distance did to one pair, whichever way it came out. */
export function distanceCaption(memory: Memory): string {
  const [chain, gated] = [accuracyAt(memory, rnn, 1, 112), accuracyAt(memory, lstm, 1, 112)];
  const { bridged, kept, lost, alike } = says.verdicts;
  return says.distance(three(memory, 1, 112), gated - chain > clear ? bridged : chain > 0.9 ? kept : gated < 0.5 ? lost : alike);
}

/** What the number of pairs did, whichever way it came out. */
export function capacityCaption(memory: Memory): string {
  const [gated, looking] = [accuracyAt(memory, lstm, 8, 32), accuracyAt(memory, transformer, 8, 32)];
  const { stepsDone } = memory.sizes;
  if (looking - gated > clear) return says.lookingWins(stepsDone);
  return gated > 0.9 ? says.stateLearns(stepsDone) : says.nobodyLearns(stepsDone);
}

/** What is left beyond everything that was trained. */
export function beyondCaption(memory: Memory): string {
  const { pairs, gap } = memory.sizes;
  const results = three(memory, 16, 112);
  return pairs < 16 || gap < 112 ? says.beyond(results) : says.hardest(results);
}

/** Who answers the example, beside what guessing gives. */
export function answersCaption(memory: Memory): string {
  const right = models.filter((_, model) => firstChoice(memory, model) === memory.answer).length;
  return says.answers(right, shortShare(1 / memory.sizes.answers));
}

/** What remembering costs: a state stays, keys and values of every word add up. */
export function priceCaption(memory: Memory): string {
  const count = 129;
  const kept = (model: number): string => grouped.format(keptNumbers(memory, model, count));
  return says.price(count, kept(transformer), kept(lstm), kept(rnn));
}
