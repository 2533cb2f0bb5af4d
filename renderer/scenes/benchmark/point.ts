import { type Trace } from '#contract/trace';
import { xOn, yOn } from '../../parts/plane/plane';
import { type Look } from '../../parts/scene';
import { onRow, unitAt } from '../../sentence/layout';
import { headWithin } from '../../sentence/reading';
import { tokenNow } from '../../sentence/ticks';
import { type Thing } from '../../timeline/thing';
import { stepAt, stepIndexAt } from '../../timeline/plan';
import { barHeight, barLeft, barLength, cellRow, matrixSide, matrixTop, panelLeft, plotPlane } from './layout';
import { barGroups } from './bars';
import { pageOf } from './pages';
import { type BenchmarkPlan } from './plan';
import { curveOf } from './curves';
import { type Comparison, models, readComparison } from './reading';

const reach = 14;

/** What lies under a point of the act: a value of a state, a weight, a bar or a point of a curve; only what is there already. */
export function pointInBenchmark(trace: Trace, plan: BenchmarkPlan, frame: number, look: Look, x: number, y: number): Thing | null {
  const comparison = readComparison(trace);
  const { id } = stepAt(plan, stepIndexAt(plan, frame));
  const page = pageOf(id);
  if (page === 'walk') return pointInWalk(comparison, { x, y, now: tokenNow(plan.ticks, frame), called: id === 'call' || id === 'clock', head: look.head });
  if (page === 'times') return barUnder(comparison, id, x, y);
  return page === 'plot' && id !== 'guess' ? dotUnder(comparison, x, y) : null;
}

function pointInWalk({ sentence }: Comparison, { x, y, now, called, head }: Readonly<Record<'x' | 'y' | 'now' | 'head', number>> & { readonly called: boolean }): Thing | null {
  const row = cellRow(sentence);
  const token = Math.floor((x - row.left) / row.spacing);
  if (onRow(row, y)) {
    const unit = token >= 0 && token <= now ? unitAt(row, token, x, y) : null;
    return unit === null ? null : { kind: 'hidden', at: [token, unit] };
  }
  const [column, line] = [(x - panelLeft) / matrixSide, (y - matrixTop) / matrixSide].map((share) => Math.floor(share * sentence.count));
  const inside = (place: number | undefined): place is number => place !== undefined && place >= 0 && place < sentence.count;
  return called && inside(column) && inside(line) ? { kind: 'weight', at: [headWithin(sentence, head), line, column] } : null;
}

function barUnder(comparison: Comparison, stepId: string, x: number, y: number): Thing | null {
  const groups = barGroups(comparison);
  const shown = groups.slice(0, groups.findIndex(({ step }) => step === stepId) + 1).flatMap(({ bars }) => bars);
  if (x < barLeft || x > barLeft + barLength) return null;
  const bar = shown.find((each) => each.ms !== null && y >= each.y - 18 && y <= each.y - 18 + barHeight);
  return bar === undefined ? null : { kind: bar.kind, at: [models.indexOf(bar.model), bar.variantIndex, comparison.mainIndex] };
}

function dotUnder(comparison: Comparison, x: number, y: number): Thing | null {
  const plane = plotPlane(comparison);
  const variantIndex = comparison.variant === 'loop' ? 0 : 1;
  const dots = models.flatMap((model, modelIndex) => curveOf(comparison, model).map(({ pointIndex, tokens, ms }) => ({
    thing: { kind: 'fastest', at: [modelIndex, variantIndex, pointIndex] }, away: Math.hypot(xOn(plane, tokens) - x, yOn(plane, ms) - y),
  })));
  const nearest = dots.toSorted((one, other) => one.away - other.away)[0];
  return nearest !== undefined && nearest.away <= reach ? nearest.thing : null;
}
