import { type ReactElement } from 'react';
import { useStore } from 'zustand';
import { document, placeOnStage } from '../../state/document';
import { plannedMinutes } from '../../state/pace';
import { type Acts } from '../acts';
import { presenterWords } from '../words/presenter';

/** The lecture's acts by their numbers, and the minutes of the one on stage, whose name stands in its picture. */
export function ActStrip({ acts }: { readonly acts: Acts }): ReactElement {
  const { lecture, at } = useStore(document);
  const here = placeOnStage({ lecture, at });
  const titleOf = (act: string): string => acts.list.find(({ id }) => id === act)?.title ?? act;
  return (
    <nav className="act-strip" aria-label={presenterWords.acts}>
      <ol>
        {lecture.acts.map((place, index) => (
          <li key={place.id}>
            <button type="button" title={titleOf(place.act)} aria-label={`${index + 1} ${titleOf(place.act)}`} aria-current={place.id === here.id} onClick={() => acts.openPlace(place.id)}>
              {index + 1}
            </button>
          </li>
        ))}
      </ol>
      <p>{presenterWords.minutes(Math.round(plannedMinutes(here) * 10) / 10)}</p>
    </nav>
  );
}
