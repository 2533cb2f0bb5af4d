import { at } from '#contract/tensor';
import { decimal } from '../../../timeline/numbers';
import { roadNorms } from '../lines';
import { arrivedAt, type Grown, type Journey, lostFrom, meanForget, mostAt, sizeOf } from '../reading';
import { sized } from '../../../timeline/sizes';
import { words } from '../words/words';

const { captions } = words;

export function oneCaption({ linear, tensors: { factor } }: Journey): string {
  return (linear ? captions.oneLinear : captions.one)(decimal(at(factor, 1), 2));
}

export function askCaption({ steps, names }: Journey): string {
  return captions.ask(steps, names[1]);
}

/** What has arrived; on the way, what is strange about two of the beginnings. */
export function backCaption(journey: Journey, stop: number): string {
  const { steps, names, gated: { cell } } = journey;
  const [rnn, gated, attention] = ([0, 1, 2] as const).map((model) => sized(arrivedAt(journey, model, stop)));
  if (stop === 4 && steps > 4 && cell === 'lstm' && paysOnce(journey)) return captions.paysOnce(sized(arrivedAt(journey, 1, 1)), gated ?? '');
  if (stop === 16 && steps > 16) return captions.level(attention ?? '');
  return captions.heard(stop, { layer: names[1], rnn: rnn ?? '', gated: gated ?? '', attention: attention ?? '' });
}

/** Whether the first step costs as much as all of the next three together. */
function paysOnce(journey: Journey): boolean {
  const [before, first, fourth] = [0, 1, 4].map((distance) => arrivedAt(journey, 1, distance));
  return (first ?? 0) / (before ?? 1) < (fourth ?? 0) / (first ?? 1);
}

export function radiusCaption({ linear, radius, meanFactor }: Journey): string {
  return (linear ? captions.radiusLinear : captions.radius)(decimal(radius, 2), decimal(meanFactor, 2));
}

export function mostCaption(journey: Journey): string {
  return captions.most(sized(mostAt(journey, journey.steps) ?? 0));
}

export function gateCaption(journey: Journey): string {
  const { names, keeping, knobs: { forgetBias }, steps, trace } = journey;
  const [lost, mean] = [lostFrom(journey, 1), decimal(meanForget(journey), 2)];
  if (lost !== null) return captions.gatesLose(keeping, mean, { layer: names[1], lost });
  const bias = trace.sizes['ownGated'] === 1 ? null : forgetBias;
  return captions.gatesCarry(keeping, mean, { bias, value: sized(roadNorms(journey)[steps] ?? 0) });
}

export function attentionCaption(journey: Journey): string {
  const { sizes: { words: count }, names, steps } = journey;
  const falls = arrivedAt(journey, 1, steps) < arrivedAt(journey, 1, Math.floor(steps / 2));
  return captions.attention(sized(arrivedAt(journey, 2, steps)), count, { share: sized(1 / count), falling: falls ? names[1] : null });
}

export function explodesCaption({ steps }: Journey, { radius, linear, tanh }: Grown): string {
  return captions.explodes(decimal(radius, 2), sized(sizeOf(at(linear, steps))), sized(sizeOf(at(tanh, steps))));
}

export function clipCaption(journey: Journey, { norm, factor }: NonNullable<Journey['clip']>): string {
  return factor === 1 ? captions.clipsNothing(norm) : captions.clips(norm, lostFrom(journey, 0) !== null);
}
