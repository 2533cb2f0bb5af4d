import { type Device, type Trace } from '#contract/trace';
import { at } from '#contract/tensor';
import { type Label } from '../../parts/scene';
import { captionLabels, headerLabels } from '../../parts/texts/provenance';
import { type Plan, stepAt, stepIndexAt } from '../../timeline/plan';
import { curveLabels } from './curveLabels';
import { exampleLabels } from './exampleLabels';
import { mapLabels } from './mapLabels';
import { growingStep } from './plan';
import { readMemory } from './reading';
import { checkpointShown, exampleSteps, passedAt } from './sample';
import { words } from './words/words';

/** Training ran on the processor, whatever engine the trace was asked for. */
export function trainedOn({ device, sizes }: Trace): Device {
  const threads = sizes['kernelThreads'] ?? 0;
  return threads === 0 ? { ...device, backend: 'cpu', adapter: null, threads: null } : { ...device, backend: 'wasm', adapter: null, threads };
}

/** Every text of the act at a frame. */
export function memoryLabels(trace: Trace, plan: Plan, frame: number): readonly Label[] {
  const memory = readMemory(trace);
  const { id, caption, asks, hold } = stepAt(plan, stepIndexAt(plan, frame));
  const checkpoint = checkpointShown(memory, plan, frame);
  // Between two checkpoints the picture moves on and the texts stand still: they tell the checkpoint's own step.
  const trained = checkpoint < 0 ? -1 : id === growingStep && frame < hold ? at(memory.checkpointStep, checkpoint) : memory.sizes.stepsDone;
  return [
    ...headerLabels(words.title, { ...trace, device: trainedOn(trace) }),
    ...(exampleSteps.has(id) ? exampleLabels(memory, id, passedAt(memory, plan, frame)) : [...curveLabels(memory, trained), ...mapLabels(memory, checkpoint, id)]),
    ...captionLabels(caption, asks),
  ];
}

/** Changes exactly when the texts may change. */
export function memoryBeat(trace: Trace, plan: Plan, frame: number): number {
  const memory = readMemory(trace);
  const index = stepIndexAt(plan, frame);
  const { hold } = stepAt(plan, index);
  return (index * (memory.sizes.checkpoints + 2) + checkpointShown(memory, plan, frame) + 1) * 2 + (frame === hold ? 1 : 0) + passedAt(memory, plan, frame) * 10_000;
}
