import { type Frame, frameWithin } from './frame';

/** One press of the clicker: frames `start`..`hold`, coming to rest on `hold`. */
export interface Step {
  /** Stable name, such as `words` or `token-6`. */
  readonly id: string;
  readonly start: Frame;
  /** Last frame of the step, where the picture stands still. */
  readonly hold: Frame;
  /** One sentence for the class. */
  readonly caption: string;
  /** Whether the sentence asks the class something that only the next step answers. */
  readonly asks: boolean;
}

/** The whole show of one act as frames: frozen, and the same for the same trace. */
export interface Plan {
  readonly lengthFrames: number;
  /** In order and without gaps; the first starts at frame 0. */
  readonly steps: readonly Step[];
}

/** A step before its place is known. */
export interface Draft {
  readonly id: string;
  readonly lengthFrames: number;
  readonly caption: string;
  readonly asks?: true;
}

/**
 * Lays steps end to end.
 *
 * @throws RangeError when there is no step, or one has no frame, or two share a name
 */
export function layOut(drafts: readonly Draft[]): Plan {
  if (drafts.length === 0) throw new RangeError('a plan needs at least one step');
  const names = new Set(drafts.map(({ id }) => id));
  if (names.size < drafts.length) throw new RangeError('two steps of a plan share a name');
  const lengthFrames = drafts.reduce((sum, draft) => sum + draft.lengthFrames, 0);
  let start = 0;
  const steps = drafts.map((draft) => {
    if (!Number.isInteger(draft.lengthFrames) || draft.lengthFrames < 1) {
      throw new RangeError(`step ${draft.id} must last at least one whole frame, got ${draft.lengthFrames}`);
    }
    const step = {
      id: draft.id,
      caption: draft.caption,
      asks: draft.asks ?? false,
      start: frameWithin(start, lengthFrames),
      hold: frameWithin(start + draft.lengthFrames - 1, lengthFrames),
    };
    start += draft.lengthFrames;
    return Object.freeze(step);
  });
  return Object.freeze({ lengthFrames, steps: Object.freeze(steps) });
}

/** Index of the last entry of an ascending list that is not above `value`; 0 when all are above. */
export function lastNotAbove(count: number, entry: (index: number) => number, value: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (entry(middle) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Index of the step that a frame belongs to. */
export function stepIndexAt(plan: Plan, frame: number): number {
  return lastNotAbove(plan.steps.length, (index) => plan.steps[index]?.start ?? 0, frame);
}

/** The step with that index; the ends hold, so that one press too many does nothing. */
export function stepAt(plan: Plan, stepIndex: number): Step {
  const step = plan.steps[Math.min(Math.max(stepIndex, 0), plan.steps.length - 1)];
  if (!step) throw new RangeError('a plan without steps');
  return step;
}
