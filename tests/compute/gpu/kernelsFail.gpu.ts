import { afterEach, expect, test } from 'vitest';
import { UnrollError } from '#contract/failure';
import { watchTrouble } from '../../../renderer/compute/backends/trouble';
import type { Tuning } from '../../../renderer/compute/kernels/kernels';
import { makePoison, requireWritten } from '../../../renderer/compute/kernels/gpu/device/poison';
import { makeMemory } from '../../../renderer/compute/kernels/gpu/device/memory';
import { makeReader } from '../../../renderer/compute/kernels/gpu/device/reader';
import { attentionLayer, recurrentLayer, sequence } from '../layers';
import { startSoftwareGpu } from './softwareGpu';

const here = await startSoftwareGpu();
const breathe = (): Promise<void> => Promise.resolve();
const plain: Tuning = { product: 'direct' };

afterEach(() => {
  expect(here.uncaught).toEqual([]);
  expect(here.kernels.live).toBe(0);
});

/** Breathes a few times and then stops. */
function stopAfter(breaths: number): () => Promise<void> {
  let taken = 0;
  return () => ((taken += 1) > breaths ? Promise.reject(new UnrollError('cancelled', 'stop')) : Promise.resolve());
}

const walk = { layer: recurrentLayer('lstm', 5, 6), x: sequence(3, 20, 5) };
const looking = { layer: attentionLayer(6, 2, true), x: sequence(2, 130, 6) };

test.each([walk, looking, { ...walk, layer: recurrentLayer('gru', 5, 6) }])('$layer.kind cut into the smallest pieces gives what one piece gives', async ({ layer, x }) => {
  const cut = here.cutInto(0);
  let breaths = 0;
  const counted = (): Promise<void> => ((breaths += 1), Promise.resolve());
  const [whole, pieces] = [await here.kernels.tuned(plain).make(layer, x), await cut.tuned(plain).make(layer, x)];
  const one = Array.from((await whole.forward(breathe)).result);
  expect(Array.from((await pieces.forward(counted)).result)).toEqual(one);
  expect(Array.from((await pieces.forward(breathe)).result)).toEqual(one);
  expect(breaths).toBeGreaterThan(20);
  whole.dispose();
  pieces.dispose();
  expect(cut.live).toBe(0);
});

test.each([1, 2, 5, 9])('a pass cancelled at breath %i can be run again and is right', async (breaths) => {
  const cut = here.cutInto(0);
  const model = await cut.tuned(plain).make(walk.layer, walk.x);
  const before = Array.from((await model.forward(breathe)).result);
  const held = cut.live;
  await expect(model.forward(stopAfter(breaths))).rejects.toMatchObject({ code: 'cancelled' });
  expect(cut.live).toBe(held);
  expect(Array.from((await model.forward(breathe)).result)).toEqual(before);
  await expect(model.outputs(stopAfter(breaths))).rejects.toMatchObject({ code: 'cancelled' });
  expect(cut.live).toBe(held);
  model.dispose();
  expect(cut.live).toBe(0);
});

test('a pass tells its time on the device where there is a clock, and null where there is none', async () => {
  const model = await here.kernels.tuned(plain).make(looking.layer, looking.x);
  expect((await model.forward(breathe)).kernelMs).toBeGreaterThan(0);
  model.dispose();
  const clockless = await startSoftwareGpu({ clock: false });
  const other = await clockless.kernels.tuned(plain).make(walk.layer, walk.x);
  expect((await other.forward(breathe)).kernelMs).toBeNull();
  other.dispose();
});

test('memory of attention grows with the tokens, not with their square', async () => {
  // In one piece each: how finely steps are cut follows from measured times, and each piece takes 256 bytes.
  const whole = here.cutInto(Infinity);
  const bytes = async (tokens: number): Promise<number> => {
    const model = await whole.tuned(plain).make(attentionLayer(8, 1, false), sequence(1, tokens, 8));
    model.dispose();
    return model.peakBytes;
  };
  expect((await bytes(2048)) / (await bytes(512))).toBeLessThanOrEqual(4);
});

