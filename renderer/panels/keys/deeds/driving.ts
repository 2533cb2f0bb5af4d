import { type BookmarkKey, bookmarkKeys } from '#contract/lecture';
import { document } from '../../../state/document';
import { turnBack } from '../../../state/history';
import { beginJump } from '../../../state/jump';
import { isAtEnd, isAtStart, nextStep, playback, previousStep, seekFirst, seekLast, stepFrames, togglePlay, toggleRepeat } from '../../../state/playback';
import { showNotice, view } from '../../../state/view';
import { wish } from '../../../state/wish';
import { type Acts } from '../../acts';
import { drivingWords } from '../../words/driving';
import { type Intent, type Press } from './press';
import { type Action } from '../table';

/** What moves the show. */
export function driving(acts: Acts) {
  return {
    'next-step': (press) => stepOn(acts, press),
    'previous-step': (press) => stepBack(acts, press),
    'next-frame': () => stepFrames(1),
    'previous-frame': () => stepFrames(-1),
    play: togglePlay,
    repeat,
    first: seekFirst,
    last: seekLast,
    go: () => beginJump('', 'step'),
    bookmark: (press) => toBookmark(acts, press),
    'set-bookmark': (press) => setBookmark(acts, press),
    undo: () => turn(acts, 'back'),
    redo: () => turn(acts, 'forward'),
    'next-act': () => openNeighbour(acts, 1),
    'previous-act': () => openNeighbour(acts, -1),
  } satisfies Partial<Record<Action, Intent>>;
}

/**
 * Plays the next step; a cut when motion is reduced. After the last one the next act begins, so that a clicker alone leads
 * through a lecture; a held key stops there.
 */
export function stepOn(acts: Acts, press?: Press): void {
  if (!isAtEnd(playback.getState())) nextStep(view.getState().reducedMotion);
  else if (!press?.held && !openNeighbour(acts, 1)) nextStep(true);
}

/** Goes one step back; before the first one to the end of the act before. */
export function stepBack(acts: Acts, press?: Press): void {
  if (!isAtStart(playback.getState())) previousStep();
  else if (!press?.held && !openNeighbour(acts, -1, 'last')) previousStep();
}

/** Shows the step on stage again and again, or not any more; without motion there is nothing to show. */
export function repeat(): void {
  if (view.getState().reducedMotion) showNotice(drivingWords.noRepeat);
  else toggleRepeat();
}

function turn(acts: Acts, way: 'back' | 'forward'): void {
  const show = turnBack(way);
  if (show) acts.returnTo(show);
}

/**
 * Goes to the place before or after the one on stage; from an act shown beside the lecture the way back leads to its place.
 *
 * @returns whether there is a place on that side
 */
function openNeighbour({ list, openPlace }: Acts, by: 1 | -1, at?: 'last'): boolean {
  const { lecture, at: onStage } = document.getState();
  const places = lecture.acts.filter(({ id, act }) => id === onStage || list.some((entry) => entry.id === act));
  const here = places.findIndex(({ id }) => id === onStage);
  const beside = places[here]?.act !== wish.getState().act;
  const neighbour = places[beside && by < 0 ? here : here + by];
  if (neighbour) openPlace(neighbour.id, at);
  return neighbour !== undefined;
}

/** A digit leads to its bookmark at once; one without a bookmark begins a number. */
function toBookmark(acts: Acts, press?: Press): void {
  const key = keyIn(press);
  if (key === null) return;
  if (acts.bookmarks.titleOf(key) === null) beginJump(key, 'step');
  else acts.bookmarks.goTo(key);
}

function setBookmark(acts: Acts, press?: Press): void {
  const key = keyIn(press);
  if (key === null || !acts.bookmarks.set(key)) return;
  showNotice(drivingWords.bookmarked(key, acts.bookmarks.titleOf(key) ?? ''));
}

function keyIn(press: Press | undefined): BookmarkKey | null {
  return bookmarkKeys.find((key) => press?.chord.endsWith(key)) ?? null;
}
