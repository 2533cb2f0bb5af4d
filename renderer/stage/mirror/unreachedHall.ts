import { type HallActs } from '../../panels/acts';

/** What the controls may ask about the two windows before the stage is there: nothing comes of it. */
export function unreachedHall(): HallActs {
  const nothing = (): void => undefined;
  return { present: nothing, toggle: nothing, seatAudience: nothing, swap: nothing, toggleApart: nothing, send: nothing, drop: nothing, forgetFailure: nothing, coming: () => [], showNext: () => nothing };
}
