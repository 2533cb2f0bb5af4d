import { at } from '#contract/tensor';
import { decimal, grouped } from '../../../timeline/numbers';
import { roadNorms } from '../lines';
import { arrivedAt, type Grown, type Journey, lostFrom, meanForget, mostAt, sizeOf } from '../reading';
import { sized } from '../../../timeline/sizes';

/** What a gradient is, before anything moves. */
export const readCaption = 'To learn, the error E goes back: |∂E/∂h| is how much of it reaches an earlier state h.';

export function oneCaption(journey: Journey): string {
  const what = journey.linear ? 'the matrix' : 'the matrix and the slope of tanh';
  return `One step back: ${what} ${journey.linear ? 'multiplies' : 'multiply'} the RNN’s gradient by ${decimal(at(journey.tensors.factor, 1), 2)}.`;
}

export function askCaption({ steps, names }: Journey): string {
  return `Which one still hears of the error ${grouped.format(steps)} steps back: RNN, ${names[1]} or attention?`;
}

/** What has arrived; on the way, what is strange about two of the beginnings. */
export function backCaption(journey: Journey, stop: number): string {
  const { steps, gated: { cell } } = journey;
  const [, gated, attention] = journey.names.map((_, model) => sized(arrivedAt(journey, model, stop)));
  if (stop === 4 && steps > 4 && cell === 'lstm' && paysOnce(journey)) return `The LSTM pays once to enter its road, the cell: ${sized(arrivedAt(journey, 1, 1))} after one step, ${gated ?? ''} after four.`;
  if (stop === 16 && steps > 16) return `Attention begins low, for each word gets a share only; its line stays level: ${attention ?? ''}.`;
  const heard = journey.names.map((name, model) => `${name} ${sized(arrivedAt(journey, model, stop))}`).join(', ');
  return `What arrives ${grouped.format(stop)} steps back: ${heard}.`;
}

/** Whether the first step costs as much as all of the next three together. */
function paysOnce(journey: Journey): boolean {
  const [before, first, fourth] = [0, 1, 4].map((distance) => arrivedAt(journey, 1, distance));
  return (first ?? 0) / (before ?? 1) < (fourth ?? 0) / (first ?? 1);
}

export function radiusCaption({ linear, radius, meanFactor }: Journey): string {
  if (linear) return `A linear cell: measured ${decimal(meanFactor, 2)} a step, in the long run exactly the eigenvalue, ${decimal(radius, 2)}.`;
  return `The largest eigenvalue promises ${decimal(radius, 2)} a step; with tanh’s slopes ${decimal(meanFactor, 2)} is measured.`;
}

export function mostCaption(journey: Journey): string {
  return `Whatever direction an error has, the RNN multiplies it by ${sized(mostAt(journey, journey.steps) ?? 0)} at most.`;
}

export function gateCaption(journey: Journey): string {
  const { names, keeping, knobs: { forgetBias }, steps, trace } = journey;
  const [lost, mean] = [lostFrom(journey, 1), decimal(meanForget(journey), 2)];
  if (lost !== null) return `The ${names[1]}’s ${keeping} gates, open to ${mean}, carry it until it is lost ${grouped.format(lost)} steps back.`;
  const bias = trace.sizes['ownGated'] === 1 ? '' : ` (bias ${forgetBias})`;
  return `Past the matrix, by ${keeping} gates near ${mean}${bias}, ${sized(roadNorms(journey)[steps] ?? 0)} arrives on the road alone.`;
}

export function attentionCaption(journey: Journey): string {
  const { sizes: { words }, names, steps } = journey;
  const falls = arrivedAt(journey, 1, steps) < arrivedAt(journey, 1, Math.floor(steps / 2));
  return `Attention: ${sized(arrivedAt(journey, 2, steps))}, near or far, of a fair share of 1/${grouped.format(words)} = ${sized(1 / words)}${falls ? `; the ${names[1]}’s line falls` : ''}.`;
}

export function explodesCaption({ steps }: Journey, { radius, linear, tanh }: Grown): string {
  const [alone, pressed] = [sized(sizeOf(at(linear, steps))), sized(sizeOf(at(tanh, steps)))];
  return `At ${decimal(radius, 2)} the error explodes without tanh, to ${alone}; with tanh ${pressed} is left.`;
}

export function clipCaption(journey: Journey, { norm, factor }: NonNullable<Journey['clip']>): string {
  if (factor === 1) return `Clipping to norm ${norm} changes nothing here: it never makes a gradient larger.`;
  const lost = lostFrom(journey, 0);
  return `Clipping to norm ${norm} tames what explodes; ${lost === null ? 'it makes nothing larger' : 'what had vanished stays vanished'}.`;
}
