import { at } from '#contract/tensor';
import { type Ink, type Label } from '../../parts/scene';
import { plainLabel } from '../../parts/texts/plainLabel';
import { type Thing } from '../../timeline/thing';
import { decimal, roughTex } from '../../timeline/numbers';
import { columnLeft, columnRight } from './layout';
import { meanForget, stepsBack } from './plan';
import { arrivedAt, type Journey, mostAt } from './reading';

const valueSize = 22;
const texSize = 29;
const inks: readonly Ink[] = ['recurrence', 'gate', 'attention'];

/** The numbers at the right: what the matrix promises, what a step really does, and what has arrived. */
export function columnLabels(journey: Journey, distance: number, stepId: string): readonly Label[] {
  return [
    ...radiusLabels(journey, distance),
    { ...plainLabel, key: 'steps-back', x: columnLeft, y: 336, text: stepsBack(distance), sizePx: valueSize, weight: 600 },
    ...journey.names.flatMap((name, model) => row(`value-${model}`, 376 + 38 * model, name, roughTex(arrivedAt(journey, model, distance)), { kind: 'norm', at: [model, distance] }, inks[model])),
    ...detail(journey, stepId),
  ];
}

function radiusLabels({ radius, meanFactor, tensors: { factor }, ownRnn, steps }: Journey, distance: number): readonly Label[] {
  const now = distance === 0 ? '\\text{–}' : decimal(at(factor, distance), 2);
  return [
    { ...plainLabel, key: 'radius-name', x: columnLeft, y: 110, text: ownRnn ? 'radius, of the file' : 'spectral radius', ink: 'soft' },
    { ...plainLabel, key: 'radius', x: columnLeft - 3, y: 174, text: decimal(radius, 2), sizePx: 64, weight: 700, ink: 'recurrence', thing: { kind: 'radius', at: [] } },
    ...row('factor', 218, 'measured now', now, distance === 0 ? null : { kind: 'factor', at: [distance] }),
    ...row('mean', 252, 'on average', distance === steps ? decimal(meanFactor, 2) : '\\text{–}', distance === steps ? { kind: 'mean', at: [] } : null),
  ];
}

/** What a step is about, in one more number. */
function detail(journey: Journey, stepId: string): readonly Label[] {
  switch (stepId) {
    case 'most':
      return row('most', 506, 'at most', roughTex(mostAt(journey, journey.steps) ?? 0), { kind: 'most', at: [journey.steps] }, 'recurrence');
    case 'gate':
      return row('forget', 506, `${journey.keeping} gates`, decimal(meanForget(journey), 2), { kind: 'forget', at: [] }, 'gate');
    case 'attention':
      return row('share', 506, 'share of one', roughTex(1 / journey.sizes.words), { kind: 'share', at: [0, journey.steps] }, 'attention');
    case 'clip':
      return row('clip', 506, 'clipped by', roughTex(journey.clip?.factor ?? 1), { kind: 'clip', at: [] }, 'recurrence');
    default:
      return [];
  }
}

/** One line: what it is at the left, the number at the right. */
function row(key: string, y: number, name: string, value: string, thing: Thing | null, ink: Ink = 'soft'): readonly Label[] {
  return [
    { ...plainLabel, key: `${key}-name`, x: columnLeft, y, text: name, ink, weight: ink === 'soft' ? 400 : 600 },
    { ...plainLabel, key, x: columnRight, y, text: value, sizePx: texSize, anchor: 'end', face: 'tex', thing },
  ];
}
