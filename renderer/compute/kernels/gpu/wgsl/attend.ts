import { float } from './norm';
import { below, bindings, noneFunction, summed, unrolled } from './words';

/** What an attention kernel is made for. */
export interface AttendForm {
  readonly width: number;
  readonly heads: number;
  readonly causal: boolean;
  /** Query rows of one thread. */
  readonly queries: number;
}

/** An attention kernel. */
export interface AttendKernel {
  readonly code: string;
  /** Query rows of one workgroup. */
  readonly queries: number;
  /** Workgroups for each head. */
  readonly slices: number;
}

/** Threads of a workgroup. */
export const attendThreads = 64;
/** Vectors of four in the keys of a tile, and again in its values. */
const tileVectors = 256;
/** The lowest score there is; also where nothing has been seen yet. */
export const lowest = '-3.4e38f';

/** Declarations that both kernels share: what is bound, and how q, k and v are read, zeros behind the end of a head. */
export function attendHead({ width, heads }: AttendForm): string {
  const size = width / heads;
  const four = below(4).map((lane) => `partAt(line, part, head, place + ${lane}u)`).join(', ');
  return `${bindings({ projected: size % 4 === 0 ? 'vec4<f32>' : 'f32' }, { mixed: size % 4 === 0 ? 'vec4<f32>' : 'f32', sums: 'f32' })}
${noneFunction}
fn powerOf(x: f32) -> f32 { return select(exp2(x), x, isNone(x)); }
${size % 4 === 0
    ? `fn fourAt(line: u32, part: u32, head: u32, place: u32) -> vec4<f32> { return projected[(line * ${3 * width}u + part * ${width}u + head * ${size}u + place) / 4u]; }`
    : `fn partAt(line: u32, part: u32, head: u32, place: u32) -> f32 {
  let value = projected[line * ${3 * width}u + part * ${width}u + head * ${size}u + min(place, ${size - 1}u)];
  return select(value, 0f, place >= ${size}u);
}
fn fourAt(line: u32, part: u32, head: u32, place: u32) -> vec4<f32> { return vec4<f32>(${four}); }`}`;
}

/** Turns scores into powers of two: 1 / sqrt(head width) and log2(e) are folded into q. */
export function queryScale({ width, heads }: AttendForm): string {
  return float(Math.LOG2E / Math.sqrt(width / heads));
}

/**
 * Attention with a running softmax for heads of up to 64 places. `range` is: first block of queries over the whole batch,
 * blocks, tokens, blocks of one batch row. Reads `projected` [batch, tokens, 3 * width], q, k, v; writes `mixed` [batch,
 * tokens, width] and `sums`, the log-sum-exp [batch, heads, tokens], base 2.
 *
 *   keys and values of one tile in workgroup memory; each thread has whole query rows:
 *     for each few keys: scores | largest so far | what was there shrinks | values are added | last: one division
 */
export function attendKernel(form: AttendForm): AttendKernel {
  const vectors = Math.ceil(form.width / form.heads / 4);
  const together = 4 / form.queries;
  const tile = Math.min(64, Math.floor(tileVectors / vectors / 8) * 8);
  return {
    code: attendCode(form, vectors, tile, together),
    queries: attendThreads * form.queries,
    slices: 1,
  };
}

function attendCode(form: AttendForm, vectors: number, tile: number, together: number): string {
  return `${attendHead(form)}
var<workgroup> keys: array<vec4<f32>, ${tile * vectors}>;
var<workgroup> values: array<vec4<f32>, ${tile * vectors}>;
@compute @workgroup_size(${attendThreads})
fn main(@builtin(workgroup_id) group: vec3<u32>, @builtin(local_invocation_index) own: u32) {
  ${places(form, attendThreads * form.queries)}
  ${unrolled(form.queries, (row) => opening(row, vectors, queryScale(form)))}
  for (var start = 0u; start < end; start += ${tile}u) {
    workgroupBarrier();
    for (var place = own; place < ${tile * vectors}u; place += ${attendThreads}u) {
      let line = firstLine + min(start + place / ${vectors}u, tokens - 1u);
      keys[place] = fourAt(line, 1u, head, place % ${vectors}u * 4u);
      values[place] = fourAt(line, 2u, head, place % ${vectors}u * 4u);
    }
    workgroupBarrier();
    for (var few = 0u; few < ${tile}u; few += ${together}u) {
      ${unrolled(together, (key) => scored(form, key, vectors))}
      ${unrolled(form.queries, (row) => shrunk(row, vectors, together))}
      ${unrolled(together, (key) => added(form.queries, key, vectors))}
    }
  }
  ${unrolled(form.queries, (row) => closing(form, row, vectors))}
}`;
}

