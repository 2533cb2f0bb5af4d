import { chooseToken, explain, view } from '../state/view';
import { playback } from '../state/playback';
import { type Theatre } from './theatre';

/** A click on a drawn number explains it, a click on a token's place chooses the token; the pointer says which. */
export function watchPointer(stage: HTMLElement, theatre: Theatre): void {
  const canvas = stage.querySelector('canvas');
  if (!canvas) return;
  canvas.addEventListener('click', ({ clientX, clientY }) => {
    const found = under(theatre, clientX, clientY);
    if (found.thing) explain(found.thing, false);
    else if (found.token !== null) chooseToken(found.token);
  });
  canvas.addEventListener('pointermove', ({ clientX, clientY }) => {
    const { thing, token } = under(theatre, clientX, clientY);
    canvas.style.cursor = thing || token !== null ? 'pointer' : 'default';
    canvas.title = (thing && theatre.show?.origin(thing)?.title) || '';
  });
}

function under(theatre: Theatre, clientX: number, clientY: number) {
  const { x, y } = theatre.stagePoint(clientX, clientY);
  const look = theatre.lookOf(view.getState());
  const { frame } = playback.getState();
  const thing = theatre.show?.point(frame, look, x, y) ?? null;
  return { thing, token: thing ? null : (theatre.show?.tokenAt(frame, look, x, y) ?? null) };
}
