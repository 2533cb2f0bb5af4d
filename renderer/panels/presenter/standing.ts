import { useStore } from 'zustand';
import { document } from '../../state/document';
import { elapsedMs, hall } from '../../state/hall';
import { behindMs, plannedSpan, type Standing } from '../../state/pace';
import { playback } from '../../state/playback';
import { stepIndexAt } from '../../timeline/plan';

/** Where the talk stands in its plan; `lateMs` is `null` before it began. */
export interface Pace {
  readonly standing: Standing;
  readonly lateMs: number | null;
}

/** How the talk keeps to its plan at this moment. */
export function usePace(nowMs: number): Pace {
  const { lecture, at } = useStore(document);
  const plan = useStore(playback, (now) => now.plan);
  const stepIndex = useStore(playback, (now) => (now.plan ? stepIndexAt(now.plan, now.frame) : 0));
  const elapsed = elapsedMs(useStore(hall, (now) => now.talk), nowMs);
  const placeIndex = lecture.acts.findIndex(({ id }) => id === at);
  const standing = { placeIndex: Math.max(placeIndex, 0), stepIndex, stepIds: plan?.steps.map(({ id }) => id) ?? [] };
  return { standing, lateMs: elapsed === null ? null : behindMs(elapsed, plannedSpan(lecture, standing)) };
}