/** Where a workgroup works: its head, its batch row, its queries, and the keys that any of them sees. */
export function places({ causal, heads }: AttendForm, block: number): string {
  return `let tokens = range.z;
  let head = group.y % ${heads}u;
  let batchRow = (range.x + group.x) / range.w;
  let firstLine = batchRow * tokens;
  let firstQuery = (range.x + group.x) % range.w * ${block}u;
  let end = ${causal ? `min(tokens, firstQuery + ${block}u)` : 'tokens'};`;
}

function opening(row: number, vectors: number, scale: string): string {
  return `let query${row} = firstQuery + ${row * attendThreads}u + own;
  ${unrolled(vectors, (vector) => `let q${row}_${vector} = fourAt(firstLine + min(query${row}, tokens - 1u), 0u, head, ${vector * 4}u) * ${scale}; var mix${row}_${vector} = vec4<f32>();`)}
  var largest${row} = ${lowest};
  var total${row} = 0f;`;
}

function scored({ causal, queries }: AttendForm, key: number, vectors: number): string {
  const names = below(vectors).map((vector) => `let k${vector} = keys[(few + ${key}u) * ${vectors}u + ${vector}u];`).join(' ');
  const one = (row: number): string => `let seen${row}_${key} = start + few + ${key}u < tokens${causal ? ` && start + few + ${key}u <= query${row}` : ''};
      score${row}_${key} = select(${lowest}, ${summed(vectors, (vector) => `dot(q${row}_${vector}, k${vector})`)}, seen${row}_${key});`;
  const declared = below(queries).map((row) => `var score${row}_${key}: f32;`).join(' ');
  return `${declared} { ${names} ${unrolled(queries, (row) => one(row))} }`;
}

function shrunk(row: number, vectors: number, together: number): string {
  const most = below(together).reduce((words, key) => `max(${words}, score${row}_${key})`, `largest${row}`);
  return `let most${row} = ${most};
      let left${row} = exp2(largest${row} - most${row});
      largest${row} = most${row};
      ${unrolled(together, (key) => `let power${row}_${key} = ${power(row, key)};`)}
      total${row} = total${row} * left${row} + ${summed(together, (key) => `power${row}_${key}`)};
      if (left${row} != 1f) { ${below(vectors).map((vector) => `mix${row}_${vector} *= left${row};`).join(' ')} }`;
}

/** What is not seen is worth nothing, also where everything that is seen is infinitely low. */
export function power(row: number, key: number): string {
  return `select(powerOf(score${row}_${key} - most${row}), 0f, score${row}_${key} == ${lowest})`;
}

function added(queries: number, key: number, vectors: number): string {
  return unrolled(vectors, (vector) => `{ let v = values[(few + ${key}u) * ${vectors}u + ${vector}u]; ${below(queries).map((row) => `mix${row}_${vector} = fma(vec4<f32>(power${row}_${key}), v, mix${row}_${vector});`).join(' ')} }`);
}

function closing(form: AttendForm, row: number, vectors: number): string {
  return `if (query${row} < tokens) {
    ${mixedWritten(form, row, vectors, '0u')}
    sums[(batchRow * ${form.heads}u + head) * tokens + query${row}] = largest${row} + log2(total${row});
  }`;
}

/** Writes what was mixed, from place `first` of the head on. */
export function mixedWritten({ width, heads }: AttendForm, row: number, vectors: number, first: string): string {
  const size = width / heads;
  const at = `(firstLine + query${row}) * ${width}u + head * ${size}u`;
  if (size % 4 === 0) {
    return unrolled(vectors, (vector) => `if (${first} + ${vector * 4}u < ${size}u) { mixed[(${at} + ${first} + ${vector * 4}u) / 4u] = mix${row}_${vector} / total${row}; }`);
  }
  return unrolled(vectors * 4, (place) => `if (${first} + ${place}u < ${size}u) { mixed[${at} + ${first} + ${place}u] = mix${row}_${Math.floor(place / 4)}.${'xyzw'[place % 4] ?? 'x'} / total${row}; }`);
}
