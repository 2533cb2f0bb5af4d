import { at } from '#contract/tensor';
import { type Origin } from '../../../parts/scene';
import { keepName } from '../../../sentence/gated/gated';
import { decimal } from '../../../timeline/numbers';
import { stepsBack } from '../plan';
import { arrivedAt, gateWord, type Journey, meanForget } from '../reading';
import { sized } from '../../../timeline/sizes';
import { wordAt } from './steps';

/** What arrives at h and what at c, which make up the length of an LSTM's gradient; a GRU has h alone. */
export function partsOfGated(journey: Journey, distance: number): readonly string[] {
  const { gated: { cell, units }, tensors: { gatedArrived } } = journey;
  if (cell === 'gru') return [];
  const before = arrivedAt(journey, 1, distance - 1);
  const row = gatedArrived.subarray(distance * 2 * units, (distance + 1) * 2 * units);
  const [hidden, road] = [before * Math.hypot(...row.subarray(0, units)), before * Math.hypot(...row.subarray(units))];
  return [`at h ${sized(hidden)}, at c ${sized(road)}`, `√(${sized(hidden)}² + ${sized(road)}²) = ${sized(arrivedAt(journey, 1, distance))}`];
}

/** What a step of the gated layer is explained by: its gates that keep, the road alone, and where most arrives. */
export function sourcesOfGated(journey: Journey, distance: number): Origin['sources'] {
  const { gated: { units, kept }, sizes: { gatedState, words }, tensors: { gatedArrived } } = journey;
  const row = Array.from(gatedArrived.subarray(distance * gatedState, (distance + 1) * gatedState), Math.abs);
  const slot = row.indexOf(Math.max(...row));
  const start = gateWord(journey, distance) * units;
  const widest = kept.subarray(start, start + units).reduce((best, share, unit, shares) => (share > at(shares, best) ? unit : best), 0);
  return [
    { label: `the ${journey.keeping} gates on this step`, thing: { kind: 'keeps', at: [distance] } },
    { label: `${slotName(journey, slot)}, where most arrives`, thing: { kind: 'gatedArrived', at: [distance, slot] } },
    { label: `along the road alone, unit ${widest + 1}`, thing: { kind: 'keptShare', at: [widest, words - 1 - distance, words - 1] } },
  ];
}

/** A value of the gated state: of h, or of an LSTM's c. */
export function slotName({ gated: { units } }: Journey, slot: number): string {
  return slot < units ? `h, unit ${slot + 1}` : `c, unit ${slot - units + 1}`;
}

/** How open the gates that keep are on one step, unit by unit. */
export function keepsOrigin(journey: Journey, distance: number): Origin | null {
  if (distance < 1) return null;
  const { gated: { cell, units, kept }, names, keeping } = journey;
  const token = gateWord(journey, distance);
  const shares = Array.from(kept.subarray(token * units, (token + 1) * units));
  const ordered = shares.map((share, unit) => ({ share, unit })).sort((one, other) => other.share - one.share);
  const sum = shares.reduce((total, share) => total + share, 0);
  const mean = decimal(sum / units, 3);
  const ends = [ordered[0], ordered.at(-1)].filter((end) => end !== undefined);
  return {
    title: `The ${names[1]}’s ${keeping} gates at ${wordAt(journey, distance - 1)}: ${mean} on average`,
    formula: cell === 'lstm' ? '\\tfrac{\\partial c_k}{\\partial c_{k-1}} = f_k + \\dots' : '\\tfrac{\\partial h_k}{\\partial h_{k-1}} = z_k + \\dots',
    lines: [`from ${decimal(ends.at(-1)?.share ?? 0, 3)} to ${decimal(ends[0]?.share ?? 0, 3)}`, `${decimal(sum, 3)} / ${units} units = ${mean}`],
    notes: ['On this step the gradient is multiplied by them where it runs along the road; what runs through the gates themselves comes on top.'],
    sources: ends.map(({ unit }, place) => ({ label: `the ${place === 0 ? 'most' : 'least'} open, unit ${unit + 1}`, thing: { kind: keepName[cell], at: [token, unit] } })),
  };
}

/** How open the gates that keep are. */
export function forgetOrigin(journey: Journey): Origin {
  const { gated: { cell, kept, units }, names, keeping, knobs: { forgetBias }, trace, steps } = journey;
  const least = kept.reduce((low, value) => Math.min(low, value), 1);
  const most = kept.reduce((high, value) => Math.max(high, value), 0);
  const own = trace.sizes['ownGated'] === 1;
  return {
    title: `${keeping === 'forget' ? 'Forget' : 'Update'} gates of the ${names[1]}: ${decimal(meanForget(journey), 3)} on average`,
    formula: cell === 'lstm' ? '\\tfrac{\\partial c_k}{\\partial c_{k-1}} = f_k + \\dots,\\quad f = \\sigma(W_f x + U_f h + b_f)' : '\\tfrac{\\partial h_k}{\\partial h_{k-1}} = z_k + \\dots,\\quad z = \\sigma(W_z x + U_z h + b_z)',
    lines: [`from ${decimal(least, 3)} to ${decimal(most, 3)}`, `mean of ${kept.length / units} words × ${units} units: ${decimal(meanForget(journey), 3)}`],
    notes: ['A gate of 1 hands the gradient on unchanged, and no matrix is multiplied on that way.', own ? 'Given by the weights of the file: the bias that was asked for was not added.' : `Given by the weights, to whose bias ${forgetBias} is added.`],
    sources: [
      { label: 'on the first step back', thing: { kind: 'keeps', at: [1] } },
      { label: `on the last, ${stepsBack(steps)}`, thing: { kind: 'keeps', at: [steps] } },
      { label: 'of the last word, unit 1', thing: { kind: keepName[cell], at: [steps, 0] } },
    ],
  };
}
