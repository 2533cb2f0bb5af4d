import { at } from '#contract/tensor';
import { type Label } from '../../parts/scene';
import { type Ticks, tickLabels } from '../../parts/plane/planeLabels';
import { tickValues, yOn } from '../../parts/plane/plane';
import { plainLabel } from '../../parts/texts/plainLabel';
import { grouped } from '../../timeline/numbers';
import { axisLine, details, focusLine, headings, lossPlane } from './layout';
import { type Memory, models } from './reading';
import { words } from './words/words';

/** x of the sign and of the name of each model in the key below the plot. */
export const keyPlaces = [{ sign: 104, name: 148 }, { sign: 208, name: 252 }, { sign: 320, name: 364 }] as const;

/** Round values of both axes. */
export function lossTicks(memory: Memory): Ticks {
  const plane = lossPlane(memory);
  return { x: [0, memory.sizes.steps / 2, memory.sizes.steps].filter(Number.isInteger), y: tickValues(plane.y, 5) };
}

/** Texts of the plot of the losses. */
export function curveLabels(memory: Memory, trained: number): readonly Label[] {
  const plane = lossPlane(memory);
  const ticks = lossTicks(memory);
  const guess = yOn(plane, Math.log(memory.sizes.answers));
  const says = words.labels.curves;
  return [
    { ...plainLabel, key: 'loss-heading', x: 40, y: headings, text: says.heading, sizePx: 26, weight: 600 },
    { ...plainLabel, key: 'loss-detail', x: 40, y: details, text: says.detail(memory.sizes.pointSteps), ink: 'soft', thing: { kind: 'lossRule', at: [] } },
    ...tickLabels('loss', plane, { x: [], y: ticks.y }),
    ...ticks.x.map((step): Label => ({ ...plainLabel, key: `step-${step}`, x: plane.left + (plane.width * step) / Math.max(memory.sizes.steps, 1), y: plane.top + plane.height + 30, text: grouped.format(step), ink: 'soft', anchor: 'middle' })),
    { ...plainLabel, key: 'steps', x: plane.left + plane.width / 2, y: axisLine, text: trained < 0 ? says.steps : says.step(trained), ink: 'soft', anchor: 'middle' },
    { ...plainLabel, key: 'guess', x: plane.left + plane.width, y: guess - 8, text: says.guess(`ln ${memory.sizes.answers} = ${Math.log(memory.sizes.answers).toFixed(2)}`), ink: 'soft', anchor: 'end', thing: { kind: 'guess', at: [] } },
    ...models.map(({ name, ink }, model): Label => {
      const diverged = at(memory.divergedAt, model) > 0;
      return { ...plainLabel, key: `key-${model}`, x: keyPlaces[model]?.name ?? 0, y: focusLine, text: diverged ? says.stopped(name) : name, ink: diverged ? 'error' : ink, weight: 600, title: diverged ? says.diverged(at(memory.divergedAt, model)) : null };
    }),
  ];
}
