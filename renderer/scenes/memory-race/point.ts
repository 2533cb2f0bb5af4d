import { at } from '#contract/tensor';
import { type Trace } from '#contract/trace';
import { shareOn, yOn } from '../../parts/plane/plane';
import { type Thing } from '../../timeline/thing';
import { type Plan, stepAt, stepIndexAt } from '../../timeline/plan';
import { cellOf, height, lossPlane, mapLeft, mapWidth, top } from './layout';
import { type Memory, models, readMemory } from './reading';
import { checkpointShown, exampleSteps } from './sample';

/** How near the pointer must be to a curve, in stage units. */
const reach = 14;

/** What lies under a point: a cell of a map, or a point of a curve; only what is there already. */
export function pointInMemory(trace: Trace, plan: Plan, frame: number, x: number, y: number): Thing | null {
  const memory = readMemory(trace);
  const checkpoint = checkpointShown(memory, plan, frame);
  const { id } = stepAt(plan, stepIndexAt(plan, frame));
  if (checkpoint < 0 || exampleSteps.has(id) || y < top || y > top + height) return null;
  const model = models.findIndex((_, place) => x >= mapLeft(place) && x < mapLeft(place) + mapWidth);
  if (model < 0) return curveUnder(memory, x, y);
  const { width, height: high } = cellOf(memory, model, 0, 0);
  const [row, column] = [Math.floor((y - top) / high), Math.floor((x - mapLeft(model)) / width)];
  const fits = row < memory.sizes.gridPairs && column < memory.sizes.gridGaps;
  return fits ? { kind: 'accuracy', at: [checkpoint, model, row, column] } : null;
}

function curveUnder(memory: Memory, x: number, y: number): Thing | null {
  const plane = lossPlane(memory);
  const { steps, pointSteps, points } = memory.sizes;
  if (x < plane.left || x > plane.left + plane.width || points === 0) return null;
  const step = shareOn({ least: plane.left, most: plane.left + plane.width, log: false }, x) * steps;
  const point = Math.floor(step / pointSteps);
  const near = models.map((_, model) => (point < at(memory.curveLength, model) ? Math.abs(yOn(plane, at(memory.loss, model * points + point)) - y) : Infinity));
  const nearest = near.indexOf(Math.min(...near));
  return (near[nearest] ?? Infinity) <= reach ? { kind: 'loss', at: [nearest, point] } : null;
}
