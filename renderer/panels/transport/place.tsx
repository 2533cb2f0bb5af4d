import { type ReactElement, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { beginJump } from '../../state/jump';
import { playback } from '../../state/playback';
import { type Plan, stepIndexAt } from '../../timeline/plan';
import { drivingWords } from '../words/driving';
import { transportWords } from '../words/labels';

/** Which step and which frame is shown; pressed, it goes to another one. React draws the step; the frame, up to 60 in a second, is written into its element. */
export function Place({ plan }: { readonly plan: Plan }): ReactElement {
  const stepIndex = useStore(playback, ({ frame }) => stepIndexAt(plan, frame));
  const count = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const write = (): void => {
      if (count.current) count.current.textContent = transportWords.frame(playback.getState().frame);
    };
    write();
    return playback.subscribe(write);
  }, []);
  const steps = plan.steps.length;
  return (
    <button type="button" className="place" aria-label={drivingWords.goFrom(stepIndex + 1, steps)} onClick={() => beginJump('', 'step')}>
      <span data-widest={transportWords.widestStep(steps)}>
        {transportWords.step} <strong>{stepIndex + 1}</strong> {transportWords.ofSteps(steps)}
      </span>
      <span className="frame-count" data-widest={transportWords.frame(plan.lengthFrames - 1)}>
        <span ref={count} />
      </span>
    </button>
  );
}
