import { create, globals } from 'webgpu';
import { type GpuKernels, gpuKernels } from '../../../renderer/compute/kernels/gpu/kernels';

Object.assign(globalThis, globals);
// Held for the life of the process: devices die with the object that gave them.
const gpu = create([]);

/** Limits that the app asks for as well; the software GPU has more of each than the default. */
const raised = ['maxComputeWorkgroupStorageSize', 'maxBufferSize', 'maxStorageBufferBindingSize'] as const;

/** A device of the software GPU, everything it says to nobody, and kernels on it. */
export interface SoftwareGpu {
  readonly device: GPUDevice;
  readonly kernels: GpuKernels;
  /** Errors that no scope took. */
  readonly uncaught: readonly string[];
  /** Kernels on the same device with submissions of another length. */
  cutInto(pieceMs: number): GpuKernels;
}

/** Starts a device of its own. */
export async function startSoftwareGpu(wish: { readonly limits?: Record<string, number>; readonly clock?: boolean } = {}): Promise<SoftwareGpu> {
  const adapter = await gpu.requestAdapter();
  if (!adapter) throw new RangeError('there is no software GPU');
  const requiredLimits = wish.limits ?? Object.fromEntries(raised.map((name) => [name, adapter.limits[name]]));
  const device = await adapter.requestDevice({ requiredLimits, requiredFeatures: wish.clock === false ? [] : ['timestamp-query'] });
  const uncaught: string[] = [];
  device.addEventListener('uncapturederror', ({ error }) => uncaught.push(error.message));
  return { device, uncaught, kernels: gpuKernels(device), cutInto: (pieceMs) => gpuKernels(device, { pieceMs }) };
}
