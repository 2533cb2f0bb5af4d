import { type Trace } from '#contract/trace';
import { type Label } from '../../../parts/scene';
import { plainLabel } from '../../../parts/texts/plainLabel';
import { captionLabels, headerLabels } from '../../../parts/texts/provenance';
import { grouped } from '../../../timeline/numbers';
import { type Plan, stepAt, stepIndexAt } from '../../../timeline/plan';
import { accountWidth, accountY, depthLeft, detailPitch, detailY, headingY, pictureY, timeRight, workLeft } from '../layout';
import { doneBy, exponentOf, momentAt, processorsOf, spanOf, sweptAt } from '../pages/moments';
import { plotLabels } from '../plot/labels';
import { laneNamed, operationsInRow, type Parallel, readParallel, timeOn, usedShare } from '../reading';
import { rowsFor } from '../tensors';
import { words } from '../words/words';
import { laneLooks } from './lanes';

const texts = words.labels;

/** Every text of the act at a frame. */
export function parallelLabels(trace: Trace, plan: Plan, frame: number): readonly Label[] {
  const parallel = readParallel(trace);
  const { caption, asks } = stepAt(plan, stepIndexAt(plan, frame));
  const { id, page, picture } = momentAt(plan, frame);
  return [
    ...headerLabels(words.title, trace),
    ...(page === 'accounts' ? accountLabels(parallel, id !== 'work') : []),
    ...(page === 'schedule' ? scheduleLabels(parallel, picture, sweptAt(plan, frame)) : []),
    ...(page === 'plot' ? plotLabels(parallel, plan, frame) : []),
    ...captionLabels(caption, asks),
  ];
}

/** Work at the left in plain figures, depth at the right in those of a machine: two places, two looks. */
function accountLabels(parallel: Parallel, withDepth: boolean): readonly Label[] {
  const right = depthLeft + accountWidth;
  const { count, width, heads } = parallel;
  const heading = (key: string, x: number, text: string): Label => ({ ...plainLabel, key, x, y: headingY, text, sizePx: 22, weight: 700, ink: 'soft' });
  return [
    heading('work-heading', workLeft, texts.work),
    ...(withDepth ? [heading('depth-heading', depthLeft, texts.depth)] : []),
    ...parallel.racing.flatMap((one, lane): readonly Label[] => {
      const { name, work, depth, treeDepth } = one;
      const { title, ink } = laneLooks[name];
      const y = accountY(lane) + 34;
      const named = { ...plainLabel, y, text: title, sizePx: 22, weight: 700, ink } as const;
      return [
        { ...named, key: `${name}-work-name`, x: workLeft },
        { ...plainLabel, key: `${name}-work`, x: workLeft + accountWidth, y, text: grouped.format(work), sizePx: 32, weight: 700, anchor: 'end', thing: { kind: 'work', at: [lane] } },
        ...(withDepth ? [
          { ...named, key: `${name}-depth-name`, x: depthLeft } as const,
          { ...plainLabel, key: `${name}-depth`, x: right, y, text: grouped.format(depth), sizePx: 32, face: 'mono', anchor: 'end', thing: { kind: 'depth', at: [lane] } } as const,
          { ...plainLabel, key: `${name}-tree`, x: depthLeft, y: y + 74, text: texts.tree(operationsInRow(one), treeDepth), ink: 'soft', thing: { kind: 'tree', at: [lane] } } as const,
        ] : []),
      ];
    }),
    ...detailLabels([
      withDepth ? texts.chains(operationsInRow(laneNamed(parallel, 'attention'))) : texts.sizes({ words: count, width, heads }),
      ...(withDepth ? [texts.sums(width)] : []),
    ]),
  ];
}

/** What the numbers of a page mean, in two lines beneath it. */
function detailLabels(lines: readonly string[]): readonly Label[] {
  return lines.map((text, line) => ({ ...plainLabel, key: `detail-${line}`, x: workLeft, y: detailY + line * detailPitch, ink: 'soft', text }));
}

/** Names, and the time of every layer that is done by now. */
function scheduleLabels(parallel: Parallel, picture: number, swept: number): readonly Label[] {
  const exponent = exponentOf(parallel, picture);
  const done = doneBy(parallel, picture, swept);
  return [
    { ...plainLabel, key: 'time-heading', x: timeRight, y: pictureY(0) - 12, text: texts.time, ink: 'soft', anchor: 'end' },
    ...parallel.racing.flatMap((lane, index): readonly Label[] => {
      const { title, ink } = laneLooks[lane.name];
      const y = pictureY(index);
      const time = timeOn(lane, exponent);
      const place = parallel.racing.filter((other) => timeOn(other, exponent) < time).length;
      const name: Label = { ...plainLabel, key: `${lane.name}-name`, x: workLeft, y: y - 12, text: title, sizePx: 22, weight: 700, ink };
      if (done[index] !== true) return [name];
      return [
        name,
        { ...plainLabel, key: `${lane.name}-time`, x: timeRight, y: y + 58, text: grouped.format(time), sizePx: 34, weight: 700, ink, anchor: 'end', thing: { kind: 'time', at: [index, exponent] } },
        { ...plainLabel, key: `${lane.name}-place`, x: timeRight, y: y + 18, text: texts.place(place + 1), sizePx: 22, weight: 600, anchor: 'end' },
        { ...plainLabel, key: `${lane.name}-used`, x: timeRight, y: y + 92, text: texts.busy(percent(usedShare(lane, exponent))), ink: 'soft', anchor: 'end', thing: { kind: 'used', at: [index, exponent] } },
      ];
    }),
    ...detailLabels(pictureWords(parallel, picture)),
  ];
}

/** What the rows, the width and the tones of a picture stand for. */
function pictureWords(parallel: Parallel, picture: number): readonly string[] {
  const processors = processorsOf(parallel, picture);
  return [`${texts.rows(rowsFor(processors), processors)} · ${texts.span(spanOf(parallel, picture))}`, texts.tones];
}

/** A share as per cent, never rounded up to all or down to nothing. */
export function percent(share: number): string {
  const value = share * 100;
  if (value > 99 && value < 100) return '> 99 %';
  return value < 1 ? '< 1 %' : `${Math.round(value)} %`;
}
