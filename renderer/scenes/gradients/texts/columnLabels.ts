import { type Ink, type Label } from '../../../parts/scene';
import { plainLabel } from '../../../parts/texts/plainLabel';
import { type Thing } from '../../../timeline/thing';
import { decimal } from '../../../timeline/numbers';
import { columnLeft, columnRight } from '../layout';
import { joinedAt } from '../lines';
import { arrivedAt, type Journey, meanForget, sizeOf } from '../reading';
import { legendLabels } from './legendLabels';
import { sizedTex } from '../../../timeline/sizes';
import { words } from '../words/words';

const valueSize = 22;
const texSize = 29;
const inks: readonly Ink[] = ['recurrence', 'gate', 'attention'];
const texts = words.labels;

/** The numbers at the right: what the letters or the matrix say, what has arrived, and what a step is about. */
export function columnLabels(journey: Journey, distance: number, stepId: string): readonly Label[] {
  return [
    ...(/^(?:read|one|ask|back-)/.test(stepId) ? legendLabels(journey) : radiusLabels(journey, stepId)),
    { ...plainLabel, key: 'steps-back', x: columnLeft, y: 334, text: words.stepsBack(distance), sizePx: valueSize, weight: 600 },
    ...journey.names.flatMap((name, model) => row(`value-${model}`, 370 + 36 * model, name, sizedTex(arrivedAt(journey, model, distance)), { kind: 'norm', at: [model, distance] }, inks[model])),
    ...(stepId === 'clip' ? wholeLabels(journey) : []),
    ...details(journey, stepId).flatMap(({ key, name, value, thing, ink }, place) => row(key, 484 + 34 * place, name, value, thing, ink)),
  ];
}

/** The eigenvalue in large: the one that was asked for, or that of the chain which explodes. */
function radiusLabels({ radius, meanFactor, ownRnn, grown }: Journey, stepId: string): readonly Label[] {
  const grows = grown !== null && (stepId === 'explodes' || stepId === 'clip');
  const shown = grows ? grown.radius : radius;
  return [
    { ...plainLabel, key: 'radius-name', x: columnLeft, y: 110, text: texts.radius, ink: 'soft' },
    { ...plainLabel, key: 'radius', x: columnLeft - 3, y: 174, text: decimal(shown, 2), sizePx: 64, weight: 700, ink: 'recurrence', thing: { kind: grows ? 'grownRadius' : 'radius', at: [] } },
    { ...plainLabel, key: 'radius-whose', x: columnLeft, y: 208, text: grows ? texts.radiusOf.scaled : ownRnn ? texts.radiusOf.file : texts.radiusOf.rnn, ink: 'soft' },
    ...(grows ? [] : row('mean', 248, texts.measured, decimal(meanFactor, 2), { kind: 'mean', at: [] })),
  ];
}

/** What clipping looks at: the gradient of all weights of the chain that explodes. */
function wholeLabels({ grown }: Journey): readonly Label[] {
  return [
    { ...plainLabel, key: 'whole-of', x: columnLeft, y: 250, text: texts.normOf, ink: 'soft' },
    ...row('whole', 280, texts.norm, sizedTex(sizeOf(grown?.whole ?? 0)), { kind: 'whole', at: [] }),
  ];
}

interface Detail {
  readonly key: string;
  readonly name: string;
  readonly value: string;
  readonly thing: Thing;
  readonly ink: Ink | undefined;
}

/** What a step is about, in one or two more numbers: those of the lines that joined, or of the clipping. */
function details(journey: Journey, stepId: string): readonly Detail[] {
  const { steps, keeping, clip } = journey;
  if (stepId === 'clip') {
    return [{ key: 'clip', name: texts.times, value: sizedTex(clip?.factor ?? 1), thing: { kind: 'clip', at: [] }, ink: 'recurrence' }];
  }
  const gates: readonly Detail[] = stepId === 'gate' ? [{ key: 'forget', name: texts.gates[keeping], value: decimal(meanForget(journey), 2), thing: { kind: 'forget', at: [] }, ink: 'gate' }] : [];
  return [...gates, ...joinedAt(journey, stepId).map(({ key, short, model, valueAt, thing }) => ({ key, name: short, value: sizedTex(valueAt(steps)), thing: thing(steps), ink: inks[model] }))];
}

/** One line: what it is at the left, the number at the right. */
function row(key: string, y: number, name: string, value: string, thing: Thing, ink: Ink = 'soft'): readonly Label[] {
  return [
    { ...plainLabel, key: `${key}-name`, x: columnLeft, y, text: name, ink, weight: ink === 'soft' ? 400 : 600 },
    { ...plainLabel, key, x: columnRight, y, text: value, sizePx: texSize, anchor: 'end', face: 'tex', thing },
  ];
}
