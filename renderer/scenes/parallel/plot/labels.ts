import { at } from '#contract/tensor';
import { tickValues, xOn } from '../../../parts/plane/plane';
import { tickLabels } from '../../../parts/plane/planeLabels';
import { type Label } from '../../../parts/scene';
import { plainLabel } from '../../../parts/texts/plainLabel';
import { textWidth } from '../../../parts/textWidth';
import { grouped } from '../../../timeline/numbers';
import { type Plan, stepAt, stepIndexAt } from '../../../timeline/plan';
import { processorCounts } from '../knobs';
import { crossingTop, legendLeft, legendPitch, legendTop, mostTicks, sideTop, timePlane, timeRight } from '../layout';
import { crossing, type Lane, laneNamed, type Parallel, timeOn } from '../reading';
import { laneNames } from '../tensors';
import { laneFormulas, laneLooks } from '../texts/lanes';
import { words } from '../words/words';

const texts = words.labels;

/** Least space between two texts above the plot. */
const markGap = 24;

/** Every text of the plot. */
export function plotLabels(parallel: Parallel, plan: Plan, frame: number): readonly Label[] {
  const index = stepIndexAt(plan, frame);
  const { id: here } = stepAt(plan, index);
  const reached = (id: string): boolean => index >= plan.steps.findIndex((step) => step.id === id);
  const plane = timePlane(parallel);
  return [
    { ...plainLabel, key: 'y-name', x: plane.left, y: 98, text: texts.time, ink: 'soft' },
    { ...plainLabel, key: 'x-name', x: plane.left + plane.width, y: plane.top + plane.height + 62, text: texts.processors, ink: 'soft', anchor: 'end' },
    ...tickLabels('time', plane, { x: tickValues(plane.x, 5), y: tickValues(plane.y, mostTicks) }),
    ...legendLabels(parallel, here === 'scan' ? parallel.lanes : parallel.racing),
    ...(reached('crossing') ? crossingLabels(parallel, here === 'scan') : []),
    ...(reached('machine') ? machineLabels(parallel) : reached('crossing') ? crossingMark(parallel) : []),
    ...sideLabels(parallel, here),
  ];
}

/** Beside each kind of line its layer, and its time on the chosen number of processors. */
function legendLabels({ processors, chosen }: Parallel, lanes: readonly Lane[]): readonly Label[] {
  return [
    { ...plainLabel, key: 'legend', x: legendLeft, y: 98, text: texts.on(processors), ink: 'soft' },
    ...lanes.flatMap((lane, index): readonly Label[] => {
      const { label, ink } = laneLooks[lane.name];
      const y = legendTop + index * legendPitch;
      return [
        { ...plainLabel, key: `${lane.name}-name`, x: legendLeft + 58, y, text: label, sizePx: 22, weight: 700, ink },
        { ...plainLabel, key: `${lane.name}-time`, x: timeRight, y, text: grouped.format(timeOn(lane, chosen)), sizePx: 22, weight: 600, anchor: 'end', thing: { kind: 'time', at: [index, chosen] } },
      ];
    }),
  ];
}

/** By how many processors attention, and the scan once it is told of, are done before the RNN. */
function crossingLabels(parallel: Parallel, withScan: boolean): readonly Label[] {
  const rnn = laneNamed(parallel, 'rnn');
  return [
    { ...plainLabel, key: 'crossing-heading', x: legendLeft, y: crossingTop, text: texts.crossing, ink: 'soft' },
    ...(withScan ? ['attention', 'scan'] as const : ['attention'] as const).flatMap((name, index): readonly Label[] => {
      const exponent = crossing(laneNamed(parallel, name), rnn);
      const lane = laneNames.indexOf(name);
      const y = crossingTop + 36 + index * 36;
      return [
        { ...plainLabel, key: `${name}-crossing-name`, x: legendLeft, y, text: laneLooks[name].label, sizePx: 22, weight: 600, ink: laneLooks[name].ink },
        { ...plainLabel, key: `${name}-crossing`, x: timeRight, y, text: exponent === null ? texts.never : texts.by(at(processorCounts, exponent)), sizePx: 22, weight: 600, anchor: 'end', thing: { kind: 'crossing', at: [lane] } },
      ];
    }),
  ];
}

function crossingMark(parallel: Parallel): readonly Label[] {
  const exponent = crossing(laneNamed(parallel, 'attention'), laneNamed(parallel, 'rnn'));
  if (exponent === null) return [];
  const count = at(processorCounts, exponent);
  return [{ ...plainLabel, key: 'crossing-mark', x: xOn(timePlane(parallel), count), y: 124, text: texts.by(count), weight: 600, ink: 'attention', anchor: 'middle' }];
}

/** What this engine can do at once, and what a large GPU can. */
function machineLabels(parallel: Parallel): readonly Label[] {
  const plane = timePlane(parallel);
  const most = processorCounts.at(-1) ?? 1;
  const gpu: Label = { ...plainLabel, key: 'gpu-mark', x: plane.left + plane.width, y: 124, text: texts.gpu(most), weight: 600, anchor: 'end' };
  if (parallel.here === null) return [gpu];
  const text = texts.here(parallel.here);
  const farthest = plane.left + plane.width - textWidth(gpu.text, gpu.sizePx, gpu.weight) - markGap - textWidth(text, plainLabel.sizePx, 600);
  const x = Math.min(Math.max(xOn(plane, parallel.here.count) - 20, plane.left), farthest);
  return [{ ...plainLabel, key: 'here-mark', x, y: 124, text, weight: 600, thing: { kind: 'here', at: [] } }, gpu];
}

/** Beneath the legend, what belongs to one step alone: the bounds in words, what a processor is, the rule of the scan. */
function sideLabels(parallel: Parallel, id: string): readonly Label[] {
  const lines = (wrapped: readonly string[]): readonly Label[] => wrapped.map((text, line) => ({ ...plainLabel, key: `side-${line}`, x: legendLeft, y: sideTop + line * 28, text, ink: 'soft' }));
  switch (id) {
    case 'bounds':
      return lines(texts.bounds);
    case 'machine':
      return lines(texts.processor);
    case 'scan':
      return [
        { ...plainLabel, key: 'scan-rule', x: legendLeft, y: sideTop + 4, text: laneFormulas.scan, sizePx: 29, face: 'tex' },
        ...(['scan', 'rnn'] as const).flatMap((name, line): readonly Label[] => {
          const [y, { ink, label }] = [sideTop + 44 + line * 32, laneLooks[name]];
          const thing = { kind: 'depth', at: [laneNames.indexOf(name)] };
          return [
            { ...plainLabel, key: `${name}-depth-name`, x: legendLeft, y, text: texts.depthOf(label), sizePx: 22, weight: 600, ink },
            { ...plainLabel, key: `${name}-depth`, x: timeRight, y, text: grouped.format(laneNamed(parallel, name).depth), sizePx: 22, weight: 600, anchor: 'end', thing },
          ];
        }),
      ];
    default:
      return [];
  }
}
