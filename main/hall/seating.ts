import type { ScreenFacts } from '#contract/hall';

/** What was wished for: by the number of a screen, `null` for no wish. */
export interface SeatingWish {
  /** Screen the lecturer's window is on, or was last. */
  readonly lecturer: number | null;
  /** Screen that was chosen for the audience. */
  readonly audience: number | null;
}

/** Who sits where. The audience has a screen of its own, or none: it never takes the lecturer's only one. */
export interface Seating {
  readonly lecturer: number | null;
  readonly audience: number | null;
}

/**
 * Shares the screens out. The audience gets the wished one, else one that is not the primary one, if it can be not the
 * lecturer's either; the lecturer moves out of its way.
 */
export function seat(screens: readonly ScreenFacts[], wish: SeatingWish): Seating {
  const known = (id: number | null): number | null => (screens.some((screen) => screen.id === id) ? id : null);
  const home = known(wish.lecturer) ?? screens.find(({ primary }) => primary)?.id ?? screens[0]?.id ?? null;
  if (screens.length < 2) return { lecturer: home, audience: null };
  const others = screens.filter(({ primary }) => !primary);
  const audience = known(wish.audience) ?? (others.find(({ id }) => id !== home) ?? others[0])?.id ?? null;
  if (audience !== home) return { lecturer: home, audience };
  const free = screens.find(({ id, primary }) => id !== audience && primary) ?? screens.find(({ id }) => id !== audience);
  return { lecturer: free?.id ?? home, audience };
}
