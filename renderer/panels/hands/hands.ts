import { newTurn } from '../../state/history';
import { view } from '../../state/view';
import { type Acts } from '../acts';
import { stepBack, stepOn } from '../keys/deeds/driving';
import { stagePlace, watchMouse } from './mouse';
import { tapMeans, watchTouch } from './touch';

/** Buttons of a mouse that browsers go back and forward with. */
const backButton = 3;
const forwardButton = 4;

/**
 * Drives the show by mouse and by touch. A click of the mouse beside everything does nothing: whoever points at numbers and
 * misses one must not lose the picture.
 */
export function watchHands(acts: Acts): void {
  const stage = document.getElementById('stage');
  if (!stage) return;
  const next = (): void => stepOn(acts);
  const previous = (): void => stepBack(acts);
  for (const begins of ['pointerdown', 'click']) addEventListener(begins, newTurn, true);
  watchMouse(stage);
  watchTouch(stage, { next, previous });
  addEventListener('mouseup', (event) => {
    if (event.button !== backButton && event.button !== forwardButton) return;
    event.preventDefault();
    if (event.button === forwardButton) next();
    else previous();
  });
  addEventListener('click', (event) => {
    // On the bare drawing, and nobody else took it: there was nothing under the finger.
    const bare = event.target instanceof HTMLCanvasElement && !event.defaultPrevented;
    if (!bare || view.getState().beam || !(event instanceof PointerEvent) || event.pointerType !== 'touch') return;
    const means = tapMeans(stagePlace(stage, event).x);
    if (means > 0) next();
    else if (means < 0) previous();
  });
}
