import { at } from '#contract/tensor';
import { type Origin } from '../../../parts/scene';
import { decimal } from '../../../timeline/numbers';
import { stepsBack } from '../plan';
import { type Grown, type Journey, sizeOf } from '../reading';
import { sized } from '../../../timeline/sizes';
import { wordAt } from './steps';

const kinds = ['without a nonlinearity', 'with tanh'] as const;

/** What arrives in the chain whose W_hh was made larger: which = 0 is linear, 1 has tanh. */
export function grownOrigin(journey: Journey, which: number, distance: number): Origin | null {
  const { grown } = journey;
  const kind = kinds[which];
  if (grown === null || kind === undefined) return null;
  const logs = which === 0 ? grown.linear : grown.tanh;
  const [value, before] = [sizeOf(at(logs, distance)), sizeOf(at(logs, Math.max(distance - 1, 0)))];
  return {
    title: `The chain at ${decimal(grown.radius, 2)} ${kind}, ${stepsBack(distance)} (${wordAt(journey, distance)}): ${sized(value)}`,
    formula: which === 0 ? '\\left|v\\,W^{\\,t-k}\\right|' : '\\left|v\\,\\textstyle\\prod_k \\mathrm{diag}(1-h_k^2)\\,W\\right|',
    lines: [...(which === 0 ? [`the eigenvalue alone: ${decimal(grown.radius, 2)} to the power ${distance} = ${sized(grown.radius ** distance)}`] : []), `${sized(before)} × ${before === 0 ? '0' : decimal(value / before, 3)} = ${sized(value)}`],
    notes: [`The same words, the same error and the RNN’s own weights; only W_hh is multiplied as a whole until its largest eigenvalue is ${decimal(grown.radius, 2)}.`],
    sources: [{ label: 'the scaled matrix', thing: { kind: 'grownRadius', at: [] } }, ...(distance === 0 ? [] : [{ label: stepsBack(distance - 1), thing: { kind: 'grown', at: [which, distance - 1] } }])],
  };
}

/** By what W_hh is multiplied so that a linear chain explodes. */
export function grownRadiusOrigin({ grown, radius }: Journey): Origin | null {
  if (grown === null) return null;
  return {
    title: `Largest eigenvalue of the scaled matrix: ${decimal(grown.radius, 2)}`,
    formula: 'W = \\tfrac{\\rho}{\\rho_0}\\,W_{hh}',
    lines: [`as the RNN has it: ${decimal(radius, 4)}`, `every weight times ${decimal(grown.radius / radius, 3)}: ${decimal(radius, 4)} × ${decimal(grown.radius / radius, 3)} = ${decimal(grown.radius, 2)}`],
    notes: ['Chosen by the act so that something explodes: an eigenvalue above 1 does so in every linear chain that is long enough.'],
    sources: [{ label: 'the RNN’s own', thing: { kind: 'radius', at: [] } }],
  };
}

const parts = ['W_xh', 'W_hh', 'b'] as const;

/** The norm that clipping looks at: that of the gradient of all weights together. */
export function wholeOrigin({ grown }: Journey): Origin | null {
  if (grown === null) return null;
  const norms = normsOf(grown);
  return {
    title: `Norm of the gradient of all weights: ${sized(sizeOf(grown.whole))}`,
    formula: '\\sqrt{\\lVert\\tfrac{\\partial E}{\\partial W_{xh}}\\rVert^2 + \\lVert\\tfrac{\\partial E}{\\partial W_{hh}}\\rVert^2 + \\lVert\\tfrac{\\partial E}{\\partial b}\\rVert^2}',
    lines: [...parts.map((name, part) => `of ${name}: ${norms[part] ?? ''}`), `√(${norms.map((norm) => `(${norm})²`).join(' + ')}) = ${sized(sizeOf(grown.whole))}`],
    notes: [
      'Of the linear chain that explodes. Every step adds to the gradient of a weight: dE/dh_k times what the weight multiplied there, the word for W_xh, the state before for W_hh, 1 for b.',
      'Worked out in float64, forwards and backwards. PyTorch keeps two biases, b_ih and b_hh, with the same gradient; here they are one.',
    ],
    sources: [{ label: 'what arrives, one step back', thing: { kind: 'grown', at: [0, 1] } }],
  };
}

function normsOf({ parts: logs }: Grown): readonly string[] {
  return Array.from(logs, (log) => sized(sizeOf(log)));
}

/** By what clipping multiplies the whole gradient. */
export function clipOrigin({ clip, grown }: Journey): Origin | null {
  if (clip === null || grown === null) return null;
  const norm = sized(sizeOf(grown.whole));
  return {
    title: `Clipping to ${clip.norm} multiplies everything by ${sized(clip.factor)}`,
    formula: '\\hat g = g \\cdot \\min(1,\\, c / \\lVert g\\rVert)',
    lines: [`norm of the gradient of all weights: ${norm}`, clip.factor === 1 ? `${clip.norm} is not exceeded: × 1` : `${clip.norm} / (${norm}) = ${sized(clip.factor)}`],
    notes: ['One factor for all weights together, so that the direction stays; the line shows what each state then adds.', 'Every term keeps its share of the whole: clipping can make a step smaller, but brings nothing back that has vanished.'],
    sources: [{ label: 'the norm before', thing: { kind: 'whole', at: [] } }],
  };
}
