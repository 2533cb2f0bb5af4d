import { type ReactElement } from 'react';
import { ProgressBar } from 'react-aria-components';
import { useStore } from 'zustand';
import { desk } from '../../state/desk';
import { lectureWords } from '../words/lecture';

/** How far a large lecture file is read or written. */
export function MovingCard(): ReactElement | null {
  const moving = useStore(desk, (now) => now.moving);
  if (!moving) return null;
  const { name, done, total } = moving;
  return (
    <section className="card moving corner" role="status">
      <p className="doing">
        <span>{lectureWords.moving(name)}</span>
        <span className="count">{lectureWords.megabytes(done, total)}</span>
      </p>
      <ProgressBar aria-label={lectureWords.movingName} value={(100 * done) / total} className="bar">
        <div className="bar-done" style={{ transform: `scaleX(${done / total})` }} />
      </ProgressBar>
    </section>
  );
}
