import { type Thing } from '../timeline/thing';
import { chooseToken, explain, view } from '../state/view';
import { playback } from '../state/playback';
import { Hint } from './hint';
import { type Theatre } from './theatre';

/** A click on a drawn number or edge explains it, a click on a token's place chooses the token; the pointer says which. */
export function watchPointer(stage: HTMLElement, canvas: HTMLCanvasElement, theatre: Theatre): void {
  const hint = new Hint(stage.ownerDocument.body);
  canvas.addEventListener('click', ({ clientX, clientY }) => {
    const { thing, token } = under(theatre, clientX, clientY);
    if (thing) explain(thing, false);
    else if (token !== null) chooseToken(token);
    hint.hide();
  });
  canvas.addEventListener('pointermove', ({ clientX, clientY }) => {
    const { thing, token } = under(theatre, clientX, clientY);
    canvas.style.cursor = thing || token !== null ? 'pointer' : 'default';
    const origin = thing ? theatre.show?.origin(thing) : null;
    if (origin) hint.show(origin, clientX, clientY);
    else hint.hide();
  });
  canvas.addEventListener('pointerleave', () => {
    hint.hide();
  });
}

interface Found {
  readonly thing: Thing | null;
  readonly token: number | null;
}

function under(theatre: Theatre, clientX: number, clientY: number): Found {
  const { show } = theatre;
  if (!show) return { thing: null, token: null };
  const { x, y } = theatre.stagePoint(clientX, clientY);
  const look = theatre.lookOf(view.getState());
  const { frame } = playback.getState();
  const thing = show.point(frame, look, x, y);
  return { thing, token: thing ? null : show.tokenAt(frame, look, x, y) };
}
