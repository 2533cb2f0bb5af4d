import { type Trace } from '#contract/trace';
import { type Look } from '../../parts/scene';
import { edgeUnder } from '../../sentence/edges';
import { type Sentence, readSentence } from '../../sentence/reading';
import { type Plan, stepAt, stepIndexAt } from '../../timeline/plan';
import { type Thing } from '../../timeline/thing';
import { fanCurve, keyDot, matrixLeft, matrixSide, outputs, queryDot, rowAt, rowHeight } from './layout';
import { chapter, headOfStep, isLayered, isSpread, isWalk, queryOfStep, shownIn, stories } from './plan';
import { bareBars, dividedBars, dotBars, keyStrip, queryTop, shareBars, stripHeight, valueStrip, walkRowAt } from './walk/layout';
import { walkTable } from './walk/rows';

/** The number under a point of the stage. */
export function pointInGraph(trace: Trace, plan: Plan, frame: number, look: Look, x: number, y: number): Thing | null {
  const sentence = readSentence(trace);
  const step = stepAt(plan, stepIndexAt(plan, frame)).id;
  const head = headOfStep(sentence, step, look);
  const query = queryOfStep(sentence, step, head, look);
  if (isWalk(step)) return pointInWalk(sentence, step, head, query, x, y);
  if (isSpread(step)) return pointInSpread(sentence, step, head, query, x, y);
  return pointInRows(shownIn(sentence, step), step, head, query, x, y);
}

/** Token under a point, to be chosen by a click. */
export function tokenInGraph(trace: Trace, plan: Plan, frame: number, look: Look, x: number, y: number): number | null {
  const sentence = readSentence(trace);
  const step = stepAt(plan, stepIndexAt(plan, frame)).id;
  if (!isWalk(step) && !isSpread(step)) return x < matrixLeft ? rowAt(sentence, y) : null;
  const head = headOfStep(sentence, step, look);
  const { rows } = walkTable(sentence, head, queryOfStep(sentence, step, head, look));
  const keys = rows[walkRowAt(rows.length, y) ?? rows.length]?.keys ?? [];
  return x < keyStrip.left && keys.length === 1 ? (keys[0] ?? null) : null;
}

/** Place on a strip or among bars, 0..1; `null` beside it. */
function shareOf({ left, width }: { readonly left: number; readonly width: number }, x: number): number | null {
  return x >= left && x < left + width ? (x - left) / width : null;
}

function pointInWalk(sentence: Sentence, step: string, head: number, query: number, x: number, y: number): Thing | null {
  const { keyWidth, valueWidth } = sentence;
  const { rows } = walkTable(sentence, head, query);
  const reached = (since: string): boolean => chapter(step) >= stories.indexOf(since);
  const [onKeys, onValues] = [shareOf(keyStrip, x), shareOf(valueStrip, x)];
  if (y >= queryTop && y < queryTop + stripHeight) return onKeys === null ? null : { kind: 'query', at: [head, query, Math.floor(onKeys * keyWidth)] };
  const row = walkRowAt(rows.length, y);
  if (row === null) return null;
  if (row === rows.length) return onValues !== null && reached('mix') ? { kind: 'mixed', at: [head, query, Math.floor(onValues * valueWidth)] } : null;
  const [key = 0, ...others] = rows[row]?.keys ?? [];
  if (others.length > 0) return null;
  if (onKeys !== null) return { kind: 'key', at: [head, key, Math.floor(onKeys * keyWidth)] };
  if (onValues !== null) return { kind: 'value', at: [head, key, Math.floor(onValues * valueWidth)] };
  if (shareOf(dotBars, x) !== null && reached('dots')) return { kind: reached('divide') ? 'score' : 'dot', at: [head, query, key] };
  return shareOf(shareBars, x) !== null && reached('powers') ? { kind: 'weight', at: [head, query, key] } : null;
}

function pointInSpread(sentence: Sentence, step: string, head: number, query: number, x: number, y: number): Thing | null {
  const { rows } = walkTable(sentence, head, query);
  const [key = 0, ...others] = rows[walkRowAt(rows.length, y) ?? rows.length]?.keys ?? [-1, -1];
  if (others.length > 0) return null;
  const [divided, bare] = [shareOf(dividedBars, x) !== null, shareOf(bareBars, x) !== null && step === 'spread'];
  return divided || bare ? { kind: divided === sentence.scaled ? 'weight' : 'otherWeight', at: [head, query, key] } : null;
}

function pointInRows(sentence: Sentence, step: string, head: number, query: number, x: number, y: number): Thing | null {
  const row = rowAt(sentence, y);
  if (row === null || chapter(step) < stories.indexOf('ask')) return null;
  const kind = step === 'ask' ? 'score' : step === 'ahead' ? 'maskedWeight' : 'weight';
  const key = Math.floor((x - matrixLeft) / rowHeight(sentence));
  // While the layers stand apart in depth, a place on the stage is no single weight.
  if (key >= 0 && key < sentence.count && x < matrixLeft + matrixSide(sentence) && !isLayered(step)) return { kind, at: [head, row, key] };
  if (x > keyDot && x < queryDot) {
    const edge = edgeUnder(sentence, head, query, ({ key: asked, query: asking }) => fanCurve(sentence, asked, asking), x, y);
    return edge ? { kind, at: [head, edge.query, edge.key] } : null;
  }
  const unit = Math.floor((shareOf(outputs, x) ?? -1) * sentence.width);
  return unit >= 0 && (step === 'take' || isLayered(step)) ? { kind: 'output', at: [row, unit] } : null;
}
