import { type ReactElement, useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { lectureLimits } from '#contract/lecture';
import { useStore } from 'zustand';
import { document, endGesture, isChanged } from '../../state/document';
import { rename } from '../../state/edits';
import { IconButton } from '../parts/iconButton';
import { lectureWords } from '../words/lecture';
import { type LectureActs } from './lectureActs';

/** The lecture's name, the file it lies in, and the way back. */
export function TitleLine({ acts }: { readonly acts: LectureActs }): ReactElement {
  const { file, past, future } = useStore(document);
  const changed = useStore(document, isChanged);
  return (
    <>
      <Title />
      <div className="file-line">
        <p title={file?.folder}>
          {lectureWords.file(file)} · <span className={changed ? 'changed-mark' : ''}>{changed ? lectureWords.changed : lectureWords.saved}</span>
        </p>
        <IconButton icon="undo" name={lectureWords.undo} action="undo-edit" onPress={acts.undo} disabled={past.length === 0} />
        <IconButton icon="redo" name={lectureWords.redo} action="redo-edit" onPress={acts.redo} disabled={future.length === 0} />
      </div>
    </>
  );
}

/** A title may be empty while it is typed; the lecture's never is. */
function Title(): ReactElement {
  const title = useStore(document, (now) => now.lecture.title);
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      value={typed ?? title}
      maxLength={lectureLimits.title}
      onChange={(text) => {
        setTyped(text);
        rename(text);
      }}
      onBlur={() => {
        setTyped(null);
        endGesture();
      }}
    >
      <Label className="hidden">{lectureWords.name}</Label>
      <Input className="input lecture-title" dir="auto" />
    </TextField>
  );
}
