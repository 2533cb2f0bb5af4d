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
export function graphicsSwitches({ platform, hasGpuDevice, webGpuWanted, pictures }: GraphicsWish): readonly Switch[] {
  const drawing = pictures ? repeatablePictures : [];
  if (platform !== 'linux') return drawing;
  if (hasGpuDevice) return [...drawing, ...hardwareWebGpu];
  if (webGpuWanted) return [...drawing.filter(({ name }) => !softwareWebGpu.some((other) => other.name === name)), ...softwareWebGpu];
  // Newer Chromium draws WebGL without a GPU only when this is said; older ones do it anyway.
  return pictures ? drawing : [{ name: 'enable-unsafe-swiftshader' }];
}

/** Appends switches; of `enable-features`, which Chromium reads once, what was given on the command line is kept. */
export function appendSwitches(commandLine: CommandLine, switches: readonly Switch[]): void {
  for (const { name, value } of switches) {
    const given = name === 'enable-features' ? commandLine.getSwitchValue(name) : '';
    if (value === undefined) commandLine.appendSwitch(name);
    else commandLine.appendSwitch(name, given === '' ? value : `${given},${value}`);
  }
}
