import type { Adapter } from '#contract/trace';
import { readClock, wait } from '../stopwatch';

/** What came of asking for a GPU. */
export interface AdapterSearch {
  readonly adapter: GPUAdapter | null;
  readonly asked: { readonly times: number; readonly forMs: number };
}

/** Shortly after start the first answer may be null although there is a GPU, so we go on asking for this long. */
const patienceMs = 2000;
const pauseMs = 100;

/**
 * Asks for a GPU until one answers or patience runs out.
 *
 * @param gpu - `undefined` in a browser without WebGPU
 * @param once - true when it is known that the machine has no GPU device, so that nobody waits for one
 */
export async function findAdapter(gpu: GPU | undefined, once: boolean): Promise<AdapterSearch> {
  const startMs = readClock();
  const asked = (times: number): AdapterSearch['asked'] => ({ times, forMs: readClock() - startMs });
  if (!gpu) return { adapter: null, asked: asked(1) };
  for (let times = 1; ; times += 1) {
    const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
    if (adapter) return { adapter, asked: asked(times) };
    if (once || readClock() - startMs >= patienceMs) return { adapter: null, asked: asked(times) };
    await wait(pauseMs);
  }
}

/** Names under which a CPU presents itself as a GPU: Chromium's, Mesa's, Microsoft's. */
const softwareNames = /swiftshader|llvmpipe|lavapipe|softpipe|swrast|basic render|\bwarp\b/i;

/** The adapter in its own words, and whether it is a CPU pretending. */
export function describeAdapter({ info }: GPUAdapter): Adapter {
  const { vendor, architecture, description, device } = info;
  const software = softwareNames.test([vendor, architecture, description, device].join(' ')) || info.isFallbackAdapter === true;
  return { vendor, architecture, description: description || device, software };
}
