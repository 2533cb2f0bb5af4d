import { existsSync, readdirSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import type { BenchReport, Machine } from '#contract/measurements';
import type { About } from '#contract/about';

/** Whether Linux shows a GPU that Vulkan could use: a render node, NVIDIA's own device, or the one of WSL. */
export function hasGpuDevice(): boolean {
  return existsSync('/dev/nvidia0') || existsSync('/dev/dxg') || listOf('/dev/dri').some((name) => name.startsWith('renderD'));
}

/** What a report says about where it was measured and a page cannot know. */
export interface Surroundings {
  readonly machine: Machine;
  readonly versions: Omit<BenchReport['versions'], 'tfjs'>;
  /** Switches this app was started with that can change a time. */
  readonly flags: readonly string[];
  /** The load of the machine at this moment. */
  load(): BenchReport['load']['before'];
}

/** This machine, now; `flags` are known once Chromium's switches are set. */
export function describeSurroundings({ app, electron, chromium }: About, flags: readonly string[]): Surroundings {
  const processors = cpus();
  return {
    machine: {
      cpu: processors[0]?.model.trim() ?? 'unknown',
      cores: Math.max(1, processors.length),
      memoryBytes: totalmem(),
      platform: `${process.platform} ${process.arch}`,
      release: release(),
    },
    versions: { app, electron, chromium, v8: process.versions.v8 },
    flags,
    load: () => {
      const [one = 0, five = 0, fifteen = 0] = loadavg();
      return [one, five, fifteen];
    },
  };
}

function listOf(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
