import { type Trace } from '#contract/trace';
import { type Origin } from '../../../parts/scene';
import { deviceOrigin } from '../../../parts/texts/deviceOrigin';
import { type Thing } from '../../../timeline/thing';
import { clipOrigin, forgetOrigin, meanOrigin, normOrigin, radiusOrigin, shareOrigin, zoneOrigin } from './counts';
import { type Journey, readJourney } from '../reading';
import { mostOrigin } from './most';
import { arrivedOrigin, biasOrigin, factorOrigin, hiddenOrigin, inputPartOrigin, recurrentPartOrigin, slopeOrigin, vectorOrigin, weightOrigin } from './steps';

type Explain = (journey: Journey, first: number, second: number) => Origin | null;

const explanations: Readonly<Record<string, Explain>> = {
  norm: normOrigin,
  most: mostOrigin,
  factor: factorOrigin,
  arrived: arrivedOrigin,
  slope: slopeOrigin,
  hidden: hiddenOrigin,
  recurrentPart: recurrentPartOrigin,
  inputPart: inputPartOrigin,
  vector: vectorOrigin,
  bias: biasOrigin,
  weight: weightOrigin,
  radius: radiusOrigin,
  mean: meanOrigin,
  forget: forgetOrigin,
  share: shareOrigin,
  clip: clipOrigin,
  zone: zoneOrigin,
};

/** Where a number of the way back comes from; `null` for a reference that it does not have. */
export function journeyOrigin(trace: Trace, { kind, at }: Thing): Origin | null {
  if (kind === 'device') return deviceOrigin(trace);
  const [first = 0, second = 0] = at;
  const explain = Object.hasOwn(explanations, kind) ? explanations[kind] : undefined;
  return explain?.(readJourney(trace), first, second) ?? null;
}
