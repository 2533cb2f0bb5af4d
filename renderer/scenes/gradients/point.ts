import { type Trace } from '#contract/trace';
import { yOn } from '../../parts/plane/plane';
import { stepAt, stepIndexAt } from '../../timeline/plan';
import { type Thing } from '../../timeline/thing';
import { gradientRow, plotLeft, plotPlane, plotWidth, spacingOf, stripHeight, stripMiddle } from './layout';
import { joinedAt } from './lines';
import { type JourneyPlan } from './plan';
import { arrivedAt, readJourney } from './reading';
import { backAt } from './sample';

/** How far from a curve still counts as on it, in stage units. */
const reach = 14;

/** What lies under a point: a value of a gradient, or a curve at a distance; only what the error has reached already. */
export function pointInJourney(trace: Trace, plan: JourneyPlan, frame: number, x: number, y: number): Thing | null {
  const journey = readJourney(trace);
  const distance = Math.round((plotLeft + plotWidth - x) / spacingOf(journey));
  if (distance < 0 || distance > Math.floor(backAt(plan, frame))) return null;
  if (Math.abs(y - stripMiddle) <= stripHeight / 2) {
    const unit = unitUnder(gradientRow(journey), (plotLeft + plotWidth - x) - distance * spacingOf(journey), y);
    return unit === null ? null : { kind: 'arrived', at: [distance, unit] };
  }
  const plane = plotPlane(journey);
  const curves = [
    ...journey.names.map((_, model) => ({ value: arrivedAt(journey, model, distance), thing: { kind: 'norm', at: [model, distance] } })),
    ...joinedAt(journey, stepAt(plan, stepIndexAt(plan, frame)).id).map(({ valueAt, thing }) => ({ value: valueAt(distance), thing: thing(distance) })),
  ].map(({ value, thing }) => ({ thing, away: Math.abs(yOn(plane, value) - y) }));
  const nearest = curves.reduce((best, curve) => (curve.away < best.away ? curve : best));
  return nearest.away <= reach ? nearest.thing : null;
}

/** Value under a point of a mirrored cell, `across` stage units to the left of its middle. */
function unitUnder({ cellWidth, cellHeight, columns, rows }: ReturnType<typeof gradientRow>, across: number, y: number): number | null {
  const framed = cellWidth >= 16 ? Math.min(7, cellWidth * 0.16) : 0;
  const [roomX, roomY] = [cellWidth - 2 * framed, cellHeight - 2 * framed];
  const column = Math.floor(((across + roomX / 2) / roomX) * columns);
  const line = Math.floor(((y - stripMiddle + roomY / 2) / roomY) * rows);
  return column < 0 || column >= columns || line < 0 || line >= rows ? null : line * columns + column;
}
