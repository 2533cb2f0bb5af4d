import { emptyHall, type HallState, type Talk } from '#contract/hall';
import { createStore } from 'zustand/vanilla';

/** The two screens as main tells them, and whether the lecturer's window has stepped away from the audience's. */
export interface Hall extends HallState {
  /** `frozen`: the audience keeps its picture while this window goes its own way. */
  readonly apart: boolean;
}

export const hall = createStore<Hall>(() => ({ ...emptyHall, apart: false }));

/** Whether there is an audience's window. */
export function hasAudience({ audience }: Pick<Hall, 'audience'>): boolean {
  return audience !== null;
}

/** Takes over what main tells about the screens; of the talk's clock this page knows more. */
export function takeScreens({ talk: _known, ...screens }: HallState): void {
  hall.setState(screens);
}

/** Time of the talk so far, in ms; `null` before it began. */
export function elapsedMs({ startedAt, pausedMs, pausedAt }: Talk, nowMs: number): number | null {
  if (startedAt === null) return null;
  return Math.max((pausedAt ?? nowMs) - startedAt - pausedMs, 0);
}

/** The talk begins now, unless it has begun. */
export function startTalk(nowMs: number): void {
  hall.setState(({ talk }) => (talk.startedAt === null ? { talk: { startedAt: nowMs, pausedMs: 0, pausedAt: null } } : {}));
}

/** Stops the talk's clock, or lets it go on. */
export function pauseTalk(nowMs: number): void {
  hall.setState(({ talk }) => {
    if (talk.startedAt === null) return {};
    if (talk.pausedAt === null) return { talk: { ...talk, pausedAt: nowMs } };
    return { talk: { ...talk, pausedMs: talk.pausedMs + Math.max(nowMs - talk.pausedAt, 0), pausedAt: null } };
  });
}

/** Forgets the time so far; the next step away from the first one starts it anew. */
export function resetTalk(): void {
  hall.setState({ talk: emptyHall.talk });
}
