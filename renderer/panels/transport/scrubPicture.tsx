import { type ReactElement, type RefObject } from 'react';
import { useStore } from 'zustand';
import { playback } from '../../state/playback';
import { type Plan, stepAt, stepIndexAt } from '../../timeline/plan';
import { type Acts } from '../acts';
import { stagePlace } from '../findingActs';
import { StepPicture } from '../parts/stepPicture';
import { overviewWords } from '../words/overview';
import { usePointedAt } from './pointedAt';

interface ScrubPictureProps {
  readonly acts: Acts;
  readonly plan: Plan;
  readonly track: RefObject<HTMLElement | null>;
}

/**
 * The step under the pointer as a picture above the line, with its number and its sentence: the class goes on seeing the step
 * that is on stage. Whoever reached the line by keyboard sees the step where the knob stands.
 */
export function ScrubPicture({ acts, plan, track }: ScrubPictureProps): ReactElement | null {
  const pointed = usePointedAt(track);
  const standingIndex = useStore(playback, ({ frame }) => stepIndexAt(plan, frame));
  if (pointed === null) return null;
  const last = Math.max(plan.lengthFrames - 1, 1);
  const stepIndex = pointed === 'knob' ? standingIndex : stepIndexAt(plan, Math.round(pointed * last));
  const { hold, caption } = stepAt(plan, stepIndex);
  return (
    <div className="scrub-picture" style={{ left: `max(calc(40 * var(--u)), ${100 * (pointed === 'knob' ? hold / last : pointed)}%)` }} aria-hidden="true">
      <StepPicture key={stepIndex} finding={acts.finding} place={stagePlace} frame={hold} of={plan} />
      <p className="step-told">
        <strong>{stepIndex + 1}</strong>
        <span>{stepIndex === standingIndex ? <em>{overviewWords.onStage}</em> : null} {caption}</span>
      </p>
    </div>
  );
}
