import { type ReactElement, useDeferredValue } from 'react';
import { Label, TextArea, TextField } from 'react-aria-components';
import { lectureLimits } from '#contract/lecture';
import { endGesture } from '../../state/document';
import { Notes } from '../notes/notes';
import { lectureWords } from '../words/lecture';

interface NotesFieldProps {
  readonly notes: string;
  readonly onChange: (notes: string) => void;
}

/** Notes as they are typed, and below them as they are shown. */
export function NotesField({ notes, onChange }: NotesFieldProps): ReactElement {
  const settled = useDeferredValue(notes);
  return (
    <div className="notes-field">
      <TextField value={notes} onChange={onChange} onBlur={endGesture} maxLength={lectureLimits.notes}>
        <Label>{lectureWords.notes}</Label>
        <TextArea className="input" dir="auto" placeholder={lectureWords.notesHint} />
      </TextField>
      <section className="notes-preview" aria-label={lectureWords.preview}>
        {settled.trim() === '' ? <p className="honest">{lectureWords.empty}</p> : <Notes markdown={settled} />}
      </section>
    </div>
  );
}
