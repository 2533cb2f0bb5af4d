import { z } from 'zod';
import { benchFindings } from '#contract/bench';
import { imported } from '#contract/imported';
import { backendName, scenario } from '#contract/scenario';
import { tensor } from '#contract/tensor';
import { timing } from '#contract/timing';
import { seededWeights, weightsUsed } from '#contract/weights';

/** Version of the trace's own form; a reader refuses a newer one. */
export const traceVersion = 1;

/** The GPU that answered, in the words of WebGPU's `adapter.info`; `software` when it is a CPU pretending. */
export const adapter = z.strictObject({
  vendor: z.string(),
  architecture: z.string(),
  description: z.string(),
  software: z.boolean(),
});
export type Adapter = z.infer<typeof adapter>;

/** On what a result was computed: everything a sceptical colleague would ask for. */
export const device = z.strictObject({
  backend: backendName,
  /** `null` when no GPU took part. */
  adapter: adapter.nullable(),
  /** Worker threads of the WebAssembly engine; `null` for other engines. */
  threads: z.number().int().min(1).nullable(),
  simd: z.boolean().nullable(),
  precision: z.literal('float32'),
  /** Whether tfjs may run small operations of the GPU engine on the CPU (its flag WEBGPU_CPU_FORWARD). */
  cpuForward: z.boolean(),
  /** Kernels that ran on the CPU although a GPU was asked for. */
  forwardedKernels: z.array(z.string()),
  /** Largest error of a computation with a known answer, run before the results were believed. */
  canaryError: z.number().min(0),
  library: z.string(),
});
export type Device = z.infer<typeof device>;

/**
 * Who has to wait for whom, recorded by the operations while they ran: an edge is "`to` needs `from`".
 * Nodes come in layers of `tokenCount`: node k belongs to token k % tokenCount; the first layer are the inputs and the
 * last layer the results. A chain has x_t -> h_t and h_(t-1) -> h_t; attention has x_j -> y_i.
 */
export const dependencies = z
  .strictObject({
    tokenCount: z.number().int().min(1),
    nodeCount: z.number().int().min(2),
    from: z.instanceof(Uint32Array),
    to: z.instanceof(Uint32Array),
  })
  .refine(({ tokenCount, nodeCount }) => nodeCount % tokenCount === 0 && nodeCount > tokenCount, 'nodes must fill whole layers, at least two')
  .refine(({ from, to }) => from.length === to.length, 'from and to must have the same length')
  .refine(({ nodeCount, from, to }) => from.every((n) => n < nodeCount) && to.every((n) => n < nodeCount), 'an edge names a node that does not exist');
export type Dependencies = z.infer<typeof dependencies>;

/** One token of the text. */
export const token = z.strictObject({
  text: z.string(),
  /** False when the word is not among the packed vectors and a seeded stand-in was used, which the screen marks. */
  known: z.boolean(),
});
export type Token = z.infer<typeof token>;

/** The frozen result of a run; pictures are functions of it and never of the machine that shows it. */
export const trace = z.strictObject({
  version: z.literal(traceVersion),
  app: z.string(),
  /** ISO 8601, when it was computed. */
  createdAt: z.iso.datetime(),
  scenario,
  tokens: z.array(token),
  device,
  tensors: z.record(z.string(), tensor),
  dependencies: z.record(z.string(), dependencies),
  timings: z.record(z.string(), timing.nullable()),
  /** What a comparison of speed found; `null` for acts that make none. */
  findings: benchFindings.nullable().default(null),
  /** Results measured elsewhere that the lecturer laid beside it; they were added after the computing. */
  others: z.array(imported).default([]),
  /** Whole numbers a scene needs to know, such as heads or width. */
  sizes: z.record(z.string(), z.number().int()),
  /** Whose weights they are; a file from before this was written down has seeded ones. */
  weights: weightsUsed.default(seededWeights),
  /** Honest remarks about these numbers, shown on demand. */
  notes: z.array(z.string()),
});
export type Trace = z.infer<typeof trace>;
