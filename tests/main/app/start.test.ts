import { expect, test } from 'vitest';
import { readStart, wordsToGoOn } from '../../../main/app/start';

test('without words the window is opened', () => {
  expect(readStart(['.'], {})).toEqual({ cli: null, userDataDir: null, softwareWebGpu: false, softwareDrawing: false, goOn: null, assumeGpu: false, pages: null });
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

test('an app that starts itself again keeps its words but for the file, which is open already, however often it does so', () => {
  const words = ['.', '--user-data-dir=/x', 'talk.unroll'];
  const once = wordsToGoOn(words, 'window');
  expect(readStart(once, {})).toMatchObject({ userDataDir: '/x', softwareDrawing: true, goOn: 'window' });
  expect(wordsToGoOn(once, 'presenting')).toEqual(['.', '--user-data-dir=/x', '--software-drawing', '--go-on=presenting']);
});

test('a standing that there is not is none', () => {
  expect(readStart(['--go-on=flying'], {}).goOn).toBe(null);
});
