import { aimBeam, growBeam } from '../../state/beam';
import { view } from '../../state/view';

/** A place on the stage, in stage units. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** The stage's own size, which its picture has in every window. */
export const stageWidth = 1280;
const stageHeight = 720;
let last: Place = { x: stageWidth / 2, y: stageHeight / 2 };

/** Where the mouse was last; the middle of the stage until it moves. */
export function mousePlace(): Place {
  return last;
}

/** A place in the window as one on the stage, at its edge when it lies beside it. What a glass enlarges does not matter here. */
export function stagePlace(stage: Element, { clientX, clientY }: MouseEvent): Place {
  const { left, top, width } = stage.getBoundingClientRect();
  const unit = width / stageWidth;
  return { x: within((clientX - left) / unit, stageWidth), y: within((clientY - top) / unit, stageHeight) };
}

/** Lets pointer, spotlight and zoom follow the mouse; its wheel makes them larger and smaller. */
export function watchMouse(stage: HTMLElement): void {
  const follow = (event: PointerEvent): void => {
    if (!event.isPrimary) return;
    last = stagePlace(stage, event);
    aimBeam(last.x, last.y);
  };
  addEventListener('pointermove', follow, true);
  // A finger is nowhere before it touches.
  addEventListener('pointerdown', follow, true);
  stage.addEventListener('wheel', (event) => {
    if (!view.getState().beam) return;
    event.preventDefault();
    growBeam(event.deltaY < 0 ? 1 : -1);
  }, { passive: false });
}

function within(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most);
}
