import { expect, test } from 'vitest';
import { quietSwitches } from '../../../main/app/quiet';
import { appendSwitches, graphicsSwitches, type GraphicsWish, revectorize, tellingSwitches } from '../../../main/app/switches';

const bare: GraphicsWish = { platform: 'linux', hasGpuDevice: false, webGpuWanted: false, softwareDrawing: false, pictures: false };
const names = (wish: Partial<GraphicsWish>): readonly string[] => graphicsSwitches({ ...bare, ...wish }).map(({ name, value }) => (value === undefined ? name : `${name}=${value}`));

test('without a GPU and unasked there is no WebGPU, not even a software one', () => {
  expect(names({})).toEqual(['enable-unsafe-swiftshader', 'disable-gpu-process-crash-limit']);
});

test('without a GPU, WebGPU runs in software when asked for by name', () => {
  expect(names({ webGpuWanted: true })).toEqual(['enable-unsafe-webgpu', 'enable-features=Vulkan', 'use-vulkan=swiftshader', 'use-angle=swiftshader', 'enable-unsafe-swiftshader', 'disable-gpu-process-crash-limit']);
});

test.each([true, false])('a GPU is never hidden behind software (asked for by name: %s)', (webGpuWanted) => {
  expect(names({ hasGpuDevice: true, webGpuWanted })).toEqual(['enable-unsafe-webgpu', 'enable-features=Vulkan']);
});

test.each(['win32', 'darwin'] as const)('on %s nothing is set', (platform) => {
  expect(names({ platform, webGpuWanted: true })).toEqual([]);
});

test.each(['linux', 'win32', 'darwin'] as const)('on %s the processor draws where the GPU has failed, however often that dies', (platform) => {
  expect(names({ platform, hasGpuDevice: true, softwareDrawing: true })).toEqual(['disable-gpu', 'enable-unsafe-swiftshader', 'disable-gpu-process-crash-limit']);
});

test('pictures are drawn alike on every machine', () => {
  for (const wish of [{}, { hasGpuDevice: true }, { webGpuWanted: true }, { platform: 'win32' } as const]) {
    expect(names({ ...wish, pictures: true })).toEqual(expect.arrayContaining(['force-device-scale-factor=1', 'force-color-profile=srgb', 'use-angle=swiftshader']));
  }
});

test('no switch is set twice', () => {
  for (const hasGpuDevice of [true, false]) for (const webGpuWanted of [true, false]) {
    const set = names({ hasGpuDevice, webGpuWanted, pictures: true });
    expect(new Set(set).size).toBe(set.length);
  }
});

test('features given on the command line are kept', () => {
  const set: string[] = [];
  const commandLine = {
    appendSwitch: (name: string, value?: string) => void set.push(`${name}=${value ?? ''}`),
    getSwitchValue: () => 'Other',
    appendArgument: () => undefined, hasSwitch: () => false, removeSwitch: () => undefined,
  };
  appendSwitches(commandLine, [{ name: 'enable-features', value: 'Vulkan' }, { name: 'enable-unsafe-webgpu' }]);
  expect(set).toEqual(['enable-features=Other,Vulkan', 'enable-unsafe-webgpu=']);
});

test('flags for V8 given on the command line are kept', () => {
  const set: string[] = [];
  const commandLine = {
    appendSwitch: (name: string, value?: string) => void set.push(`${name}=${value ?? ''}`),
    getSwitchValue: (name: string) => (name === 'js-flags' ? '--trace-gc' : ''),
    appendArgument: () => undefined, hasSwitch: () => true, removeSwitch: () => undefined,
  };
  appendSwitches(commandLine, [revectorize]);
  expect(set).toEqual(['js-flags=--trace-gc --experimental-wasm-revectorize']);
});

test('a report names the switches that can change a time, and no others', () => {
  const given: Readonly<Record<string, string>> = { 'js-flags': '--a', 'enable-unsafe-webgpu': '', 'user-data-dir': 'somewhere' };
  expect(tellingSwitches({ hasSwitch: (name) => given[name] !== undefined, getSwitchValue: (name) => given[name] ?? '' })).toEqual(['--js-flags=--a', '--enable-unsafe-webgpu']);
});

test('the browser around the pages is kept from asking the network, and no host of the world has an address', () => {
  const set = new Map(quietSwitches([]).map(({ name, value }) => [name, value]));
  for (const name of ['disable-background-networking', 'disable-component-update', 'disable-domain-reliability', 'dns-prefetch-disable', 'no-proxy-server']) expect(set.has(name), name).toBe(true);
  expect(set.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
  expect(quietSwitches(['localhost']).find(({ name }) => name === 'host-resolver-rules')?.value).toBe('MAP * ~NOTFOUND, EXCLUDE localhost');
});
