import { timeNow } from '../../panels/presenter/tick';
import { hall, hasAudience, startTalk } from '../../state/hall';
import { playback } from '../../state/playback';
import { isReplaying } from '../../state/replay';
import { isPresenting, view } from '../../state/view';
import { stepIndexAt } from '../../timeline/plan';

/** Begins the talk when a class is likely to be looking and the first step is left. */
export function beginWithFirstStep(): void {
  playback.subscribe(({ plan, frame }, before) => {
    if (plan === null || plan !== before.plan || hall.getState().talk.startedAt !== null || isReplaying()) return;
    if (!hasAudience(hall.getState()) && !isPresenting(view.getState())) return;
    if (stepIndexAt(plan, frame) > stepIndexAt(plan, before.frame)) startTalk(timeNow());
  });
}
