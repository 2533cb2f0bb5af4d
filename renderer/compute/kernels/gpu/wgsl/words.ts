/** The whole numbers below `count`: what the generators unroll over. */
export function below(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** A piece of a program for each whole number below `count`. WGSL compilers do not unroll, so the generators do. */
export function unrolled(count: number, line: (index: number) => string): string {
  return below(count).map(line).join('\n');
}

/** Terms of a sum. */
export function summed(count: number, term: (index: number) => string): string {
  return below(count).map(term).join(' + ');
}

/**
 * `range` and the buffers of a kernel, bound in the order of the plan's `reads`, then `writes`; each with its element, and
 * with a comma and their count where it is known, which spares a look-up with each read.
 */
export function bindings(reads: Readonly<Record<string, string>>, writes: Readonly<Record<string, string>>): string {
  const declared = (access: string, first: number) => ([name, element]: readonly [string, string], index: number): string =>
    `@group(0) @binding(${first + index}) var<storage, ${access}> ${name}: array<${element}>;`;
  const read = Object.entries(reads);
  return [
    '@group(0) @binding(0) var<uniform> range: vec4<u32>;',
    ...read.map(declared('read', 1)),
    ...Object.entries(writes).map(declared('read_write', 1 + read.length)),
  ].join('\n');
}

/**
 * Tells what is no number from its bits: an exponential may turn it into a number, and a compiler may take `x == x` for true.
 */
export const noneFunction = 'fn isNone(x: f32) -> bool { return (bitcast<u32>(x) & 0x7fffffffu) > 0x7f800000u; }';

/** The least multiple of `step` that is not below `count`. */
export function roundUp(count: number, step: number): number {
  return Math.ceil(count / step) * step;
}
