import { at } from '#contract/tensor';
import { type Origin } from '../../../parts/scene';
import { keepName, stepValue } from '../../../sentence/gated/gated';
import { decimal } from '../../../timeline/numbers';
import { gateWord, type Journey } from '../reading';
import { words } from '../words/words';
import { slotName } from './gated';
import { writtenTerms } from './written';

const texts = words.origins.gated;

/** One value of what arrives at a gated layer's state after a step. */
export function gatedArrivedOrigin(journey: Journey, distance: number, slot: number): Origin {
  const { gated: { units }, tensors: { gatedArrived }, sizes: { gatedState } } = journey;
  const value = decimal(at(gatedArrived, distance * gatedState + slot), 3);
  const title = words.origins.arrivesAt(slotName(journey, slot), words.stepsBack(distance), value);
  if (distance === 0) {
    const read = slot < units ? `v[${slot + 1}] = ${value}` : `${value}`;
    return { title, formula: 'E = v \\cdot h_t', lines: [read], notes: [texts.given], sources: [] };
  }
  return slot < units ? throughWeights(journey, distance, slot, title) : alongRoad(journey, distance, slot - units, title);
}

/** dE/dc of an LSTM: what comes from the next c and through the next h, times the forget gate. */
function alongRoad(journey: Journey, distance: number, unit: number, title: string): Origin {
  const { units, word, sent, value } = stepTo(journey, distance);
  const [gate, shown, slope] = [value('forgetGate', unit), value('outputGate', unit), 1 - Math.tanh(value('cell', unit)) ** 2];
  const [hidden, road] = [at(sent, unit), at(sent, units + unit)];
  const whole = road + hidden * shown * slope;
  return {
    title,
    formula: '\\tfrac{\\partial E}{\\partial c_{k-1}} = f_k\\left(\\tfrac{\\partial E}{\\partial c_k} + \\tfrac{\\partial E}{\\partial h_k}\\,o_k\\,(1-\\tanh^2 c_k)\\right)',
    lines: [
      texts.throughHidden(`${decimal(hidden, 3)} × ${decimal(shown, 3)} × ${decimal(slope, 3)} = ${decimal(hidden * shown * slope, 3)}`),
      texts.withCell(decimal(road, 3), decimal(whole, 3)),
      texts.forgetGate(`${decimal(gate, 3)} × ${decimal(whole, 3)} = ${decimal(gate * whole, 3)}`),
    ],
    notes: [texts.relative],
    sources: [
      { label: texts.gate('f', unit + 1), thing: { kind: 'forgetGate', at: [word, unit] } },
      { label: texts.gate('o', unit + 1), thing: { kind: 'outputGate', at: [word, unit] } },
      { label: texts.cell(unit + 1), thing: { kind: 'cell', at: [word, unit] } },
      { label: texts.sameBefore('c'), thing: { kind: 'gatedArrived', at: [distance - 1, units + unit] } },
      { label: texts.sameBefore('h'), thing: { kind: 'gatedArrived', at: [distance - 1, unit] } },
    ],
  };
}

