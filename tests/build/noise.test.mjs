import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { isNoise, withoutNoise } from '../../build/run/noise.mjs';

const bus = '[4035:1123/153947.675455:ERROR:bus.cc(407)] Failed to connect to the bus: Failed to connect to socket /run/dbus/system_bus_socket\n';
const newerBus = '[35:35:1123/153947.675455:ERROR:dbus/bus.cc:405] Failed to connect to the bus: Could not parse server address\n';
const crash = '[4035:1123/153947.675455:ERROR:gpu_process_host.cc(957)] GPU process exited unexpectedly: exit_code=139\n';

const advice = '[707:1123/161313.812892:ERROR:gl_utils.cc(426)] [.WebGL-0x1bb4000c1c00]GL Driver Message (OpenGL, Performance, GL_CLOSE_PATH_NV, High): GPU stall due to ReadPixels\n';

/** What comes through when the pieces arrive one by one. */
async function through(...pieces) {
  const filter = withoutNoise();
  filter.setEncoding('utf8');
  const all = text(filter);
  for (const piece of pieces) filter.write(piece);
  filter.end();
  return all;
}

test("Chromium's complaints about the bus are noise, in the old form and the new", () => {
  expect(isNoise(bus)).toBe(true);
  expect(isNoise(newerBus)).toBe(true);
});

test('advice about speed is noise, a mistake in the use of WebGL is not', () => {
  expect(isNoise(advice)).toBe(true);
  expect(isNoise(advice.replace('Performance', 'Error'))).toBe(false);
});

test('a crash of the GPU process is no noise, and neither is what the app says about a bus', () => {
  expect(isNoise(crash)).toBe(false);
  expect(isNoise('Failed to connect to the bus\n')).toBe(false);
});

test('only the noise is taken out', async () => {
  expect(await through(`one\n${bus}${crash}two\n`)).toBe(`one\n${crash}two\n`);
});

test('noise that arrives in pieces is taken out', async () => {
  expect(await through('one\n', bus.slice(0, 30), bus.slice(30), 'two')).toBe('one\ntwo');
});

test('a last line without an end comes through', async () => {
  expect(await through('[1] of 2')).toBe('[1] of 2');
});

test('progress that returns to the start of its line is not held back', async () => {
  const filter = withoutNoise();
  filter.setEncoding('utf8');
  filter.write('\r42 %');
  expect(filter.read()).toBe('\r42 %');
});
