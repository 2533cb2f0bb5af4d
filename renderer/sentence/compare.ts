import { at } from '#contract/tensor';
import { type Trace } from '#contract/trace';
import { type Change } from '../parts/scene';
import { decimal, milliseconds } from '../timeline/numbers';
import { type Sentence, headWeights, readSentence } from './reading';
import { type Spread, spreadsOf } from './spread';
import { type Pair } from './telling';
import { quoted } from './quoted';
import { words } from './words/words';

const told = words.compare;

/** Smaller differences are rounding: the same sum in another order. */
const sameWithin = 1e-5;

/** What a changed word, weight or knob did to the chain and to attention. */
export function compareSentences(before: Trace, now: Trace): readonly Change[] {
  const [old, young] = [readSentence(before), readSentence(now)];
  const unit = young.tellingUnit;
  const pair = tellingPair(old, young);
  const both = (read: (sentence: Sentence) => string): { readonly before: string; readonly now: string } => ({ before: read(old), now: read(young) });
  return [
    { name: told.lastState(unit + 1), ink: 'recurrence', ...both((sentence) => valueAt(sentence, sentence.hidden, sentence.count - 1, unit)) },
    { name: told.newStates, ink: 'recurrence', before: '', now: changedWords(old, young, 'hidden') },
    { name: told.chainMeasured, ink: 'recurrence', ...both(({ chainTiming }) => timeOf(chainTiming)) },
    { name: told.takes(quoted(young, pair.query), pair.key + 1), ink: 'attention', ...both((sentence) => weightAt(sentence, pair.query, pair.key)) },
    { name: told.newOutputs, ink: 'attention', before: '', now: changedWords(old, young, 'output') },
    { name: told.spread, ink: 'attention', ...both((sentence) => decimal(usedSpread(sentence).scoreDeviation, 2)) },
    { name: told.largest, ink: 'attention', ...both((sentence) => decimal(usedSpread(sentence).largestWeight, 2)) },
    { name: told.attentionMeasured, ink: 'attention', ...both(({ graphTiming }) => timeOf(graphTiming)) },
  ];
}

/** The changed word and the one that looked at it most before; where no word changed, the two that look at each other most. */
function tellingPair(old: Sentence, young: Sentence): Pair {
  const changed = old.tokens.findIndex(({ text }, token) => text !== young.tokens[token]?.text);
  if (changed < 0 || old.count !== young.count) return young.telling[0] ?? { query: 0, key: 1 };
  const weights = headWeights(old, 0);
  const others = old.tokens.map((_, token) => token).filter((token) => token !== changed);
  const query = others.reduce((best, token) => (at(weights, token * old.count + changed) > at(weights, best * old.count + changed) ? token : best), others[0] ?? 0);
  return { query, key: changed };
}

/** How peaked the word head is, in the way that was used. */
function usedSpread(sentence: Sentence): Spread {
  return spreadsOf(sentence, 0)[sentence.scaled ? 'divided' : 'undivided'];
}

const absent = '–';

function valueAt({ width, count }: Sentence, values: Float32Array, token: number, unit: number): string {
  return token < count && unit < width ? decimal(at(values, token * width + unit), 3) : absent;
}

function weightAt(sentence: Sentence, query: number, key: number): string {
  const { count } = sentence;
  return query < count && key < count ? decimal(at(headWeights(sentence, 0), query * count + key), 3) : absent;
}

function timeOf(timing: Sentence['chainTiming']): string {
  return timing ? milliseconds(timing.medianMs) : absent;
}

/** How many words have other numbers than before; texts of another length have no words in common places. */
function changedWords(old: Sentence, young: Sentence, name: 'hidden' | 'output'): string {
  if (old.count !== young.count || old.width !== young.width) return told.all(young.count);
  const [was, is, { width }] = [old[name], young[name], young];
  const changed = young.tokens.filter((_, token) => Array.from({ length: width }, (__, unit) => token * width + unit).some((place) => Math.abs(at(was, place) - at(is, place)) > sameWithin));
  return told.some(changed.length, young.count);
}
