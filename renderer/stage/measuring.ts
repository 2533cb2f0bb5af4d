import { type Failure } from '#contract/failure';
import { type SpeedActs } from '../panels/acts';
import { speedWords } from '../panels/words/speed';
import { addOther, bench, type Measurement, reportOn, settingFor } from '../state/bench';
import { wish } from '../state/wish';
import { view } from '../state/view';

let runCount = 0;

/** What the drawer about speed may ask for. */
export const speedActs: SpeedActs = {
  compare: () => void compare('comparison'),
  sweep: () => void compare('sweep'),
  calibrate: () => void calibrate(),
  cancel: cancelMeasuring,
  recall: () => void recall(),
  save: () => void save(),
  open: () => void open(),
  saveScript: () => void saveScript(),
};

/** Ends what is being measured; what was measured before stays. */
export function cancelMeasuring(): void {
  const { measuring } = bench.getState();
  if (measuring === null) return;
  bench.setState({ measuring: null });
  void window.bridge.call('compute:cancel', { runId: measuring.runId });
}

/** Keeps the drawer in step with what main tells about a run of its own. */
export function listenToMeasuring(): void {
  window.bridge.on('compute:progress', ({ runId, progress }) => {
    const { measuring } = bench.getState();
    if (measuring?.runId === runId) bench.setState({ measuring: { ...measuring, progress } });
  });
  // Settings of an engine say nothing about another one.
  wish.subscribe((now, before) => {
    if (now.backend !== before.backend) void recall();
  });
}

async function compare(what: 'comparison' | 'sweep'): Promise<void> {
  const runId = begin(what);
  if (runId === null) return;
  const { backend } = wish.getState();
  const answer = await window.bridge.call('bench:run', { runId, backend, setting: settingFor(what, bench.getState()) });
  if (!isOurs(runId)) return;
  if (!answer.ok) return end(what, answer);
  end(what, null);
  bench.setState(what === 'comparison' ? { comparison: answer.value } : { sweep: answer.value });
  // The first comparison on an engine has its kernels tried out as well.
  void recall();
}

async function calibrate(): Promise<void> {
  const runId = begin('kernels');
  if (runId === null) return;
  const answer = await window.bridge.call('calibration:run', { runId, backend: wish.getState().backend });
  if (!isOurs(runId)) return;
  if (!answer.ok) return end('kernels', answer);
  end('kernels', null);
  const { backend, calibration, notSaved } = answer.value;
  bench.setState({ kernels: { backend, calibration }, told: notSaved });
}

async function recall(): Promise<void> {
  const { backend } = wish.getState();
  const answer = await window.bridge.call('calibration:get', { backend });
  if (wish.getState().backend !== backend) return;
  if (answer.ok) bench.setState({ kernels: answer.value });
  else bench.setState({ failure: { what: 'kernels', why: answer } });
}

async function save(): Promise<void> {
  const report = reportOn(bench.getState());
  if (report === null) return;
  const answer = await window.bridge.call('bench:save', report);
  tell(answer.ok ? answer.value && speedWords.savedAs(answer.value.name) : answer.message);
}

async function open(): Promise<void> {
  const answer = await window.bridge.call('bench:open', undefined);
  if (answer.ok && answer.value !== null) addOther(answer.value);
  tell(answer.ok ? null : answer.message);
}

async function saveScript(): Promise<void> {
  const answer = await window.bridge.call('bench:script', undefined);
  tell(answer.ok ? answer.value && speedWords.scriptSavedAs(answer.value.name) : answer.message);
}

/** Starts a run; `null` while another one, of the drawer or of the stage, is under way: two at once would slow each other. */
function begin(what: Measurement): string | null {
  if (bench.getState().measuring !== null || view.getState().run.state === 'working') return null;
  runCount += 1;
  const runId = `bench-${runCount}`;
  bench.setState({ measuring: { runId, what, progress: null }, failure: null, told: null });
  return runId;
}

function isOurs(runId: string): boolean {
  return bench.getState().measuring?.runId === runId;
}

function end(what: Measurement, why: Failure | null): void {
  bench.setState({ measuring: null, failure: why === null || why.code === 'cancelled' ? null : { what, why } });
}

function tell(told: string | null): void {
  bench.setState({ told });
}
