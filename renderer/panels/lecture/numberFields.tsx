import { type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { type RecordedTrace } from '#contract/lecture';
import { themeName } from '#contract/settings';
import { useStore } from 'zustand';
import { desk } from '../../state/desk';
import { document, placeOnStage } from '../../state/document';
import { setLectureTheme } from '../../state/edits';
import { setTheme } from '../../state/view';
import { Segments } from '../drawers/segments';
import { ProgressLine } from '../parts/progressLine';
import { adapterNamed, themeWords, wishWords } from '../words/labels';
import { lectureWords } from '../words/lecture';
import { type LectureActs } from './lectureActs';

/** Whether numbers are computed or recorded, and the theme that the lecture asks for. */
export function NumberFields({ acts }: { readonly acts: LectureActs }): ReactElement {
  return (
    <>
      <Theme />
      <Recorded acts={acts} />
      <Recording acts={acts} />
    </>
  );
}

function Theme(): ReactElement {
  const theme = useStore(document, (now) => now.lecture.theme);
  const options = [{ id: 'as-is', label: lectureWords.themeAsIs }, ...themeName.options.map((id) => ({ id, label: themeWords[id] }))] as const;
  const choose = (chosen: (typeof options)[number]['id']): void => {
    setLectureTheme(chosen === 'as-is' ? null : chosen);
    if (chosen !== 'as-is') setTheme(chosen);
  };
  return (
    <div className="recorded-fields">
      <h3>{lectureWords.theme}</h3>
      <Segments name={lectureWords.theme} unnamed chosen={theme ?? 'as-is'} options={options} onChoose={choose} />
    </div>
  );
}

function Recorded({ acts }: { readonly acts: LectureActs }): ReactElement {
  const { lecture, recorded } = useStore(document);
  const place = useStore(document, placeOnStage);
  const busy = useStore(desk, (now) => now.recording !== null);
  const all = lecture.acts.map(({ id }) => id);
  const withNumbers = lecture.acts.filter((each) => each.recorded !== null).length;
  return (
    <div className="recorded-fields">
      <h3>{lectureWords.recordedTitle}</h3>
      <p>{place.recorded === null ? lectureWords.live : told(recorded.find(({ key }) => key === place.recorded))}</p>
      <p className="honest">{lectureWords.howMany(withNumbers, all.length)}</p>
      <div className="recorded-buttons">
        <Button className="button" isDisabled={busy || place.recorded !== null} onPress={() => acts.record([place.id])}>{lectureWords.recordOne}</Button>
        <Button className="button" isDisabled={busy || withNumbers === all.length} onPress={() => acts.record(all)}>{lectureWords.recordAll}</Button>
        <Button className="button quiet" isDisabled={busy || place.recorded === null} onPress={() => acts.forget([place.id])}>{lectureWords.forgetOne}</Button>
        <Button className="button quiet" isDisabled={busy || withNumbers === 0} onPress={() => acts.forget(all)}>{lectureWords.forgetAll}</Button>
      </div>
    </div>
  );
}

function told(recorded: RecordedTrace | undefined): string {
  if (!recorded) return lectureWords.recordedUnknown;
  const { backend, adapter } = recorded.device;
  return lectureWords.recorded(recorded.createdAt.slice(0, 10), adapter ? adapterNamed(adapter) : wishWords[backend]);
}

/** How far the recording of several acts is, and a way out. */
function Recording({ acts }: { readonly acts: LectureActs }): ReactElement | null {
  const recording = useStore(desk, (now) => now.recording);
  if (!recording) return null;
  const { title, done, total } = recording;
  return (
    <div className="recording">
      <ProgressLine name={lectureWords.recordingName} progress={{ done, total, doing: title }} count={lectureWords.recordingCount(done, total)} onCancel={acts.stopRecording} />
    </div>
  );
}
