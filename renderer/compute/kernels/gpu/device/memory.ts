import type { BufferPlan } from '../plan';
import { numberBytes } from '../plan';

/** What is taken of a device together and given back together. */
export interface Holding {
  readonly bytes: number;
  make(bytes: number, usage: GPUBufferUsageFlags): GPUBuffer;
  /** Two places for times, where the device has a clock. */
  makeTimes(): GPUQuerySet;
  /** Gives everything back; twice is as good as once. */
  dispose(): void;
}

/** Takes memory of a device and knows how much of it is out. */
export interface Memory {
  /** Buffers and query sets that were not given back. */
  readonly live: number;
  hold(): Holding;
}

/** Memory of this device. */
export function makeMemory(device: GPUDevice): Memory {
  let live = 0;
  const hold = (): Holding => {
    const held = new Set<GPUBuffer | GPUQuerySet>();
    let bytes = 0;
    const own = <Kind extends GPUBuffer | GPUQuerySet>(made: Kind): Kind => {
      held.add(made);
      live += 1;
      return made;
    };
    return {
      get bytes() {
        return bytes;
      },
      make(size, usage) {
        bytes += size;
        return own(device.createBuffer({ size, usage }));
      },
      makeTimes: () => own(device.createQuerySet({ type: 'timestamp', count: 2 })),
      dispose() {
        live -= held.size;
        held.forEach((each) => each.destroy());
        held.clear();
      },
    };
  };
  return {
    get live() {
      return live;
    },
    hold,
  };
}

/** Makes the buffers of a plan with their first contents, by name. */
export function makeBuffers(device: GPUDevice, holding: Holding, plans: readonly BufferPlan[]): ReadonlyMap<string, GPUBuffer> {
  const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_DST | GPUBufferUsage.COPY_SRC;
  return new Map(
    plans.map(({ name, length, fill }) => {
      const buffer = holding.make(length * numberBytes, usage);
      // Copied, because a view of memory that threads share must not be handed over.
      if (fill) device.queue.writeBuffer(buffer, 0, Float32Array.from(fill()));
      return [name, buffer] as const;
    }),
  );
}

/** The buffer of that name; a plan that names one it has not made is wrong. */
export function bufferNamed(buffers: ReadonlyMap<string, GPUBuffer>, name: string): GPUBuffer {
  const found = buffers.get(name);
  if (!found) throw new RangeError(`no buffer “${name}” in this plan`);
  return found;
}
