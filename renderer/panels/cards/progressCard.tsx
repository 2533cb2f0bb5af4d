import { type ReactElement } from 'react';
import { useStore } from 'zustand';
import { type Progress } from '#contract/job';
import { bench } from '../../state/bench';
import { view } from '../../state/view';
import { type Acts } from '../acts';
import { ProgressLine, type ProgressPause } from '../parts/progressLine';
import { progressWords } from '../words/labels';

/**
 * How far the run is, with a way out; a measurement shows it while its drawer is closed. The style sheet keeps it back for
 * half a second: most runs are over by then.
 */
export function ProgressCard({ acts }: { readonly acts: Acts }): ReactElement | null {
  const run = useStore(view, (now) => now.run);
  const empty = useStore(view, (now) => now.trace === null);
  const drawer = useStore(view, (now) => now.panel === 'speed');
  const measuring = useStore(bench, (now) => now.measuring);
  if (run.state === 'working') {
    const { progress } = run;
    return <Card key={run.runId} empty={empty} progress={progress} count={progress ? progressWords.count(progress.done, progress.total) : null} onCancel={acts.cancel} pause={{ paused: run.paused, onPause: acts.togglePause }} />;
  }
  if (measuring === null || drawer) return null;
  const { progress } = measuring;
  return <Card key={measuring.runId} empty={empty} progress={progress} count={progress ? progressWords.share(progress.done, progress.total) : null} onCancel={acts.speed.cancel} />;
}

interface CardProps {
  readonly empty: boolean;
  readonly progress: Progress | null;
  readonly count: string | null;
  readonly onCancel: () => void;
  readonly pause?: ProgressPause;
}

function Card({ empty, ...line }: CardProps): ReactElement {
  return (
    <section className={`card progress ${empty ? 'first' : 'corner'}`} aria-label={progressWords.title}>
      <ProgressLine name={progressWords.title} {...line} />
    </section>
  );
}
