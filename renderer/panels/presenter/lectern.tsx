import { type ReactElement } from 'react';
import { useStore } from 'zustand';
import { document, placeOnStage } from '../../state/document';
import { playback } from '../../state/playback';
import { setNotesSize, view } from '../../state/view';
import { stepAt, stepIndexAt } from '../../timeline/plan';
import { Notes } from '../notes/notes';
import { IconButton } from '../parts/iconButton';
import { presenterWords } from '../words/presenter';

/** Sizes of the notes on offer, in units of the window. */
const sizes = [20, 22, 26, 30, 36, 44] as const;

/** The notes of the step on stage, and what is to be asked there; at the first step those of the whole act come before. */
export function Lectern(): ReactElement {
  const place = useStore(document, placeOnStage);
  const size = useStore(view, (now) => now.notesSize);
  const stepIndex = useStore(playback, ({ plan, frame }) => (plan ? stepIndexAt(plan, frame) : 0));
  const stepId = useStore(playback, ({ plan, frame }) => (plan ? stepAt(plan, stepIndexAt(plan, frame)).id : ''));
  const step = Object.hasOwn(place.steps, stepId) ? place.steps[stepId] : undefined;
  const markdown = [stepIndex === 0 ? place.notes : '', step?.notes ?? ''].filter((text) => text !== '').join('\n\n');
  return (
    <section className="lectern">
      <div className="lectern-notes" style={{ fontSize: `calc(${size} * var(--u))` }} tabIndex={0} role="group" aria-label={presenterWords.notes} key={`${place.id} ${stepId}`}>
        {step?.question ? <p className="lectern-question"><b>{presenterWords.ask}</b>{step.question}</p> : null}
        {markdown === '' && !step?.question ? <p className="soft">{presenterWords.noNotes}</p> : <Notes markdown={markdown} />}
      </div>
      {sizeButtons}
    </section>
  );
}

/** The same with every step, so that none renders it. */
const sizeButtons = <SizeButtons />;

function SizeButtons(): ReactElement {
  return (
    <div className="lectern-size">
      <IconButton icon="more" name={presenterWords.larger} action={null} onPress={() => resize(1)} />
      <IconButton icon="less" name={presenterWords.smaller} action={null} onPress={() => resize(-1)} />
    </div>
  );
}

function resize(by: number): void {
  const { notesSize } = view.getState();
  const index = sizes.findIndex((each) => each >= notesSize) + by;
  setNotesSize(sizes[Math.min(Math.max(index, 0), sizes.length - 1)] ?? notesSize);
}
