import { type ReactElement, memo } from 'react';
import { type Plan } from '../../timeline/plan';

/** How many steps get a dot, and how many a tick; more would run together into a second line. */
const mostDots = 24;
const mostTicks = 128;

interface MarksProps {
  readonly plan: Plan;
  readonly stepIndex: number;
}

/** One mark where each step comes to rest, filled once it has been passed. */
export const Marks = memo(function Marks({ plan, stepIndex }: MarksProps): ReactElement | null {
  const count = plan.steps.length;
  if (count > mostTicks) return null;
  const last = Math.max(plan.lengthFrames - 1, 1);
  return (
    <div className={count > mostDots ? 'marks ticks' : 'marks dots'} aria-hidden="true">
      {plan.steps.map(({ id, hold }, index) => (
        <i key={id} className={index < stepIndex ? 'passed' : ''} style={{ left: `${(hold / last) * 100}%` }} />
      ))}
    </div>
  );
});
