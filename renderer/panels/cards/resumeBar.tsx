import { type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { dismissResumed, document, placeOnStage } from '../../state/document';
import { playback } from '../../state/playback';
import { type Acts } from '../acts';
import { IconButton } from '../parts/iconButton';
import { panelWords } from '../words/labels';
import { lectureWords } from '../words/lecture';

/** Where a lecture is taken up again: the way to its beginning, until the show goes on. */
export function ResumeBar({ acts }: { readonly acts: Acts }): ReactElement | null {
  const resumed = useStore(document, (now) => now.resumed !== null);
  const act = useStore(document, (now) => placeOnStage(now).act);
  // The titles of acts come with the stage, and so does its first picture.
  const shown = useStore(playback, (now) => now.plan !== null);
  if (!resumed || !shown) return null;
  return (
    <section className="notice resume" role="status">
      <p>{lectureWords.resumed(acts.list.find(({ id }) => id === act)?.title ?? act)}</p>
      <Button className="button" onPress={() => acts.lecture.begin()}>{lectureWords.begin}</Button>
      <IconButton icon="close" name={panelWords.dismiss} action="dismiss" onPress={dismissResumed} />
    </section>
  );
}
