import { type ReactElement, useEffect, useState } from 'react';
import { type Acts } from '../acts';
import { PanelFrame } from '../drawers/panelFrame';
import { Segments } from '../drawers/segments';
import { TalksGiven } from '../tape/talksGiven';
import { lectureWords } from '../words/lecture';
import { ActFields } from './actFields';
import { FileBar } from './fileBar';
import { NumberFields } from './numberFields';
import { Places } from './places';
import { StepFields } from './stepFields';
import { TitleLine } from './titleLine';
import { Unsaved } from './unsaved';

const sections = ['act', 'step', 'numbers', 'talks'] as const;
type Section = (typeof sections)[number];

/** Wide drawer: the lecture, its file, the order of its acts, and what is written to the act and the step on stage. */
export function LecturePanel({ acts }: { readonly acts: Acts }): ReactElement {
  const [section, setSection] = useState<Section>('act');
  useEffect(() => acts.lecture.recall(), [acts]);
  return (
    <PanelFrame title={lectureWords.title} side="wide" tool={<FileBar acts={acts.lecture} />}>
      <Unsaved acts={acts.lecture} />
      <div className="lecture-columns">
        <section className="lecture-places">
          <TitleLine acts={acts.lecture} />
          <Places acts={acts} />
        </section>
        <section className="lecture-fields">
          <Segments name={lectureWords.sections} unnamed chosen={section} options={sections.map((id) => ({ id, label: lectureWords[id] }))} onChoose={setSection} />
          <Fields section={section} acts={acts} />
        </section>
      </div>
    </PanelFrame>
  );
}

function Fields({ section, acts }: { readonly section: Section; readonly acts: Acts }): ReactElement {
  switch (section) {
    case 'act':
      return <ActFields acts={acts} />;
    case 'step':
      return <StepFields />;
    case 'numbers':
      return <NumberFields acts={acts.lecture} />;
    case 'talks':
      return <TalksGiven acts={acts.tape} />;
    default:
      return section satisfies never;
  }
}
