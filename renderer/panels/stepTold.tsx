import { type ReactElement, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { playback } from '../state/playback';
import { view } from '../state/view';
import { stepAt, stepIndexAt } from '../timeline/plan';
import { type Acts } from './acts';

/**
 * Reads the current step's sentence to those who listen, and its numbers as soon as the picture stands; for those who see
 * both are drawn on the stage. While frames move nothing is said again.
 */
export function StepTold({ acts }: { readonly acts: Acts }): ReactElement {
  const caption = useStore(playback, ({ plan, frame }) => (plan ? stepAt(plan, stepIndexAt(plan, frame)).caption : ''));
  const standing = useStore(playback, ({ plan, frame, goal, looped }) => (plan && frame === goal && !looped ? frame : null));
  const { trace, from, to, head } = useStore(view);
  const [numbers, setNumbers] = useState('');
  useEffect(() => {
    if (standing !== null) setNumbers(acts.numbers());
  }, [acts, standing, trace, from, to, head]);
  return (
    <div className="hidden told-step" aria-live="polite">
      <p>{caption}</p>
      <p>{numbers}</p>
    </div>
  );
}
