/** A box in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Air between a control and the card that speaks of it, and between the card and the window's edge. */
const airPx = 18;

/** Where a card stands that speaks of a control: above or below it, whichever has more room, and always in sight. */
export function cardPlace(target: Box | null, card: { readonly width: number; readonly height: number }, room: { readonly width: number; readonly height: number }): { readonly left: number; readonly top: number } {
  if (!target) return { left: (room.width - card.width) / 2, top: room.height - card.height - 4 * airPx };
  const middle = target.left + target.width / 2 - card.width / 2;
  const above = target.top > room.height - target.top - target.height;
  const top = above ? target.top - card.height - airPx : target.top + target.height + airPx;
  return { left: within(middle, airPx, room.width - card.width - airPx), top: within(top, airPx, room.height - card.height - airPx) };
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
