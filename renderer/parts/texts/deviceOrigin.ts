import { type Trace } from '#contract/trace';
import { type Origin } from '../scene';
import { deviceWords } from './provenance';

/** On what everything was computed. */
export function deviceOrigin(trace: Trace): Origin {
  const { device } = trace;
  return {
    title: `Computed on: ${deviceWords(device)}`,
    formula: '\\text{float32}',
    lines: [
      `engine: ${device.backend}, ${device.library}`,
      device.cpuForward ? 'small operations may run on the CPU' : `run on the CPU instead: ${device.forwardedKernels.join(', ') || 'nothing'}`,
      `known answer reproduced within ${device.canaryError.toExponential(1)}`,
      `computed ${trace.createdAt.slice(0, 10)}, seed ${trace.scenario.seed}`,
    ],
    notes: trace.notes,
    sources: [],
  };
}
