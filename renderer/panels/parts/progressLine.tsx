import { type ReactElement } from 'react';
import { Button, ProgressBar } from 'react-aria-components';
import { type Progress } from '#contract/job';
import { progressWords } from '../words/labels';
import { Keycaps } from './keycaps';

/** Whether it rests, and how to change that. */
export interface ProgressPause {
  readonly paused: boolean;
  readonly onPause: () => void;
}

interface ProgressLineProps {
  /** What is going on, for those who listen. */
  readonly name: string;
  /** `null` until something was told. */
  readonly progress: Progress | null;
  /** How far it is, in words; `null` for nothing to say. */
  readonly count: string | null;
  readonly onCancel: () => void;
  /** Absent where nothing can rest. */
  readonly pause?: ProgressPause;
}

/** What is being done, how far it is, and a way out. */
export function ProgressLine({ name, progress, count, onCancel, pause }: ProgressLineProps): ReactElement {
  const share = progress ? Math.min(progress.done / progress.total, 1) : 0;
  return (
    <>
      <p className="doing">
        <span>{pause?.paused ? progressWords.paused : (progress?.doing ?? progressWords.waiting)}</span>
        {count === null ? null : <span className="count">{count}</span>}
      </p>
      <ProgressBar aria-label={name} value={share * 100} isIndeterminate={progress === null} className="bar">
        <div className="bar-done" style={{ transform: `scaleX(${share})` }} />
      </ProgressBar>
      <div className="progress-buttons">
        {pause ? (
          <Button className="button" onPress={pause.onPause}>
            {pause.paused ? progressWords.goOn : progressWords.pause}
          </Button>
        ) : null}
        <Button className="button" onPress={onCancel}>
          {progressWords.cancel}
          <Keycaps chord="Escape" />
        </Button>
      </div>
    </>
  );
}
