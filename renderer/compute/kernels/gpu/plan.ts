/** A buffer of float32 numbers on the device. */
export interface BufferPlan {
  readonly name: string;
  /** What it holds, in words, for a refusal: `projected inputs`. */
  readonly what: string;
  /** Numbers, not bytes. */
  readonly length: number;
  /** Its first contents; zeros without it. Called once, when everything is known to fit. */
  readonly fill?: () => Float32Array;
}

/** Workgroups in x, y and z. */
export type Groups = readonly [number, number, number];

/**
 * One kernel over `units` pieces of work that lie side by side, or behind each other in time; it can be cut between any
 * two of them. Binding 0 is `range`: first unit, number of units, and two numbers of the kernel's own; the buffers follow.
 */
export interface Step {
  readonly label: string;
  readonly code: string;
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  readonly units: number;
  readonly numbers: readonly [number, number];
  /** Workgroups for so many units. */
  groups(units: number): Groups;
}

/** Something to be read back: a buffer as a tensor. */
export interface Reading {
  readonly name: string;
  readonly buffer: string;
  readonly shape: readonly number[];
}

/** Kernels in their order, and the buffers between them. */
export interface Plan {
  readonly buffers: readonly BufferPlan[];
  readonly steps: readonly Step[];
  readonly result: Reading;
  /** What is added and run, in the place of `steps`, when every output is asked for. */
  readonly trace: Trace;
}

/** A pass that keeps what a timed one does not. */
export interface Trace {
  readonly buffers: readonly BufferPlan[];
  readonly steps: readonly Step[];
  readonly readings: readonly Reading[];
}

/** Batch and tokens, all that a plan needs to know of its input. */
export interface Extent {
  readonly batch: number;
  readonly tokens: number;
}

/** Bytes of one float32. */
export const numberBytes = 4;
