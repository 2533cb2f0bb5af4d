import { type OpenedLecture } from '#contract/lecture';
import { type Outcome } from '#contract/failure';
import { type Decision } from '../../panels/lecture/lectureActs';
import { deskWords } from '../../panels/words/desk';
import { ask, desk, tellMoving, type Wanted } from '../../state/desk';
import { document, isChanged, markSaved } from '../../state/document';
import { showNotice, togglePanel, view } from '../../state/view';
import { type Route } from './route';

/** Takes another lecture; over unsaved changes it is asked first. */
export function want(wanted: Wanted, route: Route): void {
  if (!isChanged(document.getState())) {
    void bring(wanted, route);
    return;
  }
  ask(wanted);
  if (view.getState().panel !== 'lecture') togglePanel('lecture');
}

/** Goes on with what was waiting, or lets it be; what could not be saved is never put away. */
export async function decide(decision: Decision, route: Route): Promise<void> {
  const { asking } = desk.getState();
  if (!asking) return;
  if (decision === 'save' && !(await save(false))) return;
  ask(null);
  if (decision !== 'cancel') await bring(asking, route);
}

/** Saves the lecture; answers whether it lies in a file now. */
export async function save(as: boolean): Promise<boolean> {
  const { lecture, file } = document.getState();
  const answer = await window.bridge.call('lecture:save', { lecture, as: as || file?.writable === false });
  tellMoving(null);
  if (!answer.ok) showNotice(answer.message);
  if (!answer.ok || answer.value === null) return false;
  markSaved(lecture, answer.value);
  showNotice(deskWords.saved(answer.value.name));
  return true;
}

/** Learns which files were open before. */
export async function recall(): Promise<void> {
  const answer = await window.bridge.call('lecture:recents', undefined);
  if (answer.ok) desk.setState({ recents: answer.value });
}

/** Keeps the desk in step with what main tells about files. */
export function listenToFiles(route: Route): void {
  window.bridge.on('lecture:opened', (opened) => {
    tellMoving(null);
    want({ what: 'arrived', opened }, route);
  });
  window.bridge.on('lecture:progress', tellMoving);
  window.bridge.on('lecture:notice', ({ message }) => showNotice(message));
}

async function bring(wanted: Wanted, route: Route): Promise<void> {
  const answer = await opened(wanted);
  tellMoving(null);
  if (!answer.ok) showNotice(answer.message);
  else if (answer.value) route.take(answer.value);
}

function opened(wanted: Wanted): Promise<Outcome<OpenedLecture | null>> {
  switch (wanted.what) {
    case 'new':
      return window.bridge.call('lecture:new', undefined);
    case 'open':
      return window.bridge.call('lecture:open', undefined);
    case 'recent':
      return window.bridge.call('lecture:openRecent', { id: wanted.id });
    case 'arrived':
      return Promise.resolve({ ok: true, value: wanted.opened });
    default:
      return wanted satisfies never;
  }
}
