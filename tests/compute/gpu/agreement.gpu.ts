import { expect, test } from 'vitest';
import { create, globals } from 'webgpu';
import { UnrollError } from '#contract/failure';
import { agreementCases, agrees, agreesOnTheWay, gradientCases } from '../agreement';
import { carryOut, enginesHere, scenarioWith } from '../harness';

Object.assign(globalThis, globals);
const gpu = create([]);
Object.defineProperty(globalThis, 'navigator', { value: { gpu } });
let device: GPUDevice | undefined;
const engines = enginesHere(watched(gpu));

/** The same GPU, and a hold on the device it gives, so that a test can destroy it. */
function watched(real: GPU): GPU {
  const requestAdapter = async (options?: GPURequestAdapterOptions): Promise<GPUAdapter | null> => {
    const adapter = await real.requestAdapter(options);
    if (!adapter) return null;
    const requestDevice = async (wish?: GPUDeviceDescriptor): Promise<GPUDevice> => (device = await adapter.requestDevice(wish));
    const { info, limits, features } = adapter;
    return { info, limits, features, requestDevice } as GPUAdapter; // safe: all that the page uses
  };
  return { requestAdapter } as GPU; // safe: likewise
}

test('the software GPU is found and named as one', async () => {
  const { adapter, backends } = await engines.capabilities();
  expect(backends).toEqual(['webgpu', 'wasm', 'cpu']);
  expect(adapter).toMatchObject({ vendor: 'google', architecture: 'swiftshader', software: true });
});

test('automatic does not take a software GPU', async () => {
  expect((await engines.acquire('auto')).backend).toBe('wasm');
});

test.each(agreementCases)('%s agrees with float64 on webgpu', async (_, asked) => agrees('webgpu', asked, { engines }));

// Making a shader for each new shape is what takes the software GPU long: one case for each way back is enough here.
const backwards = ['relu over 40 tokens', 'lstm of uneven lengths', 'gru of uneven lengths', 'gradient of causal attention'];
const gradients = gradientCases.filter(([name]) => backwards.includes(name));
test.each(gradients)('%s agrees with float64 on webgpu', async (_, asked) => agreesOnTheWay('webgpu', asked, { engines }));

test('a trace says that its GPU is software and that nothing was forwarded', async () => {
  const result = await carryOut({ kind: 'trace', scenario: scenarioWith({ backend: 'webgpu', text: 'one two' }) }, { engines });
  if (result.kind !== 'trace') throw new RangeError(result.kind);
  expect(result.trace.device).toMatchObject({ backend: 'webgpu', cpuForward: false, forwardedKernels: [], adapter: { software: true } });
  expect(result.trace.notes.join(' ')).toContain('The GPU is software');
});

test('a size beyond the device is refused, naming the limit and what would fit', async () => {
  const setting = { batch: 512, tokens: 4096, dim: 64, heads: 64, models: ['attention' as const], variants: ['loop' as const], repeats: 1, sweep: null, budgetS: null };
  const run = carryOut({ kind: 'bench', backend: 'webgpu', setting, tuning: {} }, { engines });
  await expect(run).rejects.toThrow(/attention scores \[1, 64, 4096, 4096\].*WebGPU max.*At most \d+ tokens fit/);
});

// Last: the device does not come back.
test('a device lost while computing ends the job as device-lost, and so does the next', async () => {
  const job = { kind: 'trace', scenario: scenarioWith({ backend: 'webgpu', text: 'word '.repeat(64) }) } as const;
  const lost = carryOut(job, { engines, report: (doing) => doing.startsWith('walking') && device?.destroy() });
  await expect(lost).rejects.toMatchObject({ code: 'device-lost' } satisfies Partial<UnrollError>);
  await expect(carryOut(job, { engines })).rejects.toMatchObject({ code: 'device-lost' });
});
