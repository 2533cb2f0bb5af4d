import { type Frame, frameWithin } from '../timeline/frame';
import { type Plan } from '../timeline/plan';
import { view } from './view';

/** A number that is being typed, to go to that step or that frame. */
export interface Jump {
  readonly digits: string;
  readonly of: 'step' | 'frame';
}

/** Digits that fit the longest show. */
const mostDigits = 7;

/** Where a typed number leads. */
export interface JumpGoal {
  /** `null` when it leads nowhere. */
  readonly frame: Frame | null;
  readonly lowest: number;
  readonly highest: number;
}

/** Begins a number, or goes on with one as the number of a step or a frame. */
export function beginJump(digits: string, of: Jump['of']): void {
  view.setState({ jump: { digits: digits.slice(0, mostDigits), of } });
}

/** Changes the digits of the number that is being typed. */
export function typeJump(digits: string): void {
  view.setState(({ jump }) => (jump ? { jump: { ...jump, digits: digits.slice(0, mostDigits) } } : {}));
}

export function dropJump(): void {
  view.setState({ jump: null });
}

/** Where a typed number leads in a plan: to a step where it comes to rest, or to a frame. */
export function jumpGoal({ digits, of }: Jump, plan: Plan): JumpGoal {
  const [lowest, highest] = of === 'step' ? [1, plan.steps.length] : [0, plan.lengthFrames - 1];
  const wanted = digits === '' ? NaN : Number(digits);
  if (!(wanted >= lowest && wanted <= highest)) return { frame: null, lowest, highest };
  const frame = of === 'frame' ? frameWithin(wanted, plan.lengthFrames) : (plan.steps[wanted - 1]?.hold ?? null);
  return { frame, lowest, highest };
}
