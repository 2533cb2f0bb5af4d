import { type ReactElement, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { playback } from '../../state/playback';
import { type Plan, stepIndexAt } from '../../timeline/plan';
import { transportWords } from '../words/labels';

/** Which step and which frame is shown. React draws the step; the frame, up to 60 in a second, is written into its element. */
export function Place({ plan }: { readonly plan: Plan }): ReactElement {
  const stepIndex = useStore(playback, ({ frame }) => stepIndexAt(plan, frame));
  const count = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const write = (): void => {
      if (count.current) count.current.textContent = String(playback.getState().frame);
    };
    write();
    return playback.subscribe(write);
  }, []);
  const stepDigits = String(plan.steps.length).length;
  const frameDigits = String(plan.lengthFrames - 1).length;
  return (
    <p className="place">
      <span>
        {transportWords.step} <strong style={{ minWidth: `${stepDigits}ch` }}>{stepIndex + 1}</strong> {transportWords.of} {plan.steps.length}
      </span>
      <span className="frame-count">
        {transportWords.frame} <span ref={count} style={{ minWidth: `${frameDigits}ch` }} />
      </span>
    </p>
  );
}
