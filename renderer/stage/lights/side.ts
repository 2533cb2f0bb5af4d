import { type View } from '../../state/view';

/** What lies under the explanation, in stage units, on either side. */
const areas = { left: { left: 40, right: 500 }, right: { left: 780, right: 1240 } } as const;

type Side = View['explanationSide'];

/**
 * The side on which an explanation hides less of what it lights up; it stays where it is unless the other is much better.
 *
 * @param places - middles of what is lit, in stage units from the left
 */
export function betterSide(now: Side, places: readonly number[]): Side {
  const other = now === 'left' ? 'right' : 'left';
  const hidden = (side: Side): number => places.filter((x) => x > areas[side].left && x < areas[side].right).length;
  return 2 * hidden(other) < hidden(now) ? other : now;
}

/** The side away from a place on the stage. */
export function awayFrom(x: number): Side {
  return x < (areas.left.right + areas.right.left) / 2 ? 'right' : 'left';
}
