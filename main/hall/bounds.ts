/** A rectangle of the desktop, in the system's own points. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The share of a screen that an ordinary window takes. */
const share = 0.8;

/** A window of the picture's own shape in the middle of a screen. */
export function inside({ x, y, width, height }: Bounds): Bounds {
  const wide = Math.round(Math.min(width * share, (height * share * 16) / 9));
  const high = Math.round((wide * 9) / 16);
  return { x: Math.round(x + (width - wide) / 2), y: Math.round(y + (height - high) / 2), width: wide, height: high };
}

/** A screen's own bars may keep a strip of it to themselves. */
const wholeEnough = 0.94;

/** Whether a window covers a screen, but for the strip that some systems keep. */
export function covers(window: Bounds, screen: Bounds): boolean {
  const wide = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  const high = Math.min(window.y + window.height, screen.y + screen.height) - Math.max(window.y, screen.y);
  return wide >= wholeEnough * screen.width && high >= wholeEnough * screen.height;
}

/** Whether any two screens show the same part of the desktop; systems that mirror may still count both. */
export function areMirrored(screens: readonly Pick<Bounds, 'x' | 'y'>[]): boolean {
  return screens.some((one, index) => screens.slice(index + 1).some(({ x, y }) => x === one.x && y === one.y));
}
