import { at } from '#contract/tensor';
import { type Origin } from '../../../parts/scene';
import { keepName } from '../../../sentence/gated/gated';
import { decimal } from '../../../timeline/numbers';
import { arrivedAt, gateWord, type Journey, meanForget } from '../reading';
import { sized } from '../../../timeline/sizes';
import { words } from '../words/words';
import { wordAt } from './steps';

const texts = words.origins;

/** What arrives at h and what at c, which make up the length of an LSTM's gradient; a GRU has h alone. */
export function partsOfGated(journey: Journey, distance: number): readonly string[] {
  const { gated: { cell, units }, tensors: { gatedArrived } } = journey;
  if (cell === 'gru') return [];
  const before = arrivedAt(journey, 1, distance - 1);
  const row = gatedArrived.subarray(distance * 2 * units, (distance + 1) * 2 * units);
  const [hidden, road] = [before * Math.hypot(...row.subarray(0, units)), before * Math.hypot(...row.subarray(units))];
  return [texts.gated.parts(sized(hidden), sized(road)), `√(${sized(hidden)}² + ${sized(road)}²) = ${sized(arrivedAt(journey, 1, distance))}`];
}

/** What a step of the gated layer is explained by: its gates that keep, the road alone, and where most arrives. */
export function sourcesOfGated(journey: Journey, distance: number): Origin['sources'] {
  const { gated: { units, kept }, sizes: { gatedState }, steps, tensors: { gatedArrived } } = journey;
  const row = Array.from(gatedArrived.subarray(distance * gatedState, (distance + 1) * gatedState), Math.abs);
  const slot = row.indexOf(Math.max(...row));
  const start = gateWord(journey, distance) * units;
  const widest = kept.subarray(start, start + units).reduce((best, share, unit, shares) => (share > at(shares, best) ? unit : best), 0);
  return [
    { label: texts.gated.gatesHere[journey.keeping], thing: { kind: 'keeps', at: [distance] } },
    { label: texts.gated.most(slotName(journey, slot)), thing: { kind: 'gatedArrived', at: [distance, slot] } },
    { label: texts.gated.alongRoad(widest + 1), thing: { kind: 'keptShare', at: [widest, steps - distance, steps] } },
  ];
}

/** A value of the gated state: of h, or of an LSTM's c. */
export function slotName({ gated: { units } }: Journey, slot: number): string {
  return slot < units ? texts.gated.slot('h', slot + 1) : texts.gated.slot('c', slot - units + 1);
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
    title: texts.keeps.title(keeping, names[1], { word: wordAt(journey, distance - 1), mean }),
    formula: cell === 'lstm' ? '\\tfrac{\\partial c_k}{\\partial c_{k-1}} = f_k + \\dots' : '\\tfrac{\\partial h_k}{\\partial h_{k-1}} = z_k + \\dots',
    lines: [texts.keeps.range(decimal(ends.at(-1)?.share ?? 0, 3), decimal(ends[0]?.share ?? 0, 3)), texts.keeps.mean(decimal(sum, 3), units, mean)],
    notes: [texts.keeps.note],
    sources: ends.map(({ unit }, place) => ({ label: (place === 0 ? texts.keeps.mostOpen : texts.keeps.leastOpen)(unit + 1), thing: { kind: keepName[cell], at: [token, unit] } })),
  };
}

/** How open the gates that keep are. */
export function forgetOrigin(journey: Journey): Origin {
  const { gated: { cell, kept, units }, names, keeping, knobs: { forgetBias }, trace, steps } = journey;
  const least = kept.reduce((low, value) => Math.min(low, value), 1);
  const most = kept.reduce((high, value) => Math.max(high, value), 0);
  const own = trace.sizes['ownGated'] === 1;
  return {
    title: texts.forget.title(keeping, names[1], decimal(meanForget(journey), 3)),
    formula: cell === 'lstm' ? '\\tfrac{\\partial c_k}{\\partial c_{k-1}} = f_k + \\dots,\\quad f = \\sigma(W_f x + U_f h + b_f)' : '\\tfrac{\\partial h_k}{\\partial h_{k-1}} = z_k + \\dots,\\quad z = \\sigma(W_z x + U_z h + b_z)',
    lines: [texts.keeps.range(decimal(least, 3), decimal(most, 3)), texts.forget.mean(kept.length / units, units, decimal(meanForget(journey), 3))],
    notes: [texts.forget.note, own ? texts.forget.own : texts.forget.drawn(forgetBias)],
    sources: [
      { label: texts.forget.first, thing: { kind: 'keeps', at: [1] } },
      { label: texts.forget.last(words.stepsBack(steps)), thing: { kind: 'keeps', at: [steps] } },
      { label: texts.forget.lastWord, thing: { kind: keepName[cell], at: [steps, 0] } },
    ],
  };
}
