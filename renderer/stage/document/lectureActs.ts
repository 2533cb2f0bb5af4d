import { type LectureActs } from '../../panels/lecture/lectureActs';
import { dismissResumed, document, redo, undo } from '../../state/document';
import { remove, setRecorded } from '../../state/edits';
import { decide, recall, save, want } from './desk';
import { record, stopRecording } from './record';
import { type Route } from './route';

/** What the lecture's drawer may ask for, done on the way through the lecture. */
export function lectureActs(route: Route): LectureActs {
  /** The stage shows what an edit made of the place on it. */
  const following = (edit: () => void): void => {
    const before = document.getState();
    edit();
    route.follow(before);
  };
  return {
    create: () => want({ what: 'new' }, route),
    open: () => want({ what: 'open' }, route),
    openRecent: (id) => want({ what: 'recent', id }, route),
    recall: () => void recall(),
    save: (as) => void save(as),
    stopOpening: () => void window.bridge.call('lecture:cancel', undefined),
    decide: (decision) => void decide(decision, route),
    begin: () => {
      dismissResumed();
      route.openPlace(document.getState().lecture.acts[0]?.id ?? '', { frame: 0 });
    },
    undo: () => following(undo),
    redo: () => following(redo),
    remove: (place) => following(() => remove(place)),
    record: (places) => void record(places),
    stopRecording,
    forget: (places) => following(() => setRecorded(Object.fromEntries(places.map((id) => [id, null])))),
  };
}