/** dE/dh: through the recurrent weights of every gate, and in a GRU along the road as well. */
function throughWeights(journey: Journey, distance: number, unit: number, title: string): Origin {
  const { gated: { cell }, tensors: { gatedWeightHh } } = journey;
  const step = stepTo(journey, distance);
  const { units, word } = step;
  const sums = cell === 'lstm' ? lstmSums(step) : gruSums(step);
  const road = cell === 'lstm' ? [] : [[step.value(keepName.gru, unit), at(step.sent, unit)]];
  const terms = writtenTerms([...road, ...sums.map((sum, row) => [at(gatedWeightHh, row * units + unit), sum])]);
  const names = cell === 'lstm' ? ['inputGate', 'forgetGate', 'candidate', 'outputGate'] : ['resetGate', 'updateGate', 'candidate'];
  const rows = terms.largest.map((place) => place - road.length).filter((row) => row >= 0);
  const source = (row: number): Origin['sources'] => {
    const [gate, other] = [names[Math.floor(row / units)] ?? 'candidate', row % units];
    return [
      { label: gate === 'candidate' ? texts.candidate(other + 1) : texts.gate(gate[0] === 'u' ? 'z' : gate[0] ?? '', other + 1), thing: { kind: gate, at: [word, other] } },
      { label: texts.hiddenBefore(other + 1), thing: { kind: 'gatedArrived', at: [distance - 1, other] } },
    ];
  };
  return {
    title,
    formula: cell === 'lstm' ? '\\textstyle\\sum_j U[j,u]\\;\\tfrac{\\partial E}{\\partial a_k}[j]' : 'z_k\\,\\tfrac{\\partial E}{\\partial h_k} + \\textstyle\\sum_j U[j,u]\\;\\tfrac{\\partial E}{\\partial a_k}[j]',
    lines: terms.lines,
    notes: [texts.weights[cell]],
    sources: [...(cell === 'gru' ? [{ label: texts.gate('z', unit + 1), thing: { kind: 'updateGate', at: [word, unit] } }] : []), ...rows.flatMap(source)],
  };
}

/** What a gradient meets on its step to a state. */
interface BackStep {
  readonly units: number;
  /** Word whose gates it passes. */
  readonly word: number;
  /** Direction in which it comes, of length 1 or all zeros: h, and in an LSTM c beside it. */
  readonly sent: readonly number[];
  /** A value of the layer at that word. */
  value(name: string, unit: number): number;
  /** The same at the word before; 0 where there is none. */
  before(name: string, unit: number): number;
}

function stepTo(journey: Journey, distance: number): BackStep {
  const { gated, tensors: { gatedArrived }, sizes: { gatedState } } = journey;
  const word = gateWord(journey, distance);
  const row = Array.from(gatedArrived.subarray((distance - 1) * gatedState, distance * gatedState));
  const length = Math.hypot(...row);
  return {
    units: gated.units, word, sent: row.map((value) => (length === 0 ? 0 : value / length)),
    value: (name, unit) => stepValue(gated, name, word, unit),
    before: (name, unit) => (word === 0 ? 0 : stepValue(gated, name, word - 1, unit)),
  };
}

const logisticSlope = (gate: number): number => gate * (1 - gate);
const each = (units: number, of: (unit: number) => number): number[] => Array.from({ length: units }, (_, unit) => of(unit));

/** dE/da of an LSTM's sums, rows i, f, g, o. */
function lstmSums({ units, sent, value, before }: BackStep): readonly number[] {
  const whole = each(units, (unit) => at(sent, units + unit) + at(sent, unit) * value('outputGate', unit) * (1 - Math.tanh(value('cell', unit)) ** 2));
  return [
    ...each(units, (unit) => at(whole, unit) * value('candidate', unit) * logisticSlope(value('inputGate', unit))),
    ...each(units, (unit) => at(whole, unit) * before('cell', unit) * logisticSlope(value('forgetGate', unit))),
    ...each(units, (unit) => at(whole, unit) * value('inputGate', unit) * (1 - value('candidate', unit) ** 2)),
    ...each(units, (unit) => at(sent, unit) * Math.tanh(value('cell', unit)) * logisticSlope(value('outputGate', unit))),
  ];
}

/** dE/da of a GRU's sums, rows r, z, n, as far as they lie before the recurrent weights. */
function gruSums({ units, sent, value, before }: BackStep): readonly number[] {
  const candidate = each(units, (unit) => at(sent, unit) * (1 - value('updateGate', unit)) * (1 - value('candidate', unit) ** 2));
  return [
    ...each(units, (unit) => at(candidate, unit) * value('recurrentCandidate', unit) * logisticSlope(value('resetGate', unit))),
    ...each(units, (unit) => at(sent, unit) * (before('hidden', unit) - value('candidate', unit)) * logisticSlope(value('updateGate', unit))),
    ...each(units, (unit) => at(candidate, unit) * value('resetGate', unit)),
  ];
}
