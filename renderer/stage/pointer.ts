import { type Thing } from '../timeline/thing';
import { chooseToken, explain, pointAt, view } from '../state/view';
import { playback } from '../state/playback';
import { Hint } from './hint';
import { awayFrom } from './lights/side';
import { type Theatre } from './theatre';

/** A click on a drawn number or edge explains it, a click on a token's place chooses the token; the pointer says which. */
export function watchPointer(stage: HTMLElement, theatre: Theatre): void {
  const hint = new Hint(stage.ownerDocument.body);
  const leave = (): void => {
    hint.hide();
    pointAt(null);
  };
  // The canvas may be another one later.
  stage.addEventListener('click', (event) => {
    if (!theatre.isCanvas(event.target)) return;
    const { clientX, clientY } = event;
    const { thing, token } = under(theatre, clientX, clientY);
    // A tap that found something is no step.
    if (thing || token !== null) event.preventDefault();
    if (thing) explain(thing, awayFrom(theatre.stagePoint(clientX, clientY).x));
    else if (token !== null) chooseToken(token);
    leave();
  });
  const rests = watchRest(stage.ownerDocument);
  stage.addEventListener('pointermove', ({ target, clientX, clientY }) => {
    if (!theatre.isCanvas(target) || rests()) return;
    const { thing, token } = under(theatre, clientX, clientY);
    target.style.cursor = thing || token !== null ? 'pointer' : 'default';
    const origin = thing ? theatre.show?.origin(thing) : null;
    if (origin) {
      hint.show(origin, clientX, clientY);
      pointAt(thing);
    } else {
      leave();
    }
  });
  stage.addEventListener('pointerout', ({ target }) => {
    if (theatre.isCanvas(target)) leave();
  });
  // What it spoke of is gone with its picture.
  playback.subscribe((now, before) => {
    if (now.frame !== before.frame || now.plan !== before.plan) leave();
  });
}

/** Tells whether the pointer is where it was: the browser reports its place anew whenever the page under it changes. */
function watchRest(page: Document): () => boolean {
  let [x, y, rests] = [NaN, NaN, false];
  page.addEventListener('pointermove', ({ clientX, clientY }) => {
    rests = clientX === x && clientY === y;
    [x, y] = [clientX, clientY];
  }, { capture: true });
  return () => rests;
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
