import { bindings } from './words';

const threads = 32;

/**
 * Layer norm of a sum, a workgroup for each row. `range` is: first row, rows. Reads `one` and `other` [rows, width],
 * `scale` and `shift` [width]; writes `norm` [rows, width].
 *
 * @param eps - added to the variance, above 0
 */
export function normCode(width: number, eps: number): string {
  return `${bindings({ one: 'f32', other: 'f32', scale: 'f32', shift: 'f32' }, { norm: 'f32' })}
var<workgroup> parts: array<f32, ${threads}>;
fn total(own: u32, part: f32) -> f32 {
  workgroupBarrier();
  parts[own] = part;
  workgroupBarrier();
  var sum = 0f;
  for (var place = 0u; place < ${threads}u; place += 1u) { sum += parts[place]; }
  return sum;
}
@compute @workgroup_size(${threads})
fn main(@builtin(workgroup_id) group: vec3<u32>, @builtin(local_invocation_index) own: u32) {
  let start = (range.x + group.x) * ${width}u;
  var sum = 0f;
  for (var place = own; place < ${width}u; place += ${threads}u) { sum += one[start + place] + other[start + place]; }
  let mean = total(own, sum) / ${width}f;
  var squares = 0f;
  for (var place = own; place < ${width}u; place += ${threads}u) {
    let apart = one[start + place] + other[start + place] - mean;
    squares += apart * apart;
  }
  let steepness = inverseSqrt(total(own, squares) / ${width}f + ${float(eps)});
  for (var place = own; place < ${width}u; place += ${threads}u) {
    norm[start + place] = (one[start + place] + other[start + place] - mean) * steepness * scale[place] + shift[place];
  }
}`;
}

/** A number as WGSL writes a float32, exactly; WGSL refuses one that float32 cannot hold. */
export function float(value: number): string {
  return `${Math.fround(value).toExponential()}f`;
}
