import { type Lecture, type LecturePlace } from '#contract/lecture';
import { document, placeOnStage } from '../../state/document';
import { playback } from '../../state/playback';
import { isReplaying } from '../../state/replay';
import { showNotice } from '../../state/view';
import { wish } from '../../state/wish';

/** What main keeps: the lecture as it stands, and where. */
interface Kept {
  readonly lecture: Lecture;
  readonly place: LecturePlace;
}

/**
 * Tells main of every change of the lecture and of every place where the show comes to rest, so that a crash loses nothing; while
 * one telling is under way, later changes are gathered into the next.
 */
export function keepDocument(): void {
  let place = placeNow({ place: document.getState().at, frame: 0 });
  let kept: Kept = { lecture: document.getState().lecture, place };
  let keeping = false;
  let refused = '';
  const keep = async (): Promise<void> => {
    if (keeping) return;
    keeping = true;
    for (let now = current(place); !isSame(now, kept); now = current(place)) {
      kept = now;
      const answer = await window.bridge.call('lecture:keep', now);
      // Said once: a full disk would otherwise be told at every step.
      if (!answer.ok && answer.message !== refused) showNotice(answer.message);
      refused = answer.ok ? '' : answer.message;
    }
    keeping = false;
  };
  const look = (): void => {
    place = placeNow(place);
    void keep();
  };
  document.subscribe(look);
  playback.subscribe((now) => {
    if (now.plan && now.frame === now.goal) look();
  });
}

function current(place: LecturePlace): Kept {
  return { lecture: document.getState().lecture, place };
}

function isSame(one: Kept, other: Kept): boolean {
  return one.lecture === other.lecture && one.place.place === other.place.place && one.place.frame === other.place.frame;
}

/** Where the lecture stands: the frame of its place as soon as that is on stage, and not that of an act shown beside it, or of an earlier talk. */
function placeNow(before: LecturePlace): LecturePlace {
  const { plan, frame, goal } = playback.getState();
  const { id, act } = placeOnStage(document.getState());
  const onStage = plan !== null && frame === goal && wish.getState().act === act && !isReplaying();
  return { place: id, frame: onStage ? frame : before.place === id ? before.frame : 0 };
}
