import { asFailure } from '#contract/failure';
import { type Trace } from '#contract/trace';
import { wish } from '../state/wish';
import { leave } from '../state/playback';
import { view } from '../state/view';
import { sceneNamed } from './registry';
import { cancel, takeRecorded } from './runs';
import { stageWords } from './words/stage';

/** Lets the lecturer keep the trace on stage in a file. */
export async function saveResult(): Promise<void> {
  const { trace } = view.getState();
  if (!trace) return;
  const answer = await window.bridge.call('trace:save', trace);
  if (!answer.ok) view.setState({ notice: answer.message });
  else if (answer.value) view.setState({ notice: stageWords.savedAs(answer.value.name) });
}

/**
 * Lets the lecturer choose a file, and shows what it holds in the act it belongs to; text and settings become those it was
 * computed with. What cannot be shown is refused, and what was on stage stays.
 */
export async function openRecorded(open: (trace: Trace) => void, standAt: (act: string) => void): Promise<void> {
  const answer = await window.bridge.call('trace:open', undefined);
  if (!answer.ok) view.setState({ notice: answer.message });
  if (!answer.ok || !answer.value) return;
  const { name, trace } = answer.value;
  try {
    const scene = sceneNamed(trace.scenario.act);
    scene.check(trace);
    const { act, text, seed, knobs } = trace.scenario;
    cancel();
    takeRecorded(scene.family, trace);
    if (wish.getState().act !== act) {
      leave();
      standAt(act);
    }
    wish.setState(({ knobs: all }) => ({ act, text, seed, knobs: { ...all, [scene.family]: knobs } }));
    open(trace);
    view.setState({ notice: stageWords.recorded(name, trace.createdAt.slice(0, 10)) });
  } catch (thrown) {
    view.setState({ notice: stageWords.notShown(name, asFailure(thrown).message) });
  }
}
