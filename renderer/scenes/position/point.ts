import { type Trace } from '#contract/trace';
import { shareOn, valueOn, xOn, yOn } from '../../parts/plane/plane';
import { type Look } from '../../parts/scene';
import { onRow, tokenAtX, tokenX, unitAt } from '../../sentence/layout';
import { type Plan, stepAt, stepIndexAt } from '../../timeline/plan';
import { type Thing } from '../../timeline/thing';
import { differencePlane, dotRadius, productPlane, shuffledRow, shuffledWords, wavesArea, writtenRow } from './layout';
import { chapterOf } from './plan';
import { type Ordered, readOrdered } from './reading';
import { cellsAt, chainCells, emptyCells, placedCells } from './sample';

/** The number under a point of the stage. */
export function pointInPosition(trace: Trace, plan: Plan, frame: number, _look: Look, x: number, y: number): Thing | null {
  const ordered = readOrdered(trace);
  const step = stepAt(plan, stepIndexAt(plan, frame)).id;
  if (step === 'waves') return onWaves(ordered, x, y);
  if (step === 'distance') return onWaves(ordered, x, y) ?? onProducts(ordered, x, y);
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

function onDifferences({ count, bare, placed }: Ordered, step: string, x: number, y: number): Thing | null {
  const word = tokenAtX(count, x);
  if (word === null || Math.abs(x - tokenX(count, word)) > dotRadius(count) + 2) return null;
  const near = (difference: number | undefined): boolean => Math.abs(yOn(differencePlane, difference ?? 0) - y) <= dotRadius(count) + 2;
  if (chapterOf(step) >= chapterOf('placed') && near(placed[word])) return { kind: 'difference', at: [1, word] };
  return chapterOf(step) >= chapterOf('bare') && near(bare[word]) ? { kind: 'difference', at: [0, word] } : null;
}

function onWaves({ sizes: { places, width } }: Ordered, x: number, y: number): Thing | null {
  const [unit, place] = [Math.floor(((x - wavesArea.left) / wavesArea.width) * width), Math.floor(((y - wavesArea.top) / wavesArea.height) * places)];
  return unit >= 0 && unit < width && place >= 0 && place < places ? { kind: 'position', at: [place, unit] } : null;
}

function onProducts(ordered: Ordered, x: number, y: number): Thing | null {
  const plane = productPlane(ordered);
  if (x < plane.left || x > plane.left + plane.width) return null;
  const distance = Math.round(valueOn(plane.x, (x - plane.left) / plane.width));
  const near = Math.abs(yOn(plane, ordered.products[distance] ?? 0) - y) <= 10 && Math.abs(xOn(plane, distance) - x) <= 10 && shareOn(plane.x, distance) <= 1;
  return near ? { kind: 'product', at: [0, distance] } : null;
}
