import { type ReactElement, useEffect } from 'react';
import { Button, ProgressBar } from 'react-aria-components';
import { useStore } from 'zustand';
import { finding } from '../../state/finding';
import { view } from '../../state/view';
import { type Acts } from '../acts';
import { type PlaceEntry } from '../findingActs';
import { progressWords } from '../words/labels';
import { overviewWords } from '../words/overview';

interface MissingLineProps {
  readonly acts: Acts;
  readonly places: readonly PlaceEntry[];
}

/** Offers to compute what is not computed yet, and says how far that is. */
export function MissingLine({ acts, places }: MissingLineProps): ReactElement | null {
  const computing = useStore(finding, (now) => now.computing);
  const busy = useStore(view, (now) => now.run.state === 'working');
  // A button that was pressed is gone once it has done its work: the keys belong to the pictures then.
  const isComputing = computing !== null;
  useEffect(() => {
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('.overview-list')?.focus();
  }, [isComputing]);
  const missing = places.filter(({ plan }) => plan === null).length;
  if (computing === null) {
    return missing === 0 ? null : (
      <Button className="button" isDisabled={busy} onPress={acts.finding.computeMissing}>
        {overviewWords.computeMissing(missing)}
      </Button>
    );
  }
  const title = places.find(({ id }) => id === computing.place)?.title ?? '';
  const { progress, done, total } = computing;
  const share = (done + (progress ? Math.min(progress.done / progress.total, 1) : 0)) / total;
  return (
    <div className="missing-line">
      <p aria-live="polite">{overviewWords.computingTitle(title)}</p>
      <ProgressBar className="bar" aria-label={overviewWords.computingTitle(title)} value={share * 100}>
        <div className="bar-done" style={{ transform: `scaleX(${share})` }} />
      </ProgressBar>
      <span className="count">{overviewWords.of(done, total)}</span>
      <Button className="button" onPress={acts.finding.cancelMissing}>
        {progressWords.cancel}
      </Button>
    </div>
  );
}
