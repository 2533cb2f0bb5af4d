import { type ReactElement } from 'react';
import { useStore } from 'zustand';
import { document, hasTwin } from '../../state/document';
import { closePanel } from '../../state/view';
import { wish } from '../../state/wish';
import { type Acts } from '../acts';
import { documentWords } from '../words/document';
import { panelWords } from '../words/labels';
import { PanelFrame } from './panelFrame';

/** Right drawer: every place of the lecture, then the acts that it leaves out; choosing one puts it on stage. */
export function ActList({ acts }: { readonly acts: Acts }): ReactElement {
  const { lecture, at } = useStore(document);
  const act = useStore(wish, (now) => now.act);
  const titleOf = (id: string): string => acts.list.find((entry) => entry.id === id)?.title ?? id;
  const left = acts.list.filter(({ id }) => lecture.acts.every((place) => place.act !== id));
  const choose = (open: () => void): void => {
    closePanel();
    open();
  };
  return (
    <PanelFrame title={panelWords.actsTitle} side="right">
      <ol className="act-list">
        {lecture.acts.map((place, index) => (
          <Entry key={place.id} number={index + 1} title={titleOf(place.act)} words={hasTwin(lecture, place) ? place.text : null} current={place.id === at && place.act === act} onChoose={() => choose(() => acts.openPlace(place.id))} />
        ))}
      </ol>
      {left.length === 0 ? null : <h3>{documentWords.leftOut}</h3>}
      <ol className="act-list">
        {left.map(({ id, title }) => (
          <Entry key={id} number={null} title={title} words={null} current={id === act} onChoose={() => choose(() => acts.open(id))} />
        ))}
      </ol>
    </PanelFrame>
  );
}

interface EntryProps {
  readonly number: number | null;
  readonly title: string;
  /** Of a place whose act another place shows, too; `null` for the others. */
  readonly words: string | null;
  readonly current: boolean;
  readonly onChoose: () => void;
}

function Entry({ number, title, words, current, onChoose }: EntryProps): ReactElement {
  return (
    <li>
      <button type="button" aria-current={current} {...(current ? { 'data-first': '' } : {})} onClick={onChoose}>
        <span className="act-number">{number ?? '·'}</span>
        <span className="place-title">
          {title}
          {words === null ? null : <span className="place-words"> · {words}</span>}
        </span>
      </button>
    </li>
  );
}
