import { type ReactElement } from 'react';
import { useStore } from 'zustand';
import { finding as store } from '../../state/finding';
import { type Plan, stepAt } from '../../timeline/plan';
import { type FindingActs } from '../findingActs';
import { StepPicture } from '../parts/stepPicture';
import { overviewWords } from '../words/overview';

interface StepCardProps {
  readonly finding: FindingActs;
  readonly place: string;
  readonly plan: Plan;
  readonly stepIndex: number;
  readonly onStage: boolean;
}

/** One step: its picture, its number, its sentence, and whether it is what the class sees. */
export function StepCard({ finding, place, plan, stepIndex, onStage }: StepCardProps): ReactElement {
  const { hold, caption } = stepAt(plan, stepIndex);
  return (
    <>
      <StepPicture finding={finding} place={place} frame={hold} of={plan} lazy />
      <p className="step-told">
        <strong>{stepIndex + 1}</strong>
        <span className="step-caption">{onStage ? <em>{overviewWords.onStage}</em> : null} {caption}</span>
      </p>
    </>
  );
}

/** A place whose steps are not known yet, and why. */
export function UnknownCard({ place }: { readonly place: string }): ReactElement {
  const computing = useStore(store, (now) => now.computing?.place === place);
  const failed = useStore(store, (now) => now.failed[place]);
  return (
    <p className={failed === undefined ? 'unknown-told' : 'unknown-told problem'}>
      {computing ? `${overviewWords.computing}…` : failed === undefined ? overviewWords.notComputed : overviewWords.failed(failed)}
    </p>
  );
}
