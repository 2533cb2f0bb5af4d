import { type Trace } from '#contract/trace';
import { explanationFor } from '../../../parts/explanationFor';
import { type Origin } from '../../../parts/scene';
import { deviceOrigin } from '../../../parts/texts/deviceOrigin';
import { gatedOrigin } from '../../../sentence/gated/origins';
import { type Thing } from '../../../timeline/thing';
import { type Journey, readJourney } from '../reading';
import { meanOrigin, normOrigin, radiusOrigin, zoneOrigin } from './counts';
import { forgetOrigin, keepsOrigin } from './gated';
import { gatedArrivedOrigin } from './gatedBack';
import { clipOrigin, grownOrigin, grownRadiusOrigin, wholeOrigin } from './grown';
import { meanShareOrigin, promiseOrigin, roadOrigin } from './joined';
import { mostOrigin } from './most';
import { inputOrigin, keyOrigin, queryOrigin, scoreOrigin, shareOrigin } from './shares';
import { arrivedOrigin, biasOrigin, factorOrigin, stateOrigin, inputPartOrigin, recurrentPartOrigin, slopeOrigin, vectorOrigin, weightOrigin } from './steps';

type Explain = (journey: Journey, first: number, second: number) => Origin | null;

const explanations: Readonly<Record<string, Explain>> = {
  norm: normOrigin,
  most: mostOrigin,
  factor: factorOrigin,
  arrived: arrivedOrigin,
  slope: slopeOrigin,
  state: stateOrigin,
  recurrentPart: recurrentPartOrigin,
  inputPart: inputPartOrigin,
  vector: vectorOrigin,
  bias: biasOrigin,
  weight: weightOrigin,
  radius: radiusOrigin,
  mean: meanOrigin,
  forget: forgetOrigin,
  keeps: keepsOrigin,
  gatedArrived: gatedArrivedOrigin,
  share: shareOrigin,
  score: scoreOrigin,
  query: queryOrigin,
  key: keyOrigin,
  input: inputOrigin,
  meanShare: meanShareOrigin,
  promise: promiseOrigin,
  road: roadOrigin,
  grown: grownOrigin,
  grownRadius: grownRadiusOrigin,
  whole: wholeOrigin,
  clip: clipOrigin,
  zone: zoneOrigin,
};

/** Where a number of the way back comes from; `null` for a reference that it does not have. */
export function journeyOrigin(trace: Trace, thing: Thing): Origin | null {
  const { kind, at } = thing;
  const journey = readJourney(trace);
  if (kind === 'device') return deviceOrigin(trace);
  const [first = 0, second = 0] = at;
  const explain = explanationFor(explanations, kind);
  return explain ? explain(journey, first, second) : gatedOrigin(journey.gated, trace, thing);
}
