import { at } from '#contract/tensor';
import { type Origin } from '../../../parts/scene';
import { decimal } from '../../../timeline/numbers';
import { type Grown, type Journey, sizeOf } from '../reading';
import { sized } from '../../../timeline/sizes';
import { words } from '../words/words';
import { wordAt } from './steps';

const texts = words.origins;

/** What arrives in the chain whose W_hh was made larger: which = 0 is linear, 1 has tanh. */
export function grownOrigin(journey: Journey, which: number, distance: number): Origin | null {
  const { grown } = journey;
  if (grown === null || (which !== 0 && which !== 1)) return null;
  const logs = which === 0 ? grown.linear : grown.tanh;
  const radius = decimal(grown.radius, 2);
  const [value, before] = [sizeOf(at(logs, distance)), sizeOf(at(logs, Math.max(distance - 1, 0)))];
  return {
    title: texts.grown.title(radius, words.stepsBack(distance), { tanh: which === 1, word: wordAt(journey, distance), value: sized(value) }),
    formula: which === 0 ? '\\left|v\\,W^{\\,t-k}\\right|' : '\\left|v\\,\\textstyle\\prod_k \\mathrm{diag}(1-h_k^2)\\,W\\right|',
    lines: [...(which === 0 ? [texts.grown.alone(texts.power(radius, distance, sized(grown.radius ** distance)))] : []), `${sized(before)} × ${before === 0 ? '0' : decimal(value / before, 3)} = ${sized(value)}`],
    notes: [texts.grown.note(radius)],
    sources: [{ label: texts.grown.matrix, thing: { kind: 'grownRadius', at: [] } }, ...(distance === 0 ? [] : [{ label: words.stepsBack(distance - 1), thing: { kind: 'grown', at: [which, distance - 1] } }])],
  };
}

/** By what W_hh is multiplied so that a linear chain explodes. */
export function grownRadiusOrigin({ grown, radius }: Journey): Origin | null {
  if (grown === null) return null;
  const factor = decimal(grown.radius / radius, 3);
  return {
    title: texts.grownRadius.title(decimal(grown.radius, 2)),
    formula: 'W = \\tfrac{\\rho}{\\rho_0}\\,W_{hh}',
    lines: [texts.grownRadius.rnn(decimal(radius, 4)), texts.grownRadius.scaled(factor, `${decimal(radius, 4)} × ${factor} = ${decimal(grown.radius, 2)}`)],
    notes: [texts.grownRadius.note],
    sources: [{ label: texts.grownRadius.own, thing: { kind: 'radius', at: [] } }],
  };
}

const parts = ['W_xh', 'W_hh', 'b'] as const;

/** The norm that clipping looks at: that of the gradient of all weights together. */
export function wholeOrigin({ grown }: Journey): Origin | null {
  if (grown === null) return null;
  const norms = normsOf(grown);
  return {
    title: texts.whole.title(sized(sizeOf(grown.whole))),
    formula: '\\sqrt{\\lVert\\tfrac{\\partial E}{\\partial W_{xh}}\\rVert^2 + \\lVert\\tfrac{\\partial E}{\\partial W_{hh}}\\rVert^2 + \\lVert\\tfrac{\\partial E}{\\partial b}\\rVert^2}',
    lines: [...parts.map((name, part) => texts.whole.part(name, norms[part] ?? '')), `√(${norms.map((norm) => `(${norm})²`).join(' + ')}) = ${sized(sizeOf(grown.whole))}`],
    notes: texts.whole.notes,
    sources: [{ label: texts.whole.arrives, thing: { kind: 'grown', at: [0, 1] } }],
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
    title: texts.clip.title(clip.norm, sized(clip.factor)),
    formula: '\\hat g = g \\cdot \\min(1,\\, c / \\lVert g\\rVert)',
    lines: [texts.clip.norm(norm), clip.factor === 1 ? texts.clip.below(clip.norm) : `${clip.norm} / (${norm}) = ${sized(clip.factor)}`],
    notes: texts.clip.notes,
    sources: [{ label: texts.clip.before, thing: { kind: 'whole', at: [] } }],
  };
}
