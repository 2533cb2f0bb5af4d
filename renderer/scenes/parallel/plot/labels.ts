import { at } from '#contract/tensor';
import { tickValues, xOn } from '../../../parts/plane/plane';
import { tickLabels } from '../../../parts/plane/planeLabels';
import { type Label } from '../../../parts/scene';
import { plainLabel } from '../../../parts/texts/plainLabel';
import { grouped } from '../../../timeline/numbers';
import { type Plan, stepIndexAt } from '../../../timeline/plan';
import { processorCounts } from '../knobs';
import { legendLeft, legendPitch, legendTop, mostTicks, timePlane, timeRight } from '../layout';
import { crossing, laneNamed, type Parallel, timeOn } from '../reading';
import { laneNames } from '../tensors';
import { laneLooks } from '../texts/words';

/** Every text of the plot. */
export function plotLabels(parallel: Parallel, plan: Plan, frame: number): readonly Label[] {
  const index = stepIndexAt(plan, frame);
  const reached = (id: string): boolean => index >= plan.steps.findIndex((step) => step.id === id);
  const plane = timePlane(parallel);
  return [
    { ...plainLabel, key: 'y-name', x: plane.left, y: 98, text: 'time, in multiply-adds', ink: 'soft' },
    { ...plainLabel, key: 'x-name', x: plane.left + plane.width, y: plane.top + plane.height + 62, text: 'processors', ink: 'soft', anchor: 'end' },
    ...tickLabels('time', plane, { x: tickValues(plane.x, 5), y: tickValues(plane.y, mostTicks) }),
    ...legendLabels(parallel),
    ...(reached('crossing') ? crossingLabels(parallel) : []),
    ...(reached('machine') ? machineLabels(parallel) : reached('crossing') ? crossingMark(parallel) : []),
  ];
}

/** Beside each kind of line its layer, and its time on the chosen number of processors. */
function legendLabels(parallel: Parallel): readonly Label[] {
  const { processors, chosen, lanes } = parallel;
  return [
    { ...plainLabel, key: 'legend', x: legendLeft, y: 98, text: processors === 1 ? 'on 1 processor' : `on ${grouped.format(processors)} processors`, ink: 'soft' },
    ...lanes.flatMap((lane, index): readonly Label[] => {
      const { label, ink } = laneLooks[lane.name];
      const y = legendTop + index * legendPitch;
      return [
        { ...plainLabel, key: `${lane.name}-name`, x: legendLeft + 60, y, text: label, sizePx: 22, weight: 700, ink },
        { ...plainLabel, key: `${lane.name}-time`, x: timeRight, y: y + 28, text: grouped.format(timeOn(lane, chosen)), sizePx: 24, weight: 600, anchor: 'end', thing: { kind: 'time', at: [index, chosen] } },
      ];
    }),
  ];
}

/** Since how many processors attention and the scan are done before the RNN. */
function crossingLabels(parallel: Parallel): readonly Label[] {
  const rnn = laneNamed(parallel, 'rnn');
  const top = legendTop + 4 * legendPitch + 44;
  return [
    { ...plainLabel, key: 'crossing-heading', x: legendLeft, y: top, text: 'done before the RNN', ink: 'soft' },
    ...(['attention', 'scan'] as const).flatMap((name, index): readonly Label[] => {
      const exponent = crossing(laneNamed(parallel, name), rnn);
      const lane = laneNames.indexOf(name);
      const y = top + 36 + index * 36;
      return [
        { ...plainLabel, key: `${name}-crossing-name`, x: legendLeft, y, text: laneLooks[name].label, sizePx: 22, weight: 600, ink: laneLooks[name].ink },
        { ...plainLabel, key: `${name}-crossing`, x: timeRight, y, text: exponent === null ? 'never' : `from ${grouped.format(at(processorCounts, exponent))}`, sizePx: 22, weight: 600, anchor: 'end', thing: { kind: 'crossing', at: [lane] } },
      ];
    }),
  ];
}

function crossingMark(parallel: Parallel): readonly Label[] {
  const exponent = crossing(laneNamed(parallel, 'attention'), laneNamed(parallel, 'rnn'));
  if (exponent === null) return [];
  const count = at(processorCounts, exponent);
  return [{ ...plainLabel, key: 'crossing-mark', x: xOn(timePlane(parallel), count), y: 124, text: grouped.format(count), weight: 600, ink: 'attention', anchor: 'middle' }];
}

/** What this engine can do at once, and what a large GPU can. */
function machineLabels(parallel: Parallel): readonly Label[] {
  const plane = timePlane(parallel);
  const most = processorCounts.at(-1) ?? 1;
  const gpu: Label = { ...plainLabel, key: 'gpu-mark', x: plane.left + plane.width, y: 124, text: `a GPU: ${grouped.format(most)}`, weight: 600, anchor: 'end' };
  if (parallel.here === null) return [gpu];
  const here: Label = { ...plainLabel, key: 'here-mark', x: Math.max(xOn(plane, parallel.here) - 20, plane.left), y: 124, text: `this engine: ${grouped.format(parallel.here)}`, weight: 600, thing: { kind: 'here', at: [] } };
  return [here, gpu];
}
