import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { describeAdapter, findAdapter } from '../../renderer/compute/backends/adapter';

function adapterNamed(info: Partial<GPUAdapterInfo>): GPUAdapter {
  const names = { vendor: '', architecture: '', description: '', device: '', isFallbackAdapter: false, ...info };
  return { info: names } as unknown as GPUAdapter; // safe: nothing else is read
}

/** A GPU that answers null so many times first. */
function gpuAfter(nulls: number): { gpu: GPU; asked: () => number } {
  let times = 0;
  const requestAdapter = (): Promise<GPUAdapter | null> => {
    times += 1;
    return Promise.resolve(times > nulls ? adapterNamed({ vendor: 'nvidia' }) : null);
  };
  return { gpu: { requestAdapter } as unknown as GPU, asked: () => times }; // safe: nothing else is called
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a GPU that answers null at first is found', async () => {
  const search = findAdapter(gpuAfter(3).gpu, false);
  await vi.advanceTimersByTimeAsync(300);
  const { adapter, asked } = await search;
  expect(adapter?.info.vendor).toBe('nvidia');
  expect(asked).toEqual({ times: 4, forMs: 300 });
});

test('a GPU that never answers counts as absent after 2 s, with how often it was asked', async () => {
  const search = findAdapter(gpuAfter(Infinity).gpu, false);
  await vi.advanceTimersByTimeAsync(2000);
  expect(await search).toEqual({ adapter: null, asked: { times: 21, forMs: 2000 } });
});

test('nobody waits for a GPU where there is no device for one', async () => {
  expect(await findAdapter(gpuAfter(Infinity).gpu, true)).toEqual({ adapter: null, asked: { times: 1, forMs: 0 } });
  expect(await findAdapter(undefined, false)).toEqual({ adapter: null, asked: { times: 1, forMs: 0 } });
});

test.each([
  [{ vendor: 'google', architecture: 'swiftshader' }],
  [{ description: 'llvmpipe (LLVM 15.0.6, 256 bits)' }],
  [{ vendor: 'mesa', device: 'lavapipe' }],
  [{ description: 'Microsoft Basic Render Driver' }],
  [{ vendor: 'unknown', isFallbackAdapter: true }],
])('%j is a CPU pretending', (info) => {
  expect(describeAdapter(adapterNamed(info)).software).toBe(true);
});

test.each([[{ vendor: 'nvidia', architecture: 'hopper' }], [{ vendor: 'apple', architecture: 'metal-3' }], [{ vendor: 'amd', description: 'Radeon 780M' }]])(
  '%j is hardware',
  (info) => {
    expect(describeAdapter(adapterNamed(info)).software).toBe(false);
  },
);
