import { at } from '#contract/tensor';
import { type Origin } from '../../../parts/scene';
import { decimal } from '../../../timeline/numbers';
import { stepsBack } from '../plan';
import { arrivedAt, type Journey, lostFrom } from '../reading';
import { sized } from '../../../timeline/sizes';
import { partsOfGated, sourcesOfGated } from './gated';
import { wordAt } from './steps';

const formulas = ['\\left|\\tfrac{\\partial E}{\\partial h_k}\\right|', '\\left|\\tfrac{\\partial E}{\\partial s_k}\\right|', '\\left|\\tfrac{\\partial E}{\\partial x_k}\\right|'] as const;

/** How much of the error arrives at a state, or with attention at a word. */
export function normOrigin(journey: Journey, model: number, distance: number): Origin {
  const value = arrivedAt(journey, model, distance);
  const before = distance === 0 ? null : arrivedAt(journey, model, distance - 1);
  const ratio = before === null || before === 0 ? 0 : value / before;
  const name = journey.names[model] ?? journey.names[0];
  const attends = model === 2;
  const given = `Given: E = v · ${attends ? 'y' : 'h'}_t with |v| = 1, drawn from the seed.${model === 1 ? stateWords(journey) : ''}`;
  return {
    title: `${name}, ${stepsBack(distance)} (${wordAt(journey, distance)}): ${sized(value)}`,
    formula: formulas[model] ?? formulas[0],
    lines: attends || before === null ? [`log10 = ${decimal(at(journey.logs[model] ?? journey.logs[0], distance), 2)}`] : [...(model === 1 ? partsOfGated(journey, distance) : []), `${sized(before)} × ${decimal(ratio, 3)} = ${sized(value)}`],
    notes: [attends ? `${given} It arrives along one edge, weighted by what the last word takes from this one.` : given],
    sources: sourcesOfNorm(journey, model, distance),
  };
}

function stateWords({ gated: { cell } }: Journey): string {
  return cell === 'lstm' ? ' The state s of an LSTM is h and c together.' : ' The state s of a GRU is h.';
}

function sourcesOfNorm(journey: Journey, model: number, distance: number): Origin['sources'] {
  if (model === 2) return Array.from({ length: journey.sizes.heads }, (_, head) => ({ label: `what head ${head + 1} takes from this word`, thing: { kind: 'share', at: [head, distance] } }));
  if (distance === 0) return [{ label: 'direction of the error', thing: { kind: model === 0 ? 'arrived' : 'gatedArrived', at: [0, 0] } }];
  const before = { label: `${stepsBack(distance - 1)}`, thing: { kind: 'norm', at: [model, distance - 1] } };
  return model === 0 ? [before, { label: 'what this step does', thing: { kind: 'factor', at: [distance] } }] : [before, ...sourcesOfGated(journey, distance)];
}

/** The largest modulus of an eigenvalue, and what it does not say. */
export function radiusOrigin({ radius, tensors: { drawnRadius }, ownRnn, sizes: { width }, linear }: Journey): Origin {
  return {
    title: `Size of the largest eigenvalue of W_hh, ${width} × ${width}, its spectral radius: ${decimal(radius, 3)}`,
    formula: '\\rho(W) = \\lim_{m\\to\\infty} \\lVert W^m\\rVert^{1/m} = \\max_i |\\lambda_i|',
    lines: [`as it was drawn: ${decimal(at(drawnRadius, 0), 4)}`, `as it is used: ${decimal(radius, 4)}`],
    notes: [
      ownRnn ? 'The matrix is a file’s: the knob was not applied.' : 'The matrix was drawn, then scaled as a whole to the radius that was asked for.',
      linear ? 'In a linear cell the factor of a step tends to it, whatever the words are.' : 'With tanh what decides is the product of diag(1 − h²) W_hh, not the eigenvalue alone.',
    ],
    sources: [{ label: 'one of its weights', thing: { kind: 'weight', at: [0, 0] } }],
  };
}

/** The geometric mean of all steps. */
export function meanOrigin(journey: Journey): Origin {
  const { meanFactor, steps } = journey;
  return {
    title: `Mean of ${steps} steps: ${decimal(meanFactor, 3)}`,
    formula: '\\sqrt[n]{f_1 f_2 \\cdots f_n}',
    lines: [`${sized(arrivedAt(journey, 0, steps))} to the power 1 / ${steps} = ${decimal(meanFactor, 3)}`],
    notes: ['A geometric mean: taken as many times, it gives what arrives.'],
    sources: [{ label: 'what arrives at the first word', thing: { kind: 'norm', at: [0, steps] } }],
  };
}

/** What the two zones mean. */
export function zoneOrigin(journey: Journey, zone: number): Origin {
  if (zone === 0) {
    return {
      title: 'Explodes: above 1,000', formula: '\\eta\\,\\lVert\\partial E/\\partial h_k\\rVert > 1',
      lines: ['0.001 × 1,000 = 1'], notes: ['With a learning rate of 0.001, a step along such a gradient would move a state by more than 1, as far as tanh can reach at all.'], sources: [],
    };
  }
  const lost = journey.names.map((name, model) => `${name}: ${lostFrom(journey, model) === null ? 'never' : `from ${lostFrom(journey, model) ?? 0} steps back on`}`);
  return {
    title: 'Vanishes: below 6 · 10⁻⁸ of the largest', formula: '2^{-24}',
    lines: lost,
    notes: [`The gradient of a weight is a sum over all steps. Float32 itself holds numbers down to 10⁻³⁸; but a term below 2⁻²⁴ of the largest is rounded away when it is added to it, and nothing is learnt from it.`, `The zone is drawn for the 1 that the error begins with; the lines hold each layer against its own largest term.`], sources: [],
  };
}
