import { UnrollError } from '#contract/failure';
import { sizeOf } from '#contract/tensor';
import { deviceLost } from '../../backends/trouble';
import type { Breath } from '../../breath';
import type { Model, Outputs, Pass } from '../../models/model';
import type { Compile } from './device/compile';
import { bufferNamed, type Holding, makeBuffers, type Memory } from './device/memory';
import type { Plan } from './plan';
import { type Course, cut, readySteps, type ReadyStep } from './device/pieces';
import { makePoison, type Poison, requireWritten } from './device/poison';
import { makeReader, type Reader } from './device/reader';
import { runCourse } from './device/run';
import { taken } from './device/scopes';

/** What models are made with. */
export interface Workshop {
  readonly device: GPUDevice;
  readonly memory: Memory;
  readonly compile: Compile;
  /** @throws UnrollError 'device-lost' once the device is known to be gone: it takes everything then, and does nothing */
  readonly requireDevice: () => void;
  /** What a submission should take at most. */
  readonly pieceMs: number;
}

/** A plan to be carried out. */
export interface Order {
  readonly plan: Plan;
  /** What one timed pass covers, in words. */
  readonly span: string;
  /** Refuses outputs that have no room. */
  readonly requireTraceRoom: () => void;
}

/**
 * Takes weights and input to the device, compiles, and tries how long a submission may be.
 *
 * @throws UnrollError 'out-of-memory', 'wrong-result' or 'device-lost'; then nothing is left on the device
 */
export async function makeModel(workshop: Workshop, order: Order): Promise<Model> {
  const { device, memory } = workshop;
  const holding = memory.hold();
  try {
    return await heard(async () => {
      workshop.requireDevice();
      const steps = await readySteps(order.plan.steps, workshop.compile);
      const made = await taken(device, () => begin(workshop, order.plan, holding));
      const course = await cutHere(steps, { workshop, buffers: made.buffers, holding });
      workshop.requireDevice();
      return modelOf({ ...made, workshop, order, holding, course });
    });
  } catch (thrown) {
    holding.dispose();
    throw thrown;
  }
}

interface Made {
  readonly buffers: ReadonlyMap<string, GPUBuffer>;
  readonly poison: Poison;
  readonly reader: Reader;
}

function begin({ device }: Workshop, { buffers: plans, result }: Plan, holding: Holding): Made {
  const buffers = makeBuffers(device, holding, plans);
  const length = sizeOf(result.shape);
  const poison = makePoison(device, holding, length * 4);
  return { buffers, poison, reader: makeReader({ device, holding, poison, source: bufferNamed(buffers, result.buffer), length }) };
}

interface CutPlace {
  readonly workshop: Workshop;
  readonly buffers: ReadonlyMap<string, GPUBuffer>;
  readonly holding: Holding;
}

async function cutHere(steps: readonly ReadyStep[], { workshop, buffers, holding }: CutPlace): Promise<Course> {
  const trial = workshop.memory.hold();
  try {
    return await cut(steps, { device: workshop.device, pieceMs: workshop.pieceMs, buffers, holding }, trial);
  } finally {
    trial.dispose();
  }
}

interface ModelParts extends Made {
  readonly workshop: Workshop;
  readonly order: Order;
  readonly holding: Holding;
  readonly course: Course;
}

function modelOf(parts: ModelParts): Model {
  const { workshop: { device, requireDevice }, order, holding, course, reader } = parts;
  let state: 'ready' | 'busy' | 'disposed' = 'ready';
  const alone = async <Value>(act: () => Promise<Value>): Promise<Value> => {
    if (state !== 'ready') throw new RangeError(`this model is ${state}`);
    requireDevice();
    state = 'busy';
    try {
      return await heard(act);
    } finally {
      if (state === 'busy') state = 'ready';
    }
  };
  return {
    span: order.span,
    peakBytes: holding.bytes,
    forward: (breathe) => alone(async (): Promise<Pass> => {
      const read = await runCourse({ device, course, reader, breathe });
      requireWritten(read.result);
      return read;
    }),
    outputs: (breathe) => alone(() => trace(parts, breathe)),
    dispose() {
      state = 'disposed';
      holding.dispose();
    },
  };
}

/** Runs the plan's trace with buffers of its own, reads all outputs and gives the buffers back. */
async function trace({ workshop, order, buffers, poison }: ModelParts, breathe: Breath): Promise<Outputs> {
  order.requireTraceRoom();
  const { device, memory, compile } = workshop;
  const { trace: { buffers: plans, steps, readings } } = order.plan;
  const holding = memory.hold();
  try {
    const added = await taken(device, () => makeBuffers(device, holding, plans));
    const all = new Map([...buffers, ...added]);
    const course = await cutHere(await readySteps(steps, compile), { workshop, buffers: all, holding });
    const found: [string, { shape: readonly number[]; data: Float32Array }][] = [];
    for (const [index, { name, buffer, shape }] of readings.entries()) {
      const reader = makeReader({ device, holding, poison, source: bufferNamed(all, buffer), length: sizeOf(shape) });
      // The pass runs once; what it left is then read output by output.
      const { result } = await runCourse({ device, course: index === 0 ? course : { submissions: [[]] }, reader, breathe, keep: index > 0 });
      requireWritten(result);
      found.push([name, { shape, data: result }]);
    }
    return new Map(found);
  } finally {
    holding.dispose();
  }
}

/** Whatever fails while waiting for the device, and is not an error of ours, is the loss of the device. */
async function heard<Value>(act: () => Promise<Value>): Promise<Value> {
  try {
    return await act();
  } catch (thrown) {
    if (thrown instanceof UnrollError || thrown instanceof RangeError) throw thrown;
    throw isAbort(thrown) ? deviceLost(thrown.message) : thrown;
  }
}

/** What waiting on a lost device fails with. */
function isAbort(thrown: unknown): thrown is Error {
  return thrown instanceof Error && ['AbortError', 'OperationError', 'InvalidStateError'].includes(thrown.name);
}
