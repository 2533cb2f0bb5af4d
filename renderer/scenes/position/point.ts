import { type Trace } from '#contract/trace';
import { type Area } from '../../parts/baked';
import { shareOn, valueOn, xOn, yOn } from '../../parts/plane/plane';
import { type Look } from '../../parts/scene';
import { onRow, tokenAtX, tokenX, unitAt } from '../../sentence/layout';
import { type Plan, stepAt, stepIndexAt } from '../../timeline/plan';
import { type Thing } from '../../timeline/thing';
import { cosinesArea, differencePlane, dotRadius, productPlane, shownPlaces, shuffledRow, shuffledWords, sinesArea, writtenRow } from './layout';
import { chapterOf } from './plan';
import { type Ordered, readOrdered } from './reading';
import { cellsAt, chainCells, emptyCells, placedCells } from './sample';

/** The number under a point of the stage. */
export function pointInPosition(trace: Trace, plan: Plan, frame: number, _look: Look, x: number, y: number): Thing | null {
  const ordered = readOrdered(trace);
  const step = stepAt(plan, stepIndexAt(plan, frame)).id;
  if (step === 'waves') return onWaves(ordered, sinesArea, 0, x, y) ?? onWaves(ordered, cosinesArea, 1, x, y);
  if (step === 'distance') return onWaves(ordered, sinesArea, 0, x, y) ?? onProducts(ordered, x, y);
  return onCells(ordered, cellsAt(step), x, y) ?? onDifferences(ordered, step, x, y);
}

/** Word under a point, counted as written, to be chosen by a click. */
export function wordAt(trace: Trace, plan: Plan, frame: number, x: number, y: number): number | null {
  const ordered = readOrdered(trace);
  const step = stepAt(plan, stepIndexAt(plan, frame)).id;
  const token = tokenAtX(ordered.count, x);
  if (token === null || step === 'waves' || step === 'distance' || y < 84 || y > shuffledWords + 8) return null;
  return y < writtenRow(ordered).middle + 40 ? token : y > shuffledRow(ordered).middle - 40 ? (ordered.tensors.order[token] ?? null) : null;
}

function onCells(ordered: Ordered, cells: number, x: number, y: number): Thing | null {
  const token = tokenAtX(ordered.count, x);
  if (token === null || cells === emptyCells) return null;
  const order = [writtenRow(ordered), shuffledRow(ordered)].findIndex((row) => onRow(row, y));
  const row = order === 0 ? writtenRow(ordered) : shuffledRow(ordered);
  const unit = order < 0 ? null : unitAt(row, token, x, y);
  if (unit === null) return null;
  if (cells === chainCells) return { kind: 'hidden', at: [order, token, unit] };
  return { kind: 'output', at: [(cells === placedCells ? 2 : 0) + order, token, unit] };
}

function onDifferences({ count, bare, chained, placed }: Ordered, step: string, x: number, y: number): Thing | null {
  const word = tokenAtX(count, x);
  if (word === null || Math.abs(x - tokenX(count, word)) > dotRadius(count) + 2) return null;
  const near = (difference: number | undefined): boolean => Math.abs(yOn(differencePlane, difference ?? 0) - y) <= dotRadius(count) + 2;
  if (chapterOf(step) >= chapterOf('placed') && near(placed[word])) return { kind: 'difference', at: [1, word] };
  if (step === 'chain' && near(chained[word])) return { kind: 'difference', at: [2, word] };
  return chapterOf(step) >= chapterOf('bare') && near(bare[word]) ? { kind: 'difference', at: [0, word] } : null;
}

/** The sines have the even numbers of a place's vector, the cosines the odd ones. */
function onWaves({ sizes: { width } }: Ordered, area: Area, odd: number, x: number, y: number): Thing | null {
  const [pair, place] = [Math.floor(((x - area.left) / area.width) * Math.ceil(width / 2)), Math.floor(((y - area.top) / area.height) * shownPlaces)];
  const unit = 2 * pair + odd;
  return pair >= 0 && unit < width && place >= 0 && place < shownPlaces ? { kind: 'position', at: [place, unit] } : null;
}

function onProducts(ordered: Ordered, x: number, y: number): Thing | null {
  const plane = productPlane(ordered);
  if (x < plane.left || x > plane.left + plane.width) return null;
  const distance = Math.round(valueOn(plane.x, (x - plane.left) / plane.width));
  const near = Math.abs(yOn(plane, ordered.products[distance] ?? 0) - y) <= 10 && Math.abs(xOn(plane, distance) - x) <= 10 && shareOn(plane.x, distance) <= 1;
  return near ? { kind: 'product', at: [0, distance] } : null;
}
