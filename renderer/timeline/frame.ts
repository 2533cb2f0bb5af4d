/** A position in the show, in whole frames from 0. The only clock of every picture. */
export type Frame = number & { readonly brand: 'frame' };

/** Frames of one second of show at speed 1. */
export const framesPerSecond = 60;

/**
 * The whole frame nearest to a number, kept inside 0..`lengthFrames` - 1.
 *
 * @throws RangeError when the number is not finite
 */
export function frameWithin(value: number, lengthFrames: number): Frame {
  if (!Number.isFinite(value)) throw new RangeError(`a frame must be a finite number, got ${value}`);
  const whole = Math.min(Math.max(Math.round(value), 0), lengthFrames - 1);
  // Safe: a whole number inside the plan is what the brand promises.
  return whole as Frame;
}
