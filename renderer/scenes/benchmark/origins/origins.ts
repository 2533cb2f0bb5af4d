import { type Trace } from '#contract/trace';
import { explanationFor } from '../../../parts/explanationFor';
import { type Origin } from '../../../parts/scene';
import { sentenceOrigin } from '../../../sentence/origins';
import { type Thing } from '../../../timeline/thing';
import { type Comparison, readComparison } from '../reading';
import { flopOrigin, pairsOrigin, sizeOrigin, stepsOrigin } from './counts';
import { crossingOrigin, growthOrigin } from './curves';
import { otherOrigin } from './elsewhere';
import { fastestOrigin, firstOrigin, limitOrigin, rateOrigin, timeOrigin, workingOrigin } from './timing';

type Explain = (comparison: Comparison, at: readonly number[], trace: Trace) => Origin | null;

const explanations: Readonly<Record<string, Explain>> = {
  time: timeOrigin,
  fastest: fastestOrigin,
  first: firstOrigin,
  limit: limitOrigin,
  rate: rateOrigin,
  working: workingOrigin,
  flop: flopOrigin,
  steps: stepsOrigin,
  size: sizeOrigin,
  pairs: pairsOrigin,
  growth: growthOrigin,
  crossing: crossingOrigin,
  other: otherOrigin,
};

/** Where a number of this act comes from; those of the words on the stage come from the sentence's own layers. */
export function benchmarkOrigin(trace: Trace, thing: Thing): Origin | null {
  const explain = explanationFor(explanations, thing.kind);
  return explain ? explain(readComparison(trace), thing.at, trace) : sentenceOrigin(trace, thing);
}
