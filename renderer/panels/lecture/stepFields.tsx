import { type ReactElement } from 'react';
import { Input, Label, Switch, TextField } from 'react-aria-components';
import { bookmarkKeys, lectureLimits, type LectureAct } from '#contract/lecture';
import { useStore } from 'zustand';
import { document, endGesture, placeOnStage } from '../../state/document';
import { blankStep, clearBookmark, setBookmark, setStep } from '../../state/edits';
import { playback } from '../../state/playback';
import { wish } from '../../state/wish';
import { stepAt, stepIndexAt } from '../../timeline/plan';
import { Segments } from '../drawers/segments';
import { lectureWords } from '../words/lecture';
import { MinutesField } from './minutesField';
import { NotesField } from './notesField';

/** What is written to the step on stage; going on shows that of the next one. */
export function StepFields(): ReactElement {
  const plan = useStore(playback, (now) => now.plan);
  const index = useStore(playback, (now) => (now.plan ? stepIndexAt(now.plan, now.goal) : 0));
  const place = useStore(document, placeOnStage);
  const act = useStore(wish, (now) => now.act);
  if (act !== place.act) return <p className="honest">{lectureWords.beside}</p>;
  if (!plan) return <p className="honest">{lectureWords.noStep}</p>;
  const { id, caption } = stepAt(plan, index);
  return (
    <>
      <div className="lecture-subject">
        <h3>{lectureWords.stepOf(index + 1, plan.steps.length)}</h3>
        <MinutesField minutes={place.steps[id]?.minutes ?? null} onChange={(minutes) => setStep(place.id, id, { minutes })} />
      </div>
      <p className="honest">{caption}</p>
      <NotesField key={`${place.id} ${id}`} notes={place.steps[id]?.notes ?? ''} onChange={(notes) => setStep(place.id, id, { notes })} />
      <More key={`more ${place.id} ${id}`} place={place} step={id} />
    </>
  );
}

function More({ place, step }: { readonly place: LectureAct; readonly step: string }): ReactElement {
  const { question, optional } = place.steps[step] ?? blankStep;
  return (
    <>
      <TextField className="field" value={question ?? ''} onChange={(asked) => setStep(place.id, step, { question: asked })} onBlur={endGesture} maxLength={lectureLimits.question}>
        <Label>{lectureWords.question}</Label>
        <Input className="input" dir="auto" />
      </TextField>
      <Switch className="switch" isSelected={optional} onChange={(left) => setStep(place.id, step, { optional: left })}>
        <span className="switch-track" />
        {lectureWords.optional}
      </Switch>
      <BookmarkChoice place={place.id} step={step} />
    </>
  );
}

/** On which key a bookmark to this step lies. */
function BookmarkChoice({ place, step }: { readonly place: string; readonly step: string }): ReactElement {
  const bookmarks = useStore(document, (now) => now.lecture.bookmarks);
  const here = bookmarkKeys.find((key) => bookmarks[key]?.place === place && bookmarks[key].step === step);
  const choose = (chosen: (typeof bookmarkKeys)[number] | 'none'): void => {
    if (here !== undefined && here !== chosen) clearBookmark(here);
    if (chosen !== 'none') setBookmark(chosen, { place, step });
  };
  const options = [{ id: 'none', label: lectureWords.noBookmark }, ...bookmarkKeys.map((id) => ({ id, label: id }))] as const;
  return <Segments name={lectureWords.bookmark} chosen={here ?? 'none'} options={options} onChoose={choose} />;
}
