import { expect } from 'playwright/test';
import { captionIn } from './support/mortal';
import { injectInto } from './support/inject';
import { type Lecture, test } from './support/lecture';

const short = 'The cat that we fed slept by the fire';

/** Whatever is read back from the GPU is zero, as after a crash of its driver. */
const zeroed = `
  const mapped = GPUBuffer.prototype.getMappedRange;
  GPUBuffer.prototype.getMappedRange = function (...range) {
    const bytes = mapped.apply(this, range);
    return (this.usage & GPUBufferUsage.MAP_READ) === 0 ? bytes : new ArrayBuffer(bytes.byteLength);
  };`;

/** The device is lost as soon as it was given some work. */
const losing = `
  const ask = GPUAdapter.prototype.requestDevice;
  GPUAdapter.prototype.requestDevice = async function (wish) {
    const device = await ask.call(this, wish);
    const submit = device.queue.submit.bind(device.queue);
    let submitted = 0;
    device.queue.submit = (work) => {
      submitted += 1;
      if (submitted === 8) device.destroy();
      return submit(work);
    };
    return device;
  };`;

/** No GPU answers the first times it is asked for. */
const absent = (times: number): string => `
  const ask = GPU.prototype.requestAdapter;
  let asked = 0;
  GPU.prototype.requestAdapter = function (wish) {
    asked += 1;
    return asked > ${times} ? ask.call(this, wish) : Promise.resolve(null);
  };`;

test.use({ words: ['--software-webgpu'] });

/** Replaces the compute page by one that is injured, and the next ones up to a number of them. */
async function injure(lecture: Lecture, script: string, pages: number): Promise<void> {
  await lecture.idle();
  await injectInto(lecture.app, script, pages);
  const before = await lecture.pidOf('compute');
  process.kill(before, 'SIGKILL');
  await expect.poll(() => lecture.pidOf('compute')).not.toBe(before);
  await lecture.idle();
}

test('zeroed results are not believed: the page is replaced, and the picture stays', async ({ lecture }) => {
  await expect.poll(() => captionIn(lecture.app, 'stage')).not.toBeNull();
  const caption = await captionIn(lecture.app, 'stage');
  await injure(lecture, zeroed, 1);
  const injured = await lecture.pidOf('compute');
  expect(await lecture.run(short, 'webgpu')).toMatchObject({ ok: false, code: 'wrong-result' });
  await expect.poll(() => lecture.pidOf('compute')).not.toBe(injured);
  expect(await captionIn(lecture.app, 'stage')).toBe(caption);
  expect(await lecture.run(short, 'webgpu')).toMatchObject({ ok: true, tokens: 9 });
});

test('a device that is lost, and lost again while the run is taken up, ends the run with a reason; the next one works', async ({ lecture }) => {
  await injure(lecture, losing, 2);
  expect(await lecture.run(short, 'webgpu')).toMatchObject({ ok: false, code: 'device-lost' });
  await lecture.idle();
  expect(await lecture.run(short, 'webgpu')).toMatchObject({ ok: true, tokens: 9 });
});

test('a device that is lost once costs a run nothing but time', async ({ lecture }) => {
  await injure(lecture, losing, 1);
  const injured = await lecture.pidOf('compute');
  expect(await lecture.run(short, 'webgpu')).toMatchObject({ ok: true, tokens: 9 });
  expect(await lecture.pidOf('compute')).not.toBe(injured);
});

test('a GPU that does not answer at first is asked again', async ({ lecture }) => {
  await injure(lecture, absent(3), 1);
  expect(await lecture.run(short, 'webgpu')).toMatchObject({ ok: true });
  expect((await lecture.health()).capabilities).toMatchObject({ adapter: { software: true }, adapterAsked: { times: 4 } });
});

test('a GPU that never answers leaves the next engine to compute, and is missed where it is asked for by name', async ({ lecture }) => {
  await injure(lecture, absent(Infinity), 1);
  expect(await lecture.run(short, 'webgpu')).toMatchObject({ ok: false, code: 'no-backend' });
  expect(await lecture.run(short)).toMatchObject({ ok: true });
  expect((await lecture.health()).capabilities?.adapter).toBeNull();
});
