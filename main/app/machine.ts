import { existsSync, readdirSync } from 'node:fs';

/** Whether Linux shows a GPU that Vulkan could use: a render node, NVIDIA's own device, or the one of WSL. */
export function hasGpuDevice(): boolean {
  return existsSync('/dev/nvidia0') || existsSync('/dev/dxg') || listOf('/dev/dri').some((name) => name.startsWith('renderD'));
}

function listOf(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