test('what a buffer cannot hold is refused before anything is taken, naming the limit and what fits', async () => {
  const { kernels, uncaught } = await startSoftwareGpu({ limits: {} });
  const make = kernels.tuned(plain).make(recurrentLayer('lstm', 1, 32), sequence(32, 9000, 1));
  // 32 rows x 4 gates x 32 units x 4 bytes a token: 8192 tokens fill the 128 MiB that every device has.
  await expect(make).rejects.toMatchObject({ code: 'out-of-memory', message: expect.stringMatching(/inputs after their map \[36864000\].*limit is 134 MB \(WebGPU maxStorageBufferBindingSize\)\. At most 8192 tokens fit/) as string });
  expect(kernels.live).toBe(0);
  expect(uncaught).toEqual([]);
});

test('attention weights that have no room are refused, and the model is left as it was', async () => {
  const { kernels } = await startSoftwareGpu({ limits: {} });
  const model = await kernels.tuned(plain).make(attentionLayer(4, 4, true), sequence(512, 130, 4));
  const held = kernels.live;
  await expect(model.outputs(breathe)).rejects.toMatchObject({ code: 'out-of-memory', message: expect.stringMatching(/attention weights.*At most 128 tokens fit/) as string });
  expect(kernels.live).toBe(held);
  model.dispose();
  expect(kernels.live).toBe(0);
});

test('a hidden state wider than the memory of a workgroup is refused, naming the width that fits', async () => {
  const [layer, x] = [recurrentLayer('rnn', 1, 2052), sequence(1, 1, 1)];
  const { kernels } = await startSoftwareGpu({ limits: {} });
  await expect(kernels.tuned(plain).make(layer, x)).rejects.toMatchObject({ code: 'out-of-memory', message: expect.stringMatching(/maxComputeWorkgroupStorageSize.*at most 2048 fits/) as string });
});

test('heads that do not divide the width are refused', async () => {
  const make = here.kernels.tuned(plain).make({ ...attentionLayer(6, 1, false), heads: 4 }, sequence(1, 2, 6));
  await expect(make).rejects.toMatchObject({ code: 'bad-input', message: expect.stringContaining('heads') as string });
});

test.each([{ rowsPerGroup: 3 }, { tile: 8 }, { product: 'quick' }])('the settings %j are refused', (tuning) => {
  expect(() => here.kernels.tuned(tuning as Tuning)).toThrow(RangeError); // safe: wrong on purpose
});

test('what no kernel wrote is not taken for a result', async () => {
  const holding = makeMemory(here.device).hold();
  const source = holding.make(40, GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST);
  const poison = makePoison(here.device, holding, 40);
  const reader = makeReader({ device: here.device, holding, poison, source, length: 10 });
  const send = (record: (encoder: GPUCommandEncoder) => void): void => {
    const encoder = here.device.createCommandEncoder();
    record(encoder);
    here.device.queue.submit([encoder.finish()]);
  };
  here.device.queue.writeBuffer(source, 0, new Float32Array(10));
  send((encoder) => reader.poison(encoder));
  // Nothing is fetched either: what is read is what the poison left.
  const { result } = await reader.read();
  expect(() => requireWritten(result)).toThrow(expect.objectContaining({ code: 'wrong-result' }));
  expect(() => requireWritten(new Float32Array([NaN, Infinity, 0]))).not.toThrow();
  holding.dispose();
});

test('a device lost half way ends the pass as device-lost, and nothing hangs', async () => {
  const doomed = await startSoftwareGpu();
  const kernels = doomed.cutInto(0);
  const trouble = watchTrouble();
  const model = await kernels.tuned(plain).make(walk.layer, walk.x);
  let breaths = 0;
  const lose = (): Promise<void> => {
    if ((breaths += 1) === 5) doomed.device.destroy();
    return Promise.resolve();
  };
  await expect(trouble.during(() => model.forward(lose))).rejects.toMatchObject({ code: 'device-lost' });
  await expect(model.forward(breathe)).rejects.toMatchObject({ code: 'device-lost' });
  await expect(kernels.tuned(plain).make(looking.layer, looking.x)).rejects.toMatchObject({ code: 'device-lost' });
  model.dispose();
  expect(kernels.live).toBe(0);
});
