import { type Trace } from '#contract/trace';
import { type Origin } from '../scene';
import { words } from '../words/words';
import { deviceWords } from './provenance';

/** On what everything was computed. */
export function deviceOrigin(trace: Trace): Origin {
  const { device } = trace;
  const told = words.deviceOrigin;
  return {
    title: told.title(deviceWords(device)),
    formula: '\\text{float32}',
    lines: [
      told.engine(device.backend, device.library),
      device.cpuForward ? told.mayForward : told.forwarded(device.forwardedKernels),
      told.reproduced(device.canaryError.toExponential(1)),
      told.computed(trace.createdAt.slice(0, 10), trace.scenario.seed),
    ],
    notes: trace.notes,
    sources: [],
  };
}
