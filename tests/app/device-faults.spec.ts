import { join } from 'node:path';
import { expect } from 'playwright/test';
import { temporaryFolder } from './support/electron';
import { injuredPages } from './support/injured';
import { captionIn } from './support/mortal';
import { type Lecture, test } from './support/lecture';

const short = 'The cat slept';

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

const { path: folder, remove } = temporaryFolder();
test.afterAll(remove);

/** The app with a software GPU, whose first compute pages are injured. */
function injured(name: string, script: string, pages: number, end: (parts: { lecture: Lecture }) => Promise<void>): void {
  test.describe(name, () => {
    test.use({ words: ['--software-webgpu', injuredPages(join(folder, name), script, pages)] });
    test('is survived', end);
  });
}

injured('zeroed results', zeroed, 1, async ({ lecture }) => {
  await expect.poll(() => captionIn(lecture.app, 'stage'), { timeout: 30_000 }).not.toBeNull();
  const caption = await captionIn(lecture.app, 'stage');
  await lecture.idle();
  const page = await lecture.pidOf('compute');
  expect(await lecture.run(short, 'webgpu')).toMatchObject({ ok: false, code: 'wrong-result' });
  await expect.poll(() => lecture.pidOf('compute')).not.toBe(page);
  expect(await captionIn(lecture.app, 'stage')).toBe(caption);
  await lecture.idle();
  expect(await lecture.run(short, 'webgpu')).toMatchObject({ ok: true, tokens: 3 });
});

injured('a device that is lost', losing, 1, async ({ lecture }) => {
  await lecture.idle();
  const page = await lecture.pidOf('compute');
  expect(await lecture.run(short, 'webgpu')).toMatchObject({ ok: true, tokens: 3 });
  expect(await lecture.pidOf('compute')).not.toBe(page);
});

injured('a device that is lost again during recovery', losing, 2, async ({ lecture }) => {
  await lecture.idle();
  expect(await lecture.run(short, 'webgpu')).toMatchObject({ ok: false, code: 'device-lost' });
  await lecture.idle();
  expect(await lecture.run(short, 'webgpu')).toMatchObject({ ok: true, tokens: 3 });
});

injured('a GPU that does not answer at first', absent(3), 1, async ({ lecture }) => {
  await lecture.idle();
  expect(await lecture.run(short, 'webgpu')).toMatchObject({ ok: true });
  expect((await lecture.health()).capabilities).toMatchObject({ adapter: { software: true }, adapterAsked: { times: 4 } });
});

injured('a GPU that never answers', absent(Infinity), 1, async ({ lecture }) => {
  await lecture.idle();
  expect(await lecture.run(short, 'webgpu')).toMatchObject({ ok: false, code: 'no-backend' });
  expect(await lecture.run(short)).toMatchObject({ ok: true });
  expect((await lecture.health()).capabilities?.adapter).toBeNull();
});
