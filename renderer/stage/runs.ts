import { type Trace } from '#contract/trace';
import { lecture, scenarioOf } from '../state/lecture';
import { view } from '../state/view';
import { cancelMeasuring } from './measuring';

let runCount = 0;

/**
 * Has the lecture's scenario computed and hands the trace on. The last good picture stays up meanwhile; only the newest
 * run counts, and an older one that is still under way is cancelled. The lecture comes first: a measurement is ended.
 */
export async function run(onTrace: (trace: Trace) => void): Promise<void> {
  cancel();
  cancelMeasuring();
  runCount += 1;
  const runId = `run-${runCount}`;
  view.setState({ run: { state: 'working', runId, progress: null } });
  const answer = await window.bridge.call('compute:run', { runId, scenario: scenarioOf(lecture.getState()) });
  const { run: latest } = view.getState();
  if (latest.state !== 'working' || latest.runId !== runId) return;
  if (!answer.ok) {
    view.setState({ run: answer.code === 'cancelled' ? { state: 'idle' } : { state: 'failed', failure: answer } });
    return;
  }
  view.setState({ run: { state: 'idle' } });
  onTrace(answer.value);
}

/** Stops what is being computed; the picture on stage stays. */
export function cancel(): void {
  const { run: running } = view.getState();
  if (running.state !== 'working') return;
  view.setState({ run: { state: 'idle' } });
  void window.bridge.call('compute:cancel', { runId: running.runId });
}

/** Keeps the stores in step with what main tells. */
export function listen(): void {
  window.bridge.on('compute:progress', ({ runId, progress }) => {
    const { run: running } = view.getState();
    if (running.state === 'working' && running.runId === runId) view.setState({ run: { ...running, progress } });
  });
  window.bridge.on('compute:health', (health) => {
    view.setState({ health });
  });
}
