import { finding, noteKnown } from '../../state/finding';
import { view } from '../../state/view';
import { knowPlace } from './knowPlace';
import { placesNow } from './places';

let runCount = 0;

/**
 * Computes the places that are not computed yet, one after another, and shows none of them. A place that fails is named and
 * left out; the stage's own run comes first and ends this.
 */
export async function computeMissing(): Promise<void> {
  if (finding.getState().computing !== null || view.getState().run.state === 'working') return;
  finding.setState({ failed: {} });
  // Numbers of long texts may push each other out; each place is tried once, or this would never end.
  const tried = new Set<string>();
  for (let done = 0; ; done += 1) {
    const missing = placesNow().filter(({ id, plan }) => plan === null && !tried.has(id));
    const [next] = missing;
    if (!next) break;
    tried.add(next.id);
    runCount += 1;
    const runId = `missing-${runCount}`;
    finding.setState({ computing: { runId, place: next.id, done, total: done + missing.length, progress: null } });
    const answer = await knowPlace(next.id, runId);
    if (finding.getState().computing?.runId !== runId) return;
    if (!answer.ok) finding.setState(({ failed }) => ({ failed: { ...failed, [next.id]: answer.message } }));
    noteKnown();
  }
  finding.setState({ computing: null });
}

/** Ends it; what was computed stays. */
export function cancelMissing(): void {
  const { computing } = finding.getState();
  if (computing === null) return;
  finding.setState({ computing: null });
  void window.bridge.call('compute:cancel', { runId: computing.runId });
}

/** Keeps the store in step with what main tells, and gives way to the stage. */
export function listenToMissing(): void {
  window.bridge.on('compute:progress', ({ runId, progress }) => {
    const { computing } = finding.getState();
    if (computing?.runId === runId) finding.setState({ computing: { ...computing, progress } });
  });
  view.subscribe((now, before) => {
    if (now.run.state === 'working' && before.run.state !== 'working') cancelMissing();
    if (now.panel !== before.panel && before.panel !== null) cancelMissing();
    if (now.trace !== before.trace) noteKnown();
  });
}
