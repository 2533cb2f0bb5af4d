import { type ReactElement, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { desk } from '../../state/desk';
import { document } from '../../state/document';
import { Icon } from '../parts/icons';
import { lectureWords } from '../words/lecture';
import { type LectureActs } from './lectureActs';

/** Before another lecture takes the place of one with unsaved changes: what shall become of those? */
export function Unsaved({ acts }: { readonly acts: LectureActs }): ReactElement | null {
  const asking = useStore(desk, (now) => now.asking !== null);
  return asking ? <Question acts={acts} /> : null;
}

function Question({ acts }: { readonly acts: LectureActs }): ReactElement {
  const title = useStore(document, (now) => now.lecture.title);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <section className="unsaved" role="alertdialog" aria-label={lectureWords.unsaved(title)}>
      <Icon name="warning" />
      <p>{lectureWords.unsaved(title)}</p>
      <Button className="button main" ref={first} onPress={() => acts.decide('save')}>{lectureWords.unsavedSave}</Button>
      <Button className="button" onPress={() => acts.decide('discard')}>{lectureWords.unsavedDiscard}</Button>
      <Button className="button" onPress={() => acts.decide('cancel')}>{lectureWords.unsavedCancel}</Button>
    </section>
  );
}
