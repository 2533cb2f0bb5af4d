import { at } from '#contract/tensor';
import { counted, share as shortShare, grouped } from '../../timeline/numbers';
import { captioned, spoken } from '../../parts/texts/captions';
import { accuracyAt, firstChoice, keptNumbers, lstm, type Memory, models, rnn, transformer } from './reading';

/** Accuracies of the three models at one place, in words. */
function three(memory: Memory, pairs: number, gap: number): string {
  return models.map(({ name }, model) => `${name} ${shortShare(accuracyAt(memory, model, pairs, gap))}`).join(', ');
}

/** Beyond this difference it is more than the luck of the questions, with room to spare. */
const clear = 0.15;

const quoted = (word: string, longest: number): string => `“${word.length > longest ? `${word.slice(0, longest - 1)}…` : word}”`;

/** The word that is asked for in the example. */
export function askedWord({ names, exampleKeys }: Memory): string {
  return names.keys[exampleKeys.at(-1) ?? 0] ?? '';
}

/** The word that answers it. */
export function answerWord({ names, answer }: Memory): string {
  return names.values[answer] ?? '';
}

export function exampleCaption(memory: Memory): string {
  return captioned((longest) => `Which colour stood with ${quoted(askedWord(memory), longest)}?`);
}

export function answerCaption(memory: Memory): string {
  return `“${answerWord(memory)}”: you can look back; a chain has only what its state kept of all ${spoken(memory.sizes.examplePairs)} pairs.`;
}

/** How large the three are, in thousands of weights. */
export function modelsCaption({ learnt }: Memory): string {
  const [least, most] = [Math.min(...learnt), Math.max(...learnt)].map((count) => grouped.format(Math.round(count / 1000)));
  return `Three models of ${least === most ? least : `${least} to ${most}`} thousand weights each learn it here, from the same examples.`;
}

/** What training has come to, whole or not. */
export function trainingCaption(memory: Memory): string {
  const { stepsDone, steps } = memory.sizes;
  const diverged = models.findIndex((_, model) => at(memory.divergedAt, model) > 0);
  if (diverged >= 0) return `At step ${grouped.format(at(memory.divergedAt, diverged))} the ${models[diverged]?.name ?? ''} diverged and was stopped; its curve ends there.`;
  if (stepsDone < steps) return `${grouped.format(stepsDone)} of ${grouped.format(steps)} steps so far: the errors fall at the left, the maps of right answers fill.`;
  return `After ${grouped.format(steps)} steps on the same examples: errors at the left, right answers at the right.`;
}

/** What distance did to one pair, whichever way it came out. */
export function distanceCaption(memory: Memory): string {
  const [chain, gated] = [accuracyAt(memory, rnn, 1, 112), accuracyAt(memory, lstm, 1, 112)];
  const verdict = gated - chain > clear ? 'the LSTM’s gates bridged them' : chain > 0.9 ? 'nobody was lost on the way' : gated < 0.5 ? 'no chain bridged it' : 'gates hardly mattered';
  return `One pair, 112 blanks: ${three(memory, 1, 112)}; ${verdict}.`;
}

/** What the number of pairs did, whichever way it came out. */
export function capacityCaption(memory: Memory): string {
  const [gated, looking] = [accuracyAt(memory, lstm, 8, 32), accuracyAt(memory, transformer, 8, 32)];
  const within = `in ${counted(memory.sizes.stepsDone, 'step')}`;
  if (looking - gated > clear) return `Eight pairs, 32 blanks: to pass them through one state was not learnt ${within}.`;
  return gated > 0.9 ? `Eight pairs, 32 blanks: even one state learnt to pass them on ${within}.` : `Eight pairs, 32 blanks: no model learnt it ${within}.`;
}

/** What is left beyond everything that was trained. */
export function beyondCaption(memory: Memory): string {
  const { pairs, gap } = memory.sizes;
  const where = pairs < 16 || gap < 112 ? 'Beyond training' : 'The hardest';
  return `${where}, 16 pairs and 112 blanks: ${three(memory, 16, 112)}.`;
}

/** Who answers the example, beside what guessing gives. */
export function answersCaption(memory: Memory): string {
  const right = models.filter((_, model) => firstChoice(memory, model) === memory.answer).length;
  const who = right === 0 ? 'none of them answers it' : right === models.length ? 'all three answer it' : `${spoken(right)} of three ${right === 1 ? 'answers' : 'answer'} it`;
  return `Our example again: ${who}; guessing would give every colour ${shortShare(1 / memory.sizes.answers)}.`;
}

/** What remembering costs: a state stays, keys and values of every word add up. */
export function priceCaption(memory: Memory): string {
  const words = 129;
  const [looking, gated, chain] = [transformer, lstm, rnn].map((model) => grouped.format(keptNumbers(memory, model, words)));
  return `The price: of ${words} words the transformer keeps ${looking} numbers, the chains ${gated} and ${chain}.`;
}
