import { type ReactElement } from 'react';
import { Button, ProgressBar } from 'react-aria-components';
import { type Progress } from '#contract/job';
import { progressWords } from '../words/labels';
import { Keycaps } from './keycaps';

interface ProgressLineProps {
  /** What is going on, for those who listen. */
  readonly name: string;
  /** `null` until something was told. */
  readonly progress: Progress | null;
  /** How far it is, in words; `null` for nothing to say. */
  readonly count: string | null;
  readonly onCancel: () => void;
}

/** What is being done, how far it is, and a way out. */
export function ProgressLine({ name, progress, count, onCancel }: ProgressLineProps): ReactElement {
  const share = progress ? Math.min(progress.done / progress.total, 1) : 0;
  return (
    <>
      <p className="doing">
        <span>{progress?.doing ?? progressWords.waiting}</span>
        {count === null ? null : <span className="count">{count}</span>}
      </p>
      <ProgressBar aria-label={name} value={share * 100} isIndeterminate={progress === null} className="bar">
        <div className="bar-done" style={{ transform: `scaleX(${share})` }} />
      </ProgressBar>
      <Button className="button" onPress={onCancel}>
        {progressWords.cancel}
        <Keycaps chord="Escape" />
      </Button>
    </>
  );
}
