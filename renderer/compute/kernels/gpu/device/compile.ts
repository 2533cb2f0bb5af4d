import { UnrollError } from '#contract/failure';
import { taken } from './scopes';
import type { Step } from '../plan';
import { words } from '../../../words/words';

/** Compiles the kernels of steps, each program once. */
export type Compile = (step: Step) => Promise<GPUComputePipeline>;

/** A compiler for this device. */
export function makeCompile(device: GPUDevice): Compile {
  const known = new Map<string, Promise<GPUComputePipeline>>();
  return (step) => {
    const before = known.get(step.code);
    if (before) return before;
    const compiled = compile(device, step);
    known.set(step.code, compiled);
    // One that failed is tried again the next time.
    compiled.catch(() => known.delete(step.code));
    return compiled;
  };
}

async function compile(device: GPUDevice, step: Step): Promise<GPUComputePipeline> {
  const begun = await taken(device, () => {
    const layout = device.createPipelineLayout({ bindGroupLayouts: [device.createBindGroupLayout({ entries: entriesOf(step) })] });
    const module = device.createShaderModule({ label: step.label, code: step.code });
    const pipeline = device.createComputePipelineAsync({ label: step.label, layout, compute: { module, entryPoint: 'main' } });
    pipeline.catch(() => undefined); // heard of below
    return { pipeline };
  });
  try {
    return await begun.pipeline;
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    throw new UnrollError('wrong-result', words.engines.gpu.cannotRun(words.room.named(step.label), reason.slice(0, 300)));
  }
}

function entriesOf({ reads, writes }: Step): GPUBindGroupLayoutEntry[] {
  const visibility = GPUShaderStage.COMPUTE;
  return [
    { binding: 0, visibility, buffer: { type: 'uniform', hasDynamicOffset: true, minBindingSize: 16 } },
    ...reads.map((_, index) => ({ binding: 1 + index, visibility, buffer: { type: 'read-only-storage' } as const })),
    ...writes.map((_, index) => ({ binding: 1 + reads.length + index, visibility, buffer: { type: 'storage' } as const })),
  ];
}
