import { at } from '#contract/tensor';
import { type Origin } from '../../../parts/scene';
import { decimal } from '../../../timeline/numbers';
import { arrivedAt, type Journey, lostFrom } from '../reading';
import { sized } from '../../../timeline/sizes';
import { words } from '../words/words';
import { partsOfGated, sourcesOfGated } from './gated';
import { wordAt } from './steps';

const texts = words.origins;

const formulas = ['\\left|\\tfrac{\\partial E}{\\partial h_k}\\right|', '\\left|\\tfrac{\\partial E}{\\partial s_k}\\right|', '\\left|\\tfrac{\\partial E}{\\partial x_k}\\right|'] as const;

/** How much of the error arrives at a state, or with attention at a word. */
export function normOrigin(journey: Journey, model: number, distance: number): Origin {
  const value = arrivedAt(journey, model, distance);
  const before = distance === 0 ? null : arrivedAt(journey, model, distance - 1);
  const ratio = before === null || before === 0 ? 0 : value / before;
  const name = journey.names[model] ?? journey.names[0];
  const attends = model === 2;
  const given = texts.norm.given(attends ? 'y' : 'h');
  const more = [null, texts.norm.state[journey.gated.cell], texts.norm.edge][model] ?? null;
  return {
    title: `${name}, ${words.stepsBack(distance)} (${wordAt(journey, distance)}): ${sized(value)}`,
    formula: formulas[model] ?? formulas[0],
    lines: attends || before === null ? [`log10 = ${decimal(at(journey.logs[model] ?? journey.logs[0], distance), 2)}`] : [...(model === 1 ? partsOfGated(journey, distance) : []), `${sized(before)} × ${decimal(ratio, 3)} = ${sized(value)}`],
    notes: [more === null ? given : `${given} ${more}`],
    sources: sourcesOfNorm(journey, model, distance),
  };
}

function sourcesOfNorm(journey: Journey, model: number, distance: number): Origin['sources'] {
  if (model === 2) return Array.from({ length: journey.sizes.heads }, (_, head) => ({ label: texts.norm.head(head + 1), thing: { kind: 'share', at: [head, distance] } }));
  if (distance === 0) return [{ label: texts.norm.direction, thing: { kind: model === 0 ? 'arrived' : 'gatedArrived', at: [0, 0] } }];
  const before = { label: words.stepsBack(distance - 1), thing: { kind: 'norm', at: [model, distance - 1] } };
  return model === 0 ? [before, { label: texts.norm.step, thing: { kind: 'factor', at: [distance] } }] : [before, ...sourcesOfGated(journey, distance)];
}

/** The largest modulus of an eigenvalue, and what it does not say. */
export function radiusOrigin({ radius, tensors: { drawnRadius }, ownRnn, sizes: { width }, linear }: Journey): Origin {
  return {
    title: texts.radius.title(width, decimal(radius, 3)),
    formula: '\\rho(W) = \\lim_{m\\to\\infty} \\lVert W^m\\rVert^{1/m} = \\max_i |\\lambda_i|',
    lines: [texts.radius.drawn(decimal(at(drawnRadius, 0), 4)), texts.radius.used(decimal(radius, 4))],
    notes: [ownRnn ? texts.radius.own : texts.radius.scaled, linear ? texts.radius.linear : texts.radius.tanh],
    sources: [{ label: texts.radius.weight, thing: { kind: 'weight', at: [0, 0] } }],
  };
}

/** The geometric mean of all steps. */
export function meanOrigin(journey: Journey): Origin {
  const { meanFactor, steps } = journey;
  return {
    title: texts.mean.title(steps, decimal(meanFactor, 3)),
    formula: '\\sqrt[n]{f_1 f_2 \\cdots f_n}',
    lines: [texts.mean.line(sized(arrivedAt(journey, 0, steps)), steps, decimal(meanFactor, 3))],
    notes: [texts.mean.note],
    sources: [{ label: texts.mean.arrives, thing: { kind: 'norm', at: [0, steps] } }],
  };
}

/** What the two zones mean. */
export function zoneOrigin(journey: Journey, zone: number): Origin {
  const { explodes, rate, explodesNote, vanishes, lost, vanishesNotes } = texts.zones;
  if (zone === 0) return { title: explodes, formula: '\\eta\\,\\lVert\\partial E/\\partial h_k\\rVert > 1', lines: [rate], notes: [explodesNote], sources: [] };
  return {
    title: vanishes, formula: '2^{-24}',
    lines: journey.names.map((name, model) => lost(name, lostFrom(journey, model))),
    notes: vanishesNotes, sources: [],
  };
}
