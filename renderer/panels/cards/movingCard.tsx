import { type ReactElement } from 'react';
import { Button, ProgressBar } from 'react-aria-components';
import { useStore } from 'zustand';
import { desk } from '../../state/desk';
import { type Acts } from '../acts';
import { lectureWords } from '../words/lecture';

/** How far a large lecture file is read or written. */
export function MovingCard({ acts }: { readonly acts: Acts }): ReactElement | null {
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
      <Button className="button" onPress={acts.lecture.stopOpening}>{lectureWords.unsavedCancel}</Button>
    </section>
  );
}
