/** Whether the system asks programs to move as little as they can; it counts until the lecturer has chosen. */
export function motionUnwanted(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
