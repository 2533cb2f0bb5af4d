import { type Lecture, type OpenedLecture } from '#contract/lecture';
import { type Failure, type Outcome } from '#contract/failure';
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
  await dropUnused(lecture);
  const answer = await window.bridge.call('lecture:save', { lecture, as: as || file?.writable === false });
  tellMoving(null);
  if (!answer.ok) showNotice(answer.message);
  if (!answer.ok || answer.value === null) return false;
  markSaved(lecture, answer.value);
  showNotice(deskWords.saved(answer.value.name));
  return true;
}

/** Has the file lose the recorded numbers that no place shows any more. */
async function dropUnused(lecture: Lecture): Promise<void> {
  const unused = document.getState().recorded.filter(({ key }) => lecture.acts.every((place) => place.recorded !== key));
  for (const { key } of unused) await window.bridge.call('lecture:forget', { key });
  if (unused.length > 0) document.setState(({ recorded }) => ({ recorded: recorded.filter((each) => !unused.includes(each)) }));
}

/** Learns which files were open before. */
export async function recall(): Promise<void> {
  const answer = await window.bridge.call('lecture:recents', undefined);
  if (answer.ok) desk.setState({ recents: answer.value });
}

/** Keeps the desk in step with what main tells about files. */
export function listenToFiles(route: Route): void {
  // Main has put unsaved changes of the lecture before away already, and says among the problems where they are.
  window.bridge.on('lecture:opened', (opened) => {
    tellMoving(null);
    ask(null);
    route.take(opened);
  });
  window.bridge.on('lecture:progress', tellMoving);
  window.bridge.on('lecture:notice', ({ message }) => showNotice(message));
}

/** Says why a file was not opened, unless the lecturer stopped that. */
function showCause({ code, message }: Failure): void {
  if (code !== 'cancelled') showNotice(message);
}

async function bring(wanted: Wanted, route: Route): Promise<void> {
  const answer = await opened(wanted);
  tellMoving(null);
  if (!answer.ok) showCause(answer);
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
    default:
      return wanted satisfies never;
  }
}
