import { type Trace } from '#contract/trace';
import { explanationFor } from '../parts/explanationFor';
import { type Origin } from '../parts/scene';
import { deviceOrigin } from '../parts/texts/deviceOrigin';
import { type Thing } from '../timeline/thing';
import { hiddenOrigin, inputPartOrigin, recurrentPartOrigin, sumOrigin, vectorOrigin } from './chainOrigins';
import { pathOrigin, timeOrigin, waitOrigin, weightCountOrigin } from './countOrigins';
import { drawnOrigin } from './drawnOrigins';
import { inputOrigin, mixedOrigin, outputOrigin } from './graphOrigins';
import { headOrigin, keyOrigin, queryOrigin, valueOrigin } from './projectionOrigins';
import { type Sentence, readSentence } from './reading';
import { spreadOrigin } from './spread';
import { dotOrigin, maskedWeightOrigin, otherWeightOrigin, scoreOrigin, weightOrigin } from './weightOrigins';

type Explain = (sentence: Sentence, first: number, second: number, third: number) => Origin;

const explanations: Readonly<Record<string, Explain>> = {
  hidden: hiddenOrigin,
  sum: sumOrigin,
  recurrentPart: recurrentPartOrigin,
  inputPart: inputPartOrigin,
  vector: vectorOrigin,
  input: inputOrigin,
  output: outputOrigin,
  mixed: mixedOrigin,
  weight: weightOrigin,
  otherWeight: otherWeightOrigin,
  maskedWeight: maskedWeightOrigin,
  score: scoreOrigin,
  dot: dotOrigin,
  query: queryOrigin,
  key: keyOrigin,
  value: valueOrigin,
  spread: spreadOrigin,
  head: headOrigin,
  wait: waitOrigin,
  path: pathOrigin,
  weightCount: weightCountOrigin,
};

/** Numbers that a word brings with it. */
export const wordKinds = ['vector', 'input'] as const;

/** Where a number of a sentence comes from; `null` for a reference that sentences do not have. */
export function sentenceOrigin(trace: Trace, { kind, at }: Thing): Origin | null {
  const sentence = readSentence(trace);
  const [first = 0, second = 0, third = 0] = at;
  if (kind === 'time') return timeOrigin(sentence, trace, first);
  if (kind === 'device') return deviceOrigin(trace);
  const weight = drawnOrigin(sentence, trace, kind, at);
  if (weight !== null) return weight;
  const explain = explanationFor(explanations, kind);
  return explain?.(sentence, first, second, third) ?? null;
}
