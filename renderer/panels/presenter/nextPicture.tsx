import { type ReactElement, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { playback } from '../../state/playback';
import { stepIndexAt } from '../../timeline/plan';
import { type Acts } from '../acts';
import { presenterWords } from '../words/presenter';

/** How the next step will end, live. */
export function NextPicture({ acts }: { readonly acts: Acts }): ReactElement {
  const last = useStore(playback, ({ plan, frame }) => plan !== null && stepIndexAt(plan, frame) === plan.steps.length - 1);
  const stage = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const labels = useRef<HTMLDivElement>(null);
  const { showNext } = acts.hall;
  useLayoutEffect(() => {
    if (!stage.current || !canvas.current || !labels.current) return;
    return showNext({ stage: stage.current, canvas: canvas.current, labels: labels.current });
  }, [showNext]);
  return (
    <section className="next-picture" aria-label={presenterWords.next}>
      <h2>{last ? presenterWords.last : presenterWords.next}</h2>
      <div className="next-seat" inert aria-hidden="true">
        <div className="live-picture" ref={stage}>
          <canvas ref={canvas} />
          <div className="live-picture-labels" ref={labels} />
        </div>
      </div>
    </section>
  );
}
