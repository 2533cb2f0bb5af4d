import { type Room, type Theatre } from './theatre';
import { fitStage } from './viewport';

/** All the room that the window has. */
export function wholeWindow(): Room {
  return { widthPx: innerWidth, heightPx: innerHeight };
}

/** Gives everything that lies over the stage its unit: that of a stage which fills the window. */
export function fitWindow(): void {
  const { unit } = fitStage(innerWidth, innerHeight, devicePixelRatio);
  document.documentElement.style.setProperty('--u', `${unit}px`);
}

/** Fits the stage and all that lies over it to the window. */
export function fitAll(theatre: Theatre): void {
  fitWindow();
  theatre.fit(wholeWindow());
}
