import { bindings, noneFunction } from './words';
import { float } from './norm';

/** Threads of a workgroup; a thread makes one share. */
export const shareThreads = 64;

/**
 * The shares of attention once more, from q, k and the log-sum-exp of each row; made to be shown, not to be timed.
 * `range` is: first query over the whole batch, queries, tokens. Reads `projected` [batch, tokens, 3 * width] and `sums`
 * [batch, heads, tokens], base 2; writes `weights` [batch, heads, query, key].
 */
export function sharesCode(width: number, heads: number, causal: boolean): string {
  const size = width / heads;
  return `${bindings({ projected: 'f32', sums: 'f32' }, { weights: 'f32' })}
${noneFunction}
@compute @workgroup_size(${shareThreads})
fn main(@builtin(workgroup_id) group: vec3<u32>, @builtin(local_invocation_index) own: u32) {
  let tokens = range.z;
  let line = range.x + group.x;
  let key = group.y * ${shareThreads}u + own;
  let head = group.z;
  let query = line % tokens;
  if (key >= tokens) { return; }
  let queryAt = line * ${3 * width}u + head * ${size}u;
  let keyAt = (line - query + key) * ${3 * width}u + ${width}u + head * ${size}u;
  var score = 0f;
  for (var place = 0u; place < ${size}u; place += 1u) { score += projected[queryAt + place] * projected[keyAt + place]; }
  let row = (line / tokens * ${heads}u + head) * tokens + query;
  let power = score * ${float(Math.LOG2E / Math.sqrt(size))} - sums[row];
  let share = select(exp2(power), power, isNone(power));
  weights[row * tokens + key] = ${causal ? 'select(share, 0f, key > query)' : 'share'};
}`;
}
