/**
 * How far `frame` is between two others, 0..1; 1 from `to` on, also when both are the same.
 */
export function progressBetween(frame: number, from: number, to: number): number {
  if (frame >= to) return 1;
  return frame <= from ? 0 : (frame - from) / (to - from);
}

/** Smooth start and stop (the smoothstep polynomial 3p^2 - 2p^3), 0..1 in and out. */
export function eased(progress: number): number {
  return progress * progress * (3 - 2 * progress);
}

/** Linear mix of two numbers; `share` 0 gives the first. */
export function mixed(first: number, second: number, share: number): number {
  return first + (second - first) * share;
}
