import type { CommandLine } from 'electron';

/** A switch of Chromium's, with its value or without. */
export interface Switch {
  readonly name: string;
  readonly value?: string;
}

/** What decides about Chromium's switches. */
export interface GraphicsWish {
  readonly platform: NodeJS.Platform;
  /** Whether the machine has a device file of a GPU; only known on Linux. */
  readonly hasGpuDevice: boolean;
  /** Somebody asked for WebGPU by name. */
  readonly webGpuWanted: boolean;
  /** The processor draws, whatever the machine has. */
  readonly softwareDrawing: boolean;
  /** Pictures are taken that must be the same on every machine. */
  readonly pictures: boolean;
}

const softwareWebGpu: readonly Switch[] = [
  { name: 'enable-unsafe-webgpu' },
  { name: 'enable-features', value: 'Vulkan' },
  { name: 'use-vulkan', value: 'swiftshader' },
  { name: 'use-angle', value: 'swiftshader' },
  { name: 'enable-unsafe-swiftshader' },
];

/**
 * Where software draws already there is nothing lesser to fall back to: after a few lost GPU processes Chromium would leave the
 * stage without a drawing context, and then end the app.
 */
const everAgain: Switch = { name: 'disable-gpu-process-crash-limit' };

/** Newer Chromium draws WebGL without a GPU only when this is said; older ones do it anyway. */
const withoutGpu: readonly Switch[] = [{ name: 'enable-unsafe-swiftshader' }, everAgain];

/** Chromium on Linux offers a hardware adapter only when asked. */
const hardwareWebGpu: readonly Switch[] = [{ name: 'enable-unsafe-webgpu' }, { name: 'enable-features', value: 'Vulkan' }];

/** One renderer, one scale, one colour space: the same numbers give the same bytes. */
const repeatablePictures: readonly Switch[] = [
  { name: 'force-device-scale-factor', value: '1' },
  { name: 'force-color-profile', value: 'srgb' },
  { name: 'disable-lcd-text' },
  // Parts of a page drawn by several threads, or kept from an unfinished drawing, differ by a rounding now and then.
  { name: 'num-raster-threads', value: '1' },
  { name: 'disable-partial-raster' },
  { name: 'disable-checker-imaging' },
  { name: 'use-angle', value: 'swiftshader' },
  { name: 'enable-unsafe-swiftshader' },
];

/**
 * Chromium's switches for this machine and wish. A software GPU is set up only when WebGPU is asked for by name and there
 * is no GPU: with one, the software switches would hide it.
 */
export function graphicsSwitches({ platform, hasGpuDevice, webGpuWanted, softwareDrawing, pictures }: GraphicsWish): readonly Switch[] {
  if (softwareDrawing && !pictures) return [{ name: 'disable-gpu' }, ...withoutGpu];
  const drawing = pictures ? repeatablePictures : [];
  if (platform !== 'linux') return drawing;
  if (hasGpuDevice) return [...drawing, ...hardwareWebGpu];
  if (webGpuWanted) return [...drawing.filter(({ name }) => !softwareWebGpu.some((other) => other.name === name)), ...softwareWebGpu, everAgain];
  return pictures ? drawing : withoutGpu;
}

/** Switches that hold a list, which Chromium reads once, and what stands between its items. */
const lists: Readonly<Record<string, string>> = { 'enable-features': ',', 'js-flags': ' ' };

/** Appends switches; of those that hold a list, what was given on the command line is kept. */
export function appendSwitches(commandLine: CommandLine, switches: readonly Switch[]): void {
  for (const { name, value } of switches) {
    const between = lists[name];
    const given = between === undefined ? '' : commandLine.getSwitchValue(name);
    if (value === undefined) commandLine.appendSwitch(name);
    else commandLine.appendSwitch(name, given === '' ? value : `${given}${between}${value}`);
  }
}

/** Lets V8 merge pairs of 128-bit WebAssembly operations into 256 bits; an experiment of V8's that a report names. */
export const revectorize: Switch = { name: 'js-flags', value: '--experimental-wasm-revectorize' };

/** Switches that can change what a benchmark finds. */
const telling = ['js-flags', 'enable-features', 'disable-features', 'enable-unsafe-webgpu', 'enable-unsafe-swiftshader', 'enable-webgpu-developer-features', 'use-vulkan', 'use-angle', 'use-webgpu-adapter', 'disable-gpu', 'disable-software-rasterizer', 'force_high_performance_gpu'];

/** Those of the telling switches that are set, as one would write them. */
export function tellingSwitches(commandLine: Pick<CommandLine, 'hasSwitch' | 'getSwitchValue'>): readonly string[] {
  return telling.filter((name) => commandLine.hasSwitch(name)).map((name) => {
    const value = commandLine.getSwitchValue(name);
    return value === '' ? `--${name}` : `--${name}=${value}`;
  });
}
