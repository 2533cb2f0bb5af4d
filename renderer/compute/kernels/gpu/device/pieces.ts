import { readClock } from '../../../stopwatch';
import type { Compile } from './compile';
import { bufferNamed, type Holding } from './memory';
import type { Step } from '../plan';

/** A step, compiled, with its buffers. */
export interface ReadyStep {
  readonly step: Step;
  readonly pipeline: GPUComputePipeline;
}

/** Some units of a step: what one dispatch computes. */
export interface Piece {
  readonly ready: ReadyStep;
  readonly from: number;
  readonly count: number;
}

/** Pieces with their ranges on the device, in submissions of which none runs long. */
export interface Course {
  readonly submissions: readonly (readonly Bound[])[];
}

/** A piece that can be encoded. */
export interface Bound extends Piece {
  readonly group: GPUBindGroup;
  readonly offset: number;
}

/** Where the ranges of two pieces may begin, and so how far they are apart; no device asks for more. */
const rangeBytes = 256;
/** A probe that takes this long tells enough. */
const enoughMs = 20;
/** How much a probe grows from one attempt to the next. */
const growth = 4;

/** Compiles steps. */
export function readySteps(steps: readonly Step[], compile: Compile): Promise<readonly ReadyStep[]> {
  return Promise.all(steps.map(async (step) => ({ step, pipeline: await compile(step) })));
}

/** What is needed to cut steps into pieces. */
export interface Cutting {
  readonly device: GPUDevice;
  readonly buffers: ReadonlyMap<string, GPUBuffer>;
  /** Takes the ranges. */
  readonly holding: Holding;
  /** What a submission should take at most. */
  readonly pieceMs: number;
}

/**
 * Cuts steps so that no submission runs long, which a driver would end: each step is tried with a few units first, and the
 * time of these decides.
 *
 * @param trial - takes the ranges of the trials and is disposed by the caller
 */
export async function cut(steps: readonly ReadyStep[], cutting: Cutting, trial: Holding): Promise<Course> {
  const submissions: Piece[][] = [[]];
  let filledMs = 0;
  for (const ready of steps) {
    const unitMs = await probe(ready, { ...cutting, holding: trial });
    const most = Math.min(unitsAtOnce(ready.step, cutting.device), Math.max(1, Math.floor(cutting.pieceMs / unitMs)));
    for (let from = 0; from < ready.step.units; from += most) {
      const count = Math.min(most, ready.step.units - from);
      if (filledMs > 0 && filledMs + count * unitMs > cutting.pieceMs) {
        submissions.push([]);
        filledMs = 0;
      }
      submissions.at(-1)?.push({ ready, from, count });
      filledMs += count * unitMs;
    }
  }
  return bindAll(submissions, cutting);
}

/** Time of one unit, in ms, from the longest of a few growing trials. */
async function probe(ready: ReadyStep, cutting: Cutting): Promise<number> {
  const { units } = ready.step;
  for (let count = 1; ; count = Math.min(units, count * growth)) {
    const asked = Math.min(count, unitsAtOnce(ready.step, cutting.device));
    const { submissions } = bindAll([[{ ready, from: 0, count: asked }]], cutting);
    const startMs = readClock();
    cutting.device.queue.submit([encoded(cutting.device, submissions[0] ?? [])]);
    await cutting.device.queue.onSubmittedWorkDone();
    const ms = readClock() - startMs;
    if (ms > enoughMs || asked < count || count === units) return Math.max(ms / asked, 1e-6);
  }
}

/** Units that one dispatch can have: a walk's lie behind each other and need no room. */
function unitsAtOnce(step: Step, { limits }: GPUDevice): number {
  const growing = step.groups(2)[0] > step.groups(1)[0];
  return growing ? Math.min(step.units, limits.maxComputeWorkgroupsPerDimension) : step.units;
}

function bindAll(submissions: readonly (readonly Piece[])[], { device, buffers, holding }: Cutting): Course {
  const pieces = submissions.flat();
  const ranges = holding.make(pieces.length * rangeBytes, GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST);
  const numbers = new Uint32Array((pieces.length * rangeBytes) / 4);
  pieces.forEach(({ ready, from, count }, index) => numbers.set([from, count, ...ready.step.numbers], (index * rangeBytes) / 4));
  device.queue.writeBuffer(ranges, 0, numbers);
  const groups = new Map<ReadyStep, GPUBindGroup>();
  const groupOf = (ready: ReadyStep): GPUBindGroup => {
    const group = groups.get(ready) ?? bindGroup(device, ready, ranges, buffers);
    groups.set(ready, group);
    return group;
  };
  let index = 0;
  const bound = (piece: Piece): Bound => ({ ...piece, group: groupOf(piece.ready), offset: rangeBytes * index++ });
  return { submissions: submissions.map((some) => some.map(bound)) };
}

function bindGroup(device: GPUDevice, { step, pipeline }: ReadyStep, ranges: GPUBuffer, buffers: ReadonlyMap<string, GPUBuffer>): GPUBindGroup {
  const used = [...step.reads, ...step.writes].map((name, index) => ({ binding: 1 + index, resource: { buffer: bufferNamed(buffers, name) } }));
  const entries = [{ binding: 0, resource: { buffer: ranges, size: 16 } }, ...used];
  return device.createBindGroup({ label: step.label, layout: pipeline.getBindGroupLayout(0), entries });
}

/** The commands of some pieces. */
export function encoded(device: GPUDevice, pieces: readonly Bound[]): GPUCommandBuffer {
  const encoder = device.createCommandEncoder();
  encode(encoder.beginComputePass(), pieces);
  return encoder.finish();
}

/** Writes pieces into a pass and ends it. */
export function encode(pass: GPUComputePassEncoder, pieces: readonly Bound[]): void {
  for (const { ready, group, offset, count } of pieces) {
    pass.setPipeline(ready.pipeline);
    pass.setBindGroup(0, group, [offset]);
    pass.dispatchWorkgroups(...ready.step.groups(count));
  }
  pass.end();
}
