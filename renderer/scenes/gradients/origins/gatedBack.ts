import { at } from '#contract/tensor';
import { type Origin } from '../../../parts/scene';
import { keepName, stepValue } from '../../../sentence/gated/gated';
import { decimal } from '../../../timeline/numbers';
import { stepsBack } from '../plan';
import { type Journey } from '../reading';
import { slotName, gateWord } from './gated';
import { writtenTerms } from './written';

/** One value of what arrives at a gated layer's state after a step. */
export function gatedArrivedOrigin(journey: Journey, distance: number, slot: number): Origin {
  const { gated: { units }, tensors: { gatedArrived }, sizes: { gatedState } } = journey;
  const value = decimal(at(gatedArrived, distance * gatedState + slot), 3);
  const title = `What arrives at ${slotName(journey, slot)}, ${stepsBack(distance)}: ${value}`;
  if (distance === 0) {
    const read = slot < units ? `v[${slot + 1}] = ${value}` : `${value}`;
    return { title, formula: 'E = v \\cdot h_t', lines: [read], notes: ['Given: the error asks for the last h in a direction v of length 1 that is drawn from the seed, and for nothing of c itself.'], sources: [] };
  }
  return slot < units ? throughWeights(journey, distance, slot, title) : alongRoad(journey, distance, slot - units, title);
}

/** dE/dc of an LSTM: what comes from the next c and through the next h, times the forget gate. */
function alongRoad(journey: Journey, distance: number, unit: number, title: string): Origin {
  const { gated, gated: { units } } = journey;
  const word = gateWord(journey, distance);
  const [gate, shown, cell] = [stepValue(gated, 'forgetGate', word, unit), stepValue(gated, 'outputGate', word, unit), stepValue(gated, 'cell', word, unit)];
  const slope = 1 - Math.tanh(cell) ** 2;
  const [hidden, road] = [sent(journey, distance - 1, unit), sent(journey, distance - 1, units + unit)];
  const whole = road + hidden * shown * slope;
  return {
    title,
    formula: '\\tfrac{\\partial E}{\\partial c_{k-1}} = f_k\\left(\\tfrac{\\partial E}{\\partial c_k} + \\tfrac{\\partial E}{\\partial h_k}\\,o_k\\,(1-\\tanh^2 c_k)\\right)',
    lines: [
      `through h: ${decimal(hidden, 3)} × ${decimal(shown, 3)} × ${decimal(slope, 3)} = ${decimal(hidden * shown * slope, 3)}`,
      `with what was at c: ${decimal(road, 3)}, together ${decimal(whole, 3)}`,
      `forget gate: ${decimal(gate, 3)} × ${decimal(whole, 3)} = ${decimal(gate * whole, 3)}`,
    ],
    notes: ['Relative to the gradient one step before, whose length is 1.'],
    sources: [
      { label: `gate f, unit ${unit + 1}`, thing: { kind: 'forgetGate', at: [word, unit] } },
      { label: `gate o, unit ${unit + 1}`, thing: { kind: 'outputGate', at: [word, unit] } },
      { label: `cell state, unit ${unit + 1}`, thing: { kind: 'cell', at: [word, unit] } },
      { label: 'gradient of the same c, one step before', thing: { kind: 'gatedArrived', at: [distance - 1, units + unit] } },
      { label: 'gradient of the same h, one step before', thing: { kind: 'gatedArrived', at: [distance - 1, unit] } },
    ],
  };
}

