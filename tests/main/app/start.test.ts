import { expect, test } from 'vitest';
import { readStart } from '../../../main/app/start';

test('without words the window is opened', () => {
  expect(readStart(['.'], {})).toEqual({ cli: null, userDataDir: null, softwareWebGpu: false, pages: null });
});

test('what follows --cli belongs to the command, whatever it is', () => {
  const start = readStart(['.', '--user-data-dir=/x', '--cli', 'info', '--software-webgpu', '--user-data-dir', '/y', '--cli'], {});
  expect(start).toMatchObject({ cli: ['info', '--software-webgpu', '--user-data-dir', '/y', '--cli'], userDataDir: '/x', softwareWebGpu: false });
});

test('a value may stand beside its option or be joined to it', () => {
  expect(readStart(['--user-data-dir', '/x', '--pages=/p'], {})).toMatchObject({ userDataDir: '/x', pages: '/p' });
});

test('software WebGPU can be asked for by an option or by the environment', () => {
  expect(readStart(['--software-webgpu'], {}).softwareWebGpu).toBe(true);
  expect(readStart([], { UNROLL_SOFTWARE_WEBGPU: '1' }).softwareWebGpu).toBe(true);
  expect(readStart([], { UNROLL_SOFTWARE_WEBGPU: '0' }).softwareWebGpu).toBe(false);
});
