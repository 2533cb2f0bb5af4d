import { type ReactElement } from 'react';
import { Button, ProgressBar } from 'react-aria-components';
import { useStore } from 'zustand';
import { view } from '../../state/view';
import { type Acts } from '../acts';
import { Keycaps } from '../parts/keycaps';
import { progressWords } from '../words/labels';

/** How far the run is, with a way out. The style sheet keeps it back for half a second: most runs are over by then. */
export function ProgressCard({ acts }: { readonly acts: Acts }): ReactElement | null {
  const run = useStore(view, (now) => now.run);
  const empty = useStore(view, (now) => now.trace === null);
  if (run.state !== 'working') return null;
  const { progress } = run;
  const share = progress ? Math.min(progress.done / progress.total, 1) : 0;
  return (
    <section key={run.runId} className={`card progress ${empty ? 'first' : 'corner'}`} aria-label={progressWords.title}>
      <p className="doing">
        <span>{progress?.doing ?? progressWords.waiting}</span>
        {progress ? <span className="count">{progressWords.count(progress.done, progress.total)}</span> : null}
      </p>
      <ProgressBar aria-label={progressWords.title} value={share * 100} isIndeterminate={progress === null} className="bar">
        <div className="bar-done" style={{ transform: `scaleX(${share})` }} />
      </ProgressBar>
      <Button className="button" onPress={acts.cancel}>
        {progressWords.cancel}
        <Keycaps chord="Escape" />
      </Button>
    </section>
  );
}
