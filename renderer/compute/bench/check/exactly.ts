import type { Breath } from '../../breath';
import type { Layer, Sequence } from '../../models/layer';
import { readClock } from '../../stopwatch';
import { exactToken } from './exactTokens';
import { flopOf } from '../flop';
import type { ExactPart } from './verify';

/** Rows of a layer's result in float64, one behind the other. */
export type ReferenceRows = (layer: Layer, x: Sequence, rows: readonly number[], breathe: Breath) => Promise<Float64Array>;

/** What plain JavaScript computes in a second at least, in float64. */
const plainFlopPerS = 400e6;
/** Tokens of a row that is too long to be worked out as a whole. */
const tokensInstead = 12;

/**
 * Works out the first and the last row of the batch in float64 as far as `budgetMs` allows, and of attention in rows that
 * are too long for that a dozen tokens spread over each.
 *
 * @returns parts of the result at their places; none for a recurrent layer whose row would take longer than the budget
 */
export async function workOutExactly(referenceRows: ReferenceRows, budgetMs: number, { layer, x }: { readonly layer: Layer; readonly x: Sequence }, breathe: Breath): Promise<readonly ExactPart[]> {
  const parts: ExactPart[] = [];
  let expectedMs = (1000 * flopOf(layer.kind, { batch: 1, tokens: x.tokens, dim: x.width, heads: 1 })) / plainFlopPerS;
  let leftMs = budgetMs;
  for (const row of new Set([0, x.batch - 1])) {
    if (expectedMs <= leftMs) {
      const startMs = readClock();
      const values = await referenceRows(layer, x, [row], breathe);
      parts.push({ row, offset: row * values.length, values });
      expectedMs = readClock() - startMs;
      leftMs -= expectedMs;
    } else if (layer.kind === 'attention' || layer.kind === 'block') {
      for (const token of spread(x.tokens)) {
        await breathe();
        parts.push({ row, offset: (row * x.tokens + token) * x.width, values: exactToken(layer, x, row, token) });
      }
    }
  }
  return parts;
}

/** The first token, the last, and some between. */
function spread(tokens: number): ReadonlySet<number> {
  return new Set(Array.from({ length: tokensInstead }, (_, index) => Math.round((index * (tokens - 1)) / (tokensInstead - 1))));
}
