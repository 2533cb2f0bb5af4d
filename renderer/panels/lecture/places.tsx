import { type ReactElement } from 'react';
import { Button, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import { type LectureAct } from '#contract/lecture';
import { useStore } from 'zustand';
import { document, hasTwin } from '../../state/document';
import { moveBeside } from '../../state/edits';
import { type Acts } from '../acts';
import { Icon } from '../parts/icons';
import { lectureWords } from '../words/lecture';
import { PlaceTools } from './placeTools';

/** The acts in their order; choosing one puts it on stage, dragging one moves it. */
export function Places({ acts }: { readonly acts: Acts }): ReactElement {
  const { lecture, at } = useStore(document);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => Array.from(keys, (key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      const [moved] = keys;
      if (moved !== undefined && target.dropPosition !== 'on') moveBeside(String(moved), String(target.key), target.dropPosition);
    },
  });
  return (
    <>
      <GridList
        className="place-list"
        aria-label={lectureWords.places}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[at]}
        onSelectionChange={(chosen) => {
          const [id] = chosen === 'all' ? [] : chosen;
          if (id !== undefined) acts.openPlace(String(id));
        }}
        dragAndDropHooks={dragAndDropHooks}
      >
        {lecture.acts.map((place, index) => (
          <Place key={place.id} place={place} number={index + 1} twice={hasTwin(lecture, place)} title={acts.list.find(({ id }) => id === place.act)?.title ?? lectureWords.lacking(place.act)} />
        ))}
      </GridList>
      <PlaceTools acts={acts} />
      <Minutes places={lecture.acts} />
    </>
  );
}

interface PlaceProps {
  readonly place: LectureAct;
  readonly number: number;
  readonly title: string;
  /** Whether another place shows the same act; its words tell them apart. */
  readonly twice: boolean;
}

function Place({ place, number, title, twice }: PlaceProps): ReactElement {
  return (
    <GridListItem id={place.id} textValue={title} className="place-row">
      <Button slot="drag" className="place-grip" aria-label={lectureWords.drag(title)}>
        <Icon name="grip" />
      </Button>
      <span className="act-number">{number}</span>
      <span className="place-title" title={title}>
        {title}
        {twice ? <span className="place-words"> · {place.text}</span> : null}
      </span>
      {place.recorded === null ? null : <Icon name="recorded" />}
      <span className="place-minutes">{place.minutes === null ? '' : lectureWords.minutesShort(place.minutes)}</span>
    </GridListItem>
  );
}

function Minutes({ places }: { readonly places: readonly LectureAct[] }): ReactElement {
  const planned = places.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  return <p className="place-total">{lectureWords.total(Math.round(planned * 10) / 10, places.filter(({ minutes }) => minutes === null).length)}</p>;
}
