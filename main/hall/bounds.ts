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

/** Whether the middle of a window lies on a screen. */
export function liesOn(window: Bounds, { x, y, width, height }: Bounds): boolean {
  const [middleX, middleY] = [window.x + window.width / 2, window.y + window.height / 2];
  return middleX >= x && middleX < x + width && middleY >= y && middleY < y + height;
}
