import { beamSizes, dropBeam, sizeBeam, toggleBeam } from '../../state/beam';
import { view } from '../../state/view';
import { stagePlace, stageWidth } from './mouse';

/** Stage units a finger must travel for a swipe; less is a tap that was not quite still. */
const swipe = 90;
/** Sideways a swipe goes at least this many times as far as up or down. */
const slant = 2;

interface Finger {
  readonly startX: number;
  readonly startY: number;
  x: number;
  y: number;
}

/** What a touch of the stage asks for. */
export interface TouchWishes {
  readonly next: () => void;
  readonly previous: () => void;
}

/**
 * Drives the show by touch: a swipe to the left is the next step, one to the right the step before, and so is a tap on the
 * right or the left third where there is nothing to choose. Two fingers enlarge. While something follows the finger, one
 * finger only points.
 */
export function watchTouch(stage: HTMLElement, { next, previous }: TouchWishes): void {
  const fingers = new Map<number, Finger>();
  let spread = 0;
  let enlarged = false;
  stage.addEventListener('pointerdown', (event) => {
    if (event.pointerType !== 'touch') return;
    const { x, y } = stagePlace(stage, event);
    fingers.set(event.pointerId, { startX: x, startY: y, x, y });
    if (fingers.size === 2) spread = spreadOf(fingers);
  });
  stage.addEventListener('pointermove', (event) => {
    const finger = fingers.get(event.pointerId);
    if (!finger) return;
    Object.assign(finger, stagePlace(stage, event));
    if (fingers.size !== 2) return;
    enlarged = true;
    enlarge(finger, spreadOf(fingers) / spread);
    spread = spreadOf(fingers);
  });
  const lift = (event: PointerEvent): void => {
    const finger = fingers.get(event.pointerId);
    fingers.delete(event.pointerId);
    if (!finger || fingers.size > 0) return;
    const way = enlarged || event.type === 'pointercancel' || view.getState().beam ? 0 : swipeOf(finger);
    enlarged = false;
    if (way < 0) next();
    else if (way > 0) previous();
  };
  addEventListener('pointerup', lift);
  addEventListener('pointercancel', lift);
}

/** Where on the stage a tap means a step: 1 on the right third, -1 on the left, 0 between them. */
export function tapMeans(x: number): 1 | -1 | 0 {
  return x > (2 * stageWidth) / 3 ? 1 : x < stageWidth / 3 ? -1 : 0;
}

/** How far a finger was swept sideways; 0 when it was no swipe. */
export function swipeOf({ startX, startY, x, y }: Finger): number {
  const [across, along] = [x - startX, y - startY];
  return Math.abs(across) >= swipe && Math.abs(across) >= slant * Math.abs(along) ? across : 0;
}

function spreadOf(fingers: ReadonlyMap<number, Finger>): number {
  const [one, other] = [...fingers.values()];
  return one && other ? Math.max(Math.hypot(one.x - other.x, one.y - other.y), 1) : 1;
}

function enlarge(place: Finger, by: number): void {
  if (view.getState().beam?.kind !== 'zoom') toggleBeam('zoom', place);
  const size = (view.getState().beam?.size ?? 1) * by;
  if (size < beamSizes.zoom.least) dropBeam();
  else sizeBeam(size);
}
