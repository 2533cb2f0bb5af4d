import { type Room, type Theatre } from './theatre';
import { fitStage } from './viewport';

/** All the room that the window has. */
export function wholeWindow(): Room {
  return { widthPx: innerWidth, heightPx: innerHeight };
}

/** Room for the picture beside notes and clocks, in units of the window; the style sheet puts it there. */
const seat = { width: 640, height: 360 };

/** The room that the stage has in this window: all of it, or its seat in the presenter's view. */
export function stageRoom(): Room {
  if (document.documentElement.dataset['layout'] !== 'presenter') return wholeWindow();
  const { unit } = fitStage(innerWidth, innerHeight, devicePixelRatio);
  return { widthPx: seat.width * unit, heightPx: seat.height * unit };
}

/** Gives everything that lies over the stage its unit: that of a stage which fills the window. */
export function fitWindow(): void {
  const { unit } = fitStage(innerWidth, innerHeight, devicePixelRatio);
  const { style } = document.documentElement;
  style.setProperty('--u', `${unit}px`);
  // The stage has a unit of its own; its place is counted in the window's.
  style.setProperty('--window-u', `${unit}px`);
}

/** Fits the stage and all that lies over it to the window. */
export function fitAll(theatre: Theatre): void {
  fitWindow();
  theatre.fit(stageRoom());
}
