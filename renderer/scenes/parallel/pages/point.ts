import { type Trace } from '#contract/trace';
import { shareOn, xOn, yOn } from '../../../parts/plane/plane';
import { type Plan } from '../../../timeline/plan';
import { type Thing } from '../../../timeline/thing';
import { processorCounts } from '../knobs';
import { accountWidth, accountY, depthLeft, pictureHeight, pictureLeft, pictureWidth, pictureY, timePlane, workHeight, workLeft } from '../layout';
import { doneBy, exponentOf, momentAt, sweptAt } from './moments';
import { type Lane, type Parallel, readParallel, timeOn } from '../reading';

/** What lies under a point: a bar of work, a line of depth, a schedule that is done, the nearest time on the plot. */
export function pointInParallel(trace: Trace, plan: Plan, frame: number, x: number, y: number): Thing | null {
  const parallel = readParallel(trace);
  const { id, page, picture } = momentAt(plan, frame);
  switch (page) {
    case 'accounts':
      return onAccounts(parallel, id !== 'work', x, y);
    case 'schedule': {
      const lane = parallel.racing.findIndex((_, place) => y >= pictureY(place) && y <= pictureY(place) + pictureHeight);
      const inside = lane >= 0 && x >= pictureLeft && x <= pictureLeft + pictureWidth;
      return inside && doneBy(parallel, picture, sweptAt(plan, frame))[lane] === true ? { kind: 'used', at: [lane, exponentOf(parallel, picture)] } : null;
    }
    case 'plot':
      return onPlot(parallel, id === 'scan' ? parallel.lanes : parallel.racing, x, y);
    default:
      return page satisfies never;
  }
}

function onAccounts({ racing }: Parallel, withDepth: boolean, x: number, y: number): Thing | null {
  const lane = racing.findIndex((_, place) => y >= accountY(place) + 48 && y <= accountY(place) + 48 + workHeight);
  const found = racing[lane];
  if (!found) return null;
  const most = (of: 'work' | 'depth'): number => Math.max(...racing.map((one) => one[of]));
  if (x >= workLeft && x <= workLeft + (accountWidth * found.work) / most('work')) return { kind: 'work', at: [lane] };
  return withDepth && x >= depthLeft && x <= depthLeft + (accountWidth * found.depth) / most('depth') ? { kind: 'depth', at: [lane] } : null;
}

const reach = 14;

function onPlot(parallel: Parallel, lanes: readonly Lane[], x: number, y: number): Thing | null {
  const plane = timePlane(parallel);
  if (x < plane.left - reach || x > plane.left + plane.width + reach) return null;
  const exponent = Math.round(shareOn(plane.x, plane.x.least * (plane.x.most / plane.x.least) ** ((x - plane.left) / plane.width)) * (processorCounts.length - 1));
  const distances = lanes.map((lane) => Math.hypot(xOn(plane, processorCounts[exponent] ?? 1) - x, yOn(plane, timeOn(lane, exponent)) - y));
  const nearest = distances.indexOf(Math.min(...distances));
  return (distances[nearest] ?? Infinity) <= reach ? { kind: 'time', at: [nearest, exponent] } : null;
}
