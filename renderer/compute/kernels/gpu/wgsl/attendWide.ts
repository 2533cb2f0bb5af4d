import { type AttendForm, attendHead, type AttendKernel, attendThreads, lowest, mixedWritten, places, power, queryScale } from './attend';
import { below, unrolled } from './words';

/** Vectors of four that a workgroup mixes, and that it takes of q and k at a time: 64 places. */
const slice = 16;
/** Keys whose scores a thread has at a time. */
const tile = 8;

/** Places up to which a thread has its query row in registers. */
export const narrowPlaces = slice * 4;

/**
 * Attention for heads that no thread can hold: as `attendKernel`, but a workgroup mixes only 64 places of a head, and q and
 * k come slice by slice. The scores are computed again for each slice of the values.
 */
export function attendWideKernel(form: AttendForm): AttendKernel {
  const vectors = Math.ceil(form.width / form.heads / 4);
  return {
    code: wideCode({ ...form, queries: 1 }, vectors),
    queries: attendThreads,
    slices: Math.ceil(vectors / slice),
  };
}

function wideCode(form: AttendForm, vectors: number): string {
  return `${attendHead(form)}
var<workgroup> parts: array<vec4<f32>, ${tile * slice}>;
fn bring(own: u32, firstLine: u32, start: u32, tokens: u32, part: u32, head: u32, first: u32) {
  workgroupBarrier();
  for (var place = own; place < ${tile * slice}u; place += ${attendThreads}u) {
    let vector = first + place % ${slice}u;
    let found = fourAt(firstLine + min(start + place / ${slice}u, tokens - 1u), part, head, min(vector, ${vectors - 1}u) * 4u);
    parts[place] = select(found, vec4<f32>(), vector >= ${vectors}u);
  }
  workgroupBarrier();
}
@compute @workgroup_size(${attendThreads})
fn main(@builtin(workgroup_id) group: vec3<u32>, @builtin(local_invocation_index) own: u32) {
  ${places(form, attendThreads)}
  let first = group.y / ${form.heads}u * ${slice}u;
  let query0 = firstQuery + own;
  let line = firstLine + min(query0, tokens - 1u);
  ${unrolled(slice, (vector) => `var mix0_${vector} = vec4<f32>();`)}
  var largest0 = ${lowest};
  var total0 = 0f;
  for (var start = 0u; start < end; start += ${tile}u) {
    ${scores(form, vectors)}
    ${softened()}
    bring(own, firstLine, start, tokens, 2u, head, first);
    ${unrolled(tile, (key) => unrolled(slice, (vector) => `mix0_${vector} = fma(vec4<f32>(power0_${key}), parts[${key * slice + vector}], mix0_${vector});`))}
  }
  if (query0 < tokens) {
    ${mixedWritten(form, 0, slice, 'first * 4u')}
    if (first == 0u) { sums[(batchRow * ${form.heads}u + head) * tokens + query0] = largest0 + log2(total0); }
  }
}`;
}

function scores(form: AttendForm, vectors: number): string {
  const unseen = (key: number): string => `start + ${key}u >= tokens${form.causal ? ` || start + ${key}u > query0` : ''}`;
  return `${unrolled(tile, (key) => `var score0_${key} = 0f;`)}
    for (var part = 0u; part < ${vectors}u; part += ${slice}u) {
      bring(own, firstLine, start, tokens, 1u, head, part);
      for (var vector = 0u; vector < min(${slice}u, ${vectors}u - part); vector += 1u) {
        let q = fourAt(line, 0u, head, (part + vector) * 4u) * ${queryScale(form)};
        ${unrolled(tile, (key) => `score0_${key} += dot(q, parts[${key * slice}u + vector]);`)}
      }
    }
    ${unrolled(tile, (key) => `if (${unseen(key)}) { score0_${key} = ${lowest}; }`)}`;
}

function softened(): string {
  const most = below(tile).reduce((words, key) => `max(${words}, score0_${key})`, 'largest0');
  return `let most0 = ${most};
    let left0 = exp2(largest0 - most0);
    largest0 = most0;
    ${unrolled(tile, (key) => `let power0_${key} = ${power(0, key)};`)}
    total0 = total0 * left0 + ${below(tile).map((key) => `power0_${key}`).join(' + ')};
    if (left0 != 1f) { ${below(slice).map((vector) => `mix0_${vector} *= left0;`).join(' ')} }`;
}