/** dE/dh: through the recurrent weights of every gate, and in a GRU along the road as well. */
function throughWeights(journey: Journey, distance: number, unit: number, title: string): Origin {
  const { gated: { cell, units }, tensors: { gatedWeightHh } } = journey;
  const word = gateWord(journey, distance);
  const sums = cell === 'lstm' ? lstmSums(journey, distance) : gruSums(journey, distance);
  const road = cell === 'lstm' ? [] : [[stepValue(journey.gated, keepName.gru, word, unit), sent(journey, distance - 1, unit)]];
  const terms = writtenTerms([...road, ...sums.map((sum, row) => [at(gatedWeightHh, row * units + unit), sum])]);
  const names = cell === 'lstm' ? ['inputGate', 'forgetGate', 'candidate', 'outputGate'] : ['resetGate', 'updateGate', 'candidate'];
  const rows = terms.largest.map((place) => place - road.length).filter((row) => row >= 0);
  const source = (row: number): Origin['sources'] => {
    const [gate, other] = [names[Math.floor(row / units)] ?? 'candidate', row % units];
    return [
      { label: `${gate === 'candidate' ? 'new value' : `gate ${gate[0] === 'u' ? 'z' : gate[0] ?? ''}`}, unit ${other + 1}`, thing: { kind: gate, at: [word, other] } },
      { label: `gradient of h, unit ${other + 1}, one step before`, thing: { kind: 'gatedArrived', at: [distance - 1, other] } },
    ];
  };
  return {
    title,
    formula: cell === 'lstm' ? '\\textstyle\\sum_j U[j,u]\\;\\tfrac{\\partial E}{\\partial a_k}[j]' : 'z_k\\,\\tfrac{\\partial E}{\\partial h_k} + \\textstyle\\sum_j U[j,u]\\;\\tfrac{\\partial E}{\\partial a_k}[j]',
    lines: terms.lines,
    notes: [`Weight times the gradient of a gate’s sum a${cell === 'gru' ? '; the update gate times the gradient of h is one more term' : ''}. Relative to the gradient one step before, whose length is 1.`],
    sources: [...(cell === 'gru' ? [{ label: `gate z, unit ${unit + 1}`, thing: { kind: 'updateGate', at: [word, unit] } }] : []), ...rows.flatMap(source)],
  };
}

/** A value of the direction that a step sends on: what arrived there, divided by its length. */
function sent({ tensors: { gatedArrived }, sizes: { gatedState } }: Journey, distance: number, slot: number): number {
  const row = gatedArrived.subarray(distance * gatedState, (distance + 1) * gatedState);
  const length = Math.hypot(...row);
  return length === 0 ? 0 : at(row, slot) / length;
}

const logisticSlope = (gate: number): number => gate * (1 - gate);

/** dE/da of an LSTM's sums, rows i, f, g, o, on the step to a distance. */
function lstmSums(journey: Journey, distance: number): readonly number[] {
  const { gated, gated: { units } } = journey;
  const word = gateWord(journey, distance);
  const each = (of: (unit: number, value: (name: string) => number) => number): number[] =>
    Array.from({ length: units }, (_, unit) => of(unit, (name) => stepValue(gated, name, word, unit)));
  const whole = each((unit, value) => sent(journey, distance - 1, units + unit) + sent(journey, distance - 1, unit) * value('outputGate') * (1 - Math.tanh(value('cell')) ** 2));
  return [
    ...each((unit, value) => at(whole, unit) * value('candidate') * logisticSlope(value('inputGate'))),
    ...each((unit, value) => at(whole, unit) * (word === 0 ? 0 : stepValue(gated, 'cell', word - 1, unit)) * logisticSlope(value('forgetGate'))),
    ...each((unit, value) => at(whole, unit) * value('inputGate') * (1 - value('candidate') ** 2)),
    ...each((unit, value) => sent(journey, distance - 1, unit) * Math.tanh(value('cell')) * logisticSlope(value('outputGate'))),
  ];
}

/** dE/da of a GRU's sums, rows r, z, n, as far as they lie before the recurrent weights. */
function gruSums(journey: Journey, distance: number): readonly number[] {
  const { gated, gated: { units } } = journey;
  const word = gateWord(journey, distance);
  const each = (of: (unit: number, value: (name: string) => number) => number): number[] =>
    Array.from({ length: units }, (_, unit) => of(unit, (name) => stepValue(gated, name, word, unit)));
  const candidate = each((unit, value) => sent(journey, distance - 1, unit) * (1 - value('updateGate')) * (1 - value('candidate') ** 2));
  return [
    ...each((unit, value) => at(candidate, unit) * value('recurrentCandidate') * logisticSlope(value('resetGate'))),
    ...each((unit, value) => sent(journey, distance - 1, unit) * ((word === 0 ? 0 : stepValue(gated, 'hidden', word - 1, unit)) - value('candidate')) * logisticSlope(value('updateGate'))),
    ...each((unit, value) => at(candidate, unit) * value('resetGate')),
  ];
}
