import { type ReactElement } from 'react';
import { useStore } from 'zustand';
import { document, placeOnStage } from '../../state/document';
import { setPlace } from '../../state/edits';
import { type Acts } from '../acts';
import { lectureWords } from '../words/lecture';
import { MinutesField } from './minutesField';
import { NotesField } from './notesField';

/** What is written to the act on stage as a whole. */
export function ActFields({ acts }: { readonly acts: Acts }): ReactElement {
  const place = useStore(document, placeOnStage);
  return (
    <>
      <div className="lecture-subject">
        <h3>{acts.list.find(({ id }) => id === place.act)?.title ?? lectureWords.lacking(place.act)}</h3>
        <MinutesField minutes={place.minutes} onChange={(minutes) => setPlace(place.id, { minutes })} />
      </div>
      <NotesField key={place.id} notes={place.notes} onChange={(notes) => setPlace(place.id, { notes })} />
    </>
  );
}
