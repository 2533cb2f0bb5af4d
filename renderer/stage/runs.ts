import { type Outcome } from '#contract/failure';
import { type Scenario } from '#contract/scenario';
import { type Trace } from '#contract/trace';
import { wish, scenarioOf } from '../state/wish';
import { view } from '../state/view';
import { Shelf, shelfKey } from './document/shelf';
import { cancelMeasuring } from './measuring';
import { sceneNamed } from './registry';

let runCount = 0;

/**
 * Has the lecture's scenario computed and hands the trace on. The last good picture stays up meanwhile; only the newest
 * run counts, and an older one that is still under way is cancelled. The lecture comes first: a measurement is ended.
 */
export async function run(onTrace: (trace: Trace) => void): Promise<void> {
  cancel();
  view.setState({ growing: false });
  cancelMeasuring();
  runCount += 1;
  const runId = `run-${runCount}`;
  view.setState({ run: { state: 'working', runId, progress: null, paused: false } });
  const scene = sceneNamed(wish.getState().act);
  const { weights } = view.getState();
  const answer = await window.bridge.call('compute:run', { runId, scenario: scenarioOf(wish.getState(), scene), ...(weights ? { weights: weights.file } : {}) });
  const { run: latest } = view.getState();
  if (latest.state !== 'working' || latest.runId !== runId) return;
  if (!answer.ok) {
    view.setState({ run: answer.code === 'cancelled' ? { state: 'idle' } : { state: 'failed', failure: answer } });
    return;
  }
  view.setState({ run: { state: 'idle' } });
  shelve(scene.family, answer.value);
  onTrace(answer.value);
}

/** Has a scenario computed, and keeps its trace without showing it. */
export async function computeQuietly(scenario: Scenario, runId: string): Promise<Outcome<Trace>> {
  const { weights } = view.getState();
  const answer = await window.bridge.call('compute:run', { runId, scenario, ...(weights ? { weights: weights.file } : {}) });
  if (answer.ok) shelve(sceneNamed(scenario.act).family, answer.value);
  return answer;
}

const shelf = new Shelf();

/** Keeps a trace at hand. */
export function shelve(family: string, trace: Trace): void {
  shelf.put(shelfKey(family, trace.scenario, trace.weights.file), trace);
}

/** What was computed already for an act as it is wished for now; `null` when it must be computed. */
export function knownTrace(act: string): Trace | null {
  const scene = sceneNamed(act);
  return traceFor(scenarioOf({ ...wish.getState(), act }, scene));
}

/** What was computed already for a scenario, with the weights that are in use; `null` when it must be computed. */
export function traceFor(scenario: Scenario): Trace | null {
  return shelf.get(shelfKey(sceneNamed(scenario.act).family, scenario, view.getState().weights?.file ?? null));
}

/** Stops what is being computed; the picture on stage stays. */
export function cancel(): void {
  const { run: running } = view.getState();
  if (running.state !== 'working') return;
  view.setState({ run: { state: 'idle' } });
  void window.bridge.call('compute:cancel', { runId: running.runId });
}

/** Lets what is being computed rest, or go on. */
export function togglePause(): void {
  const { run: running } = view.getState();
  if (running.state !== 'working') return;
  const paused = !running.paused;
  view.setState({ run: { ...running, paused } });
  void window.bridge.call('compute:pause', { runId: running.runId, paused });
}

/** Traces that came from files: they were computed another time, perhaps elsewhere. */
const recorded = new WeakSet<Trace>();

/** Whether a trace came from a file. */
export function isRecorded(trace: Trace): boolean {
  return recorded.has(trace);
}

/** Remembers that a trace came from a file. */
export function markRecorded(trace: Trace): void {
  recorded.add(trace);
}

/** Takes a trace from a file as if it had just been computed, but remembers that it was not. */
export function takeRecorded(family: string, trace: Trace): void {
  markRecorded(trace);
  shelve(family, trace);
}

/** Hands on what the run under way has so far. */
export function watchPartials(onPartial: (trace: Trace) => void): void {
  window.bridge.on('compute:partial', ({ runId, trace }) => {
    const { run: running } = view.getState();
    if (running.state === 'working' && running.runId === runId) onPartial(trace);
  });
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
