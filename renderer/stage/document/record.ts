import { usableKnobs } from '#contract/knobs';
import { type LectureAct } from '#contract/lecture';
import { type Scenario } from '#contract/scenario';
import { type Trace } from '#contract/trace';
import { type Outcome } from '#contract/failure';
import { deskWords } from '../../panels/words/desk';
import { desk } from '../../state/desk';
import { document, placeNamed } from '../../state/document';
import { setRecorded } from '../../state/edits';
import { showNotice, view } from '../../state/view';
import { wish } from '../../state/wish';
import { sceneNamed, scenes } from '../registry';
import { shelve, traceFor } from '../runs';

let recordingCount = 0;

/**
 * Puts the numbers of places into the lecture's file, one place after another. Those that are at hand are taken as they are, the
 * others are computed beside the show. Places that were done before a cancel or a failure stay recorded.
 */
export async function record(places: readonly string[]): Promise<void> {
  if (desk.getState().recording) return;
  recordingCount += 1;
  const runId = `recording-${recordingCount}`;
  const keys: Record<string, string> = {};
  for (const [index, id] of places.entries()) {
    const place = placeNamed(document.getState().lecture, id);
    const scene = scenes.find((each) => each.id === place?.act);
    if (!place || !scene || place.recorded !== null) continue;
    desk.setState({ recording: { runId, title: scene.title, done: index, total: places.length } });
    const key = await recordPlace(place, runId);
    if (key !== null) keys[id] = key;
    else if (desk.getState().recording?.runId !== runId) break;
  }
  desk.setState({ recording: null });
  setRecorded(keys);
}

/** Stops recording; what is recorded already stays. */
export function stopRecording(): void {
  const { recording } = desk.getState();
  if (!recording) return;
  desk.setState({ recording: null });
  void window.bridge.call('compute:cancel', { runId: recording.runId });
}

/** The key under which a place's numbers lie in the file now; `null` when they do not, which the lecturer is told. */
async function recordPlace(place: LectureAct, runId: string): Promise<string | null> {
  const computed = await traceOf(place, runId);
  if (desk.getState().recording?.runId !== runId) return null;
  if (!computed.ok) return refuse(computed.message);
  const key = keyOf(place, computed.value);
  if (document.getState().recorded.some((each) => each.key === key)) return key;
  const answer = await window.bridge.call('lecture:record', { key, trace: computed.value });
  if (!answer.ok) return refuse(answer.message);
  document.setState(({ recorded }) => ({ recorded: [...recorded, answer.value] }));
  return key;
}

function refuse(why: string): null {
  showNotice(deskWords.notRecorded(why));
  return null;
}

async function traceOf(place: LectureAct, runId: string): Promise<Outcome<Trace>> {
  const scenario = scenarioAt(place);
  const known = traceFor(scenario);
  if (known) return { ok: true, value: known };
  const { weights } = view.getState();
  const answer = await window.bridge.call('compute:run', { runId, scenario, ...(weights ? { weights: weights.file } : {}) });
  if (answer.ok) shelve(sceneNamed(place.act).family, answer.value);
  return answer;
}

function scenarioAt({ act, text, seed, knobs }: LectureAct): Scenario {
  return { act, text, seed, knobs: usableKnobs(sceneNamed(act).knobs, knobs), backend: wish.getState().backend };
}

/** Acts of a family share their numbers; the moment they were computed tells them from earlier ones. */
function keyOf({ act }: LectureAct, { createdAt }: Trace): string {
  return `${sceneNamed(act).family}-${createdAt.replaceAll(/\D/g, '')}`;
}
