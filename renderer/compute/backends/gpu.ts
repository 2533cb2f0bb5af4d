import * as tf from '@tensorflow/tfjs-core';
import { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { UnrollError } from '#contract/failure';
import type { Adapter } from '#contract/trace';
import { gpuKernels } from '../kernels/gpu/kernels';
import { bufferLimit } from '../kernels/gpu/room';
import type { Engine } from './engine';
import { deviceLost, refusal, type Trouble, watchTrouble } from './trouble';
import { words } from '../words/words';

/** Limits that tfjs gains from; the adapter's own are asked for instead of WebGPU's low defaults. */
const raisedLimits = [
  'maxBufferSize',
  'maxStorageBufferBindingSize',
  'maxComputeWorkgroupStorageSize',
  'maxComputeWorkgroupsPerDimension',
  'maxComputeWorkgroupSizeX',
  'maxComputeInvocationsPerWorkgroup',
  'maxStorageBuffersPerShaderStage',
] as const satisfies readonly (keyof GPUSupportedLimits)[];

/**
 * tfjs's number for its tiled matrix kernel. On a software GPU the kernels that it would choose for small matrices are
 * 8 times slower than this one (measured with SwiftShader: 1200 ms against 145 ms for a chain of 12 tokens).
 */
const tiledProduct = 3;

/**
 * Makes a device of our own, so that we hear when it is lost, which tfjs does not notice, and gives it to tfjs.
 *
 * @throws UnrollError 'device-lost' when the adapter gives no device
 */
export async function startGpu(gpuAdapter: GPUAdapter, adapter: Adapter): Promise<Engine> {
  const device = await requestDevice(gpuAdapter);
  const trouble = watch(device);
  if (tf.findBackendFactory('webgpu') !== null) tf.removeBackend('webgpu');
  tf.registerBackend('webgpu', () => new WebGPUBackend(device, gpuAdapter.info));
  // Left on, operations on fewer than 1000 elements would silently run on the CPU.
  tf.env().set('WEBGPU_CPU_FORWARD', false);
  if (adapter.software) tf.env().set('WEBGPU_MATMUL_PROGRAM_TYPE', tiledProduct);
  if (!(await tf.setBackend('webgpu'))) {
    throw new UnrollError('no-backend', words.engines.gpu.notStarted);
  }
  return {
    backend: 'webgpu',
    adapter,
    threads: null,
    simd: null,
    limit: bufferLimit(device.limits),
    flopPerCall: null,
    kernels: gpuKernels(device),
    trouble,
  };
}

async function requestDevice(adapter: GPUAdapter): Promise<GPUDevice> {
  const requiredLimits = Object.fromEntries(raisedLimits.map((name) => [name, adapter.limits[name]]));
  const requiredFeatures: GPUFeatureName[] = adapter.features.has('timestamp-query') ? ['timestamp-query'] : [];
  try {
    return await adapter.requestDevice({ requiredLimits, requiredFeatures });
  } catch (thrown) {
    throw new UnrollError('device-lost', words.engines.gpu.noDevice(reasonOf(thrown)));
  }
}

/** Listens for the loss of the device and for errors nobody else caught. */
function watch(device: GPUDevice): Trouble {
  const trouble = watchTrouble();
  void device.lost.then(({ message }) => trouble.tell(deviceLost(message)));
  device.addEventListener('uncapturederror', ({ error }) => trouble.tell(refusal(error)));
  return trouble;
}

function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
