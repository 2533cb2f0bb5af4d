import { type BookmarkKey } from '#contract/lecture';
import { type BookmarkActs } from '../../panels/acts';
import { documentWords } from '../../panels/words/document';
import { document, placeNamed, placeOnStage } from '../../state/document';
import { setBookmark } from '../../state/edits';
import { playback } from '../../state/playback';
import { showNotice } from '../../state/view';
import { wish } from '../../state/wish';
import { stepAt, stepIndexAt } from '../../timeline/plan';
import { scenes } from '../registry';
import { type Route } from './route';

/** The bookmarks that lie in the lecture. */
export function bookmarkActs(route: Route): BookmarkActs {
  return {
    titleOf,
    goTo: (key) => {
      const bookmark = document.getState().lecture.bookmarks[key];
      if (bookmark) route.goTo(bookmark);
    },
    set: (key) => {
      const step = stepHere();
      if (step === null) showNotice(documentWords.noBookmarkHere);
      else setBookmark(key, { place: document.getState().at, step });
      return step !== null;
    },
  };
}

/** What the class is to be asked at the step on stage; `null` for nothing. */
export function questionHere(): string | null {
  const step = stepHere();
  return step === null ? null : (placeOnStage(document.getState()).steps[step]?.question ?? null);
}

/** Name of the step on stage; `null` while there is none, or an act is shown beside the lecture. */
function stepHere(): string | null {
  const { plan, frame } = playback.getState();
  if (!plan || placeOnStage(document.getState()).act !== wish.getState().act) return null;
  return stepAt(plan, stepIndexAt(plan, frame)).id;
}

function titleOf(key: BookmarkKey): string | null {
  const { lecture } = document.getState();
  const bookmark = lecture.bookmarks[key];
  const act = bookmark && placeNamed(lecture, bookmark.place)?.act;
  return act === undefined ? null : (scenes.find(({ id }) => id === act)?.title ?? act);
}
