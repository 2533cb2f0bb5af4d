import { expect, test } from 'vitest';
import { readStart, wordsToGoOn } from '../../../main/app/start';

test('without words the window is opened', () => {
  expect(readStart(['.'], {})).toEqual({ cli: null, userDataDir: null, softwareWebGpu: false, softwareDrawing: false, goOn: null, assumeGpu: false, pages: null, updates: null });
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
  const talk = { startedAt: 1_764_460_000_000, pausedMs: 250, pausedAt: null };
  const once = wordsToGoOn(words, { standing: 'window', talk });
  expect(readStart(once, {})).toMatchObject({ userDataDir: '/x', softwareDrawing: true, goOn: { standing: 'window', talk } });
  const later = { ...talk, pausedAt: 1_764_460_500_000 };
  const twice = wordsToGoOn(once, { standing: 'presenting', talk: later });
  expect(twice.slice(0, -1)).toEqual(['.', '--user-data-dir=/x', '--software-drawing', '--go-on=presenting']);
  expect(readStart(twice, {}).goOn).toEqual({ standing: 'presenting', talk: later });
});

test.each(['{}', '{"startedAt":"now","pausedMs":0,"pausedAt":null}', '', 'x'])('a talk’s clock that cannot be read has not begun: %s', (written) => {
  expect(readStart(['--go-on=window', `--talk=${written}`], {}).goOn).toEqual({ standing: 'window', talk: { startedAt: null, pausedMs: 0, pausedAt: null } });
});

test('a standing that there is not is none', () => {
  expect(readStart(['--go-on=flying'], {}).goOn).toBe(null);
});
