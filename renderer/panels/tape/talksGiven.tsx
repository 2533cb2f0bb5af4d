import { type ReactElement, useEffect } from 'react';
import { Button } from 'react-aria-components';
import { type TapeSummary } from '#contract/tape';
import { useStore } from 'zustand';
import { replay } from '../../state/replay';
import { IconButton } from '../parts/iconButton';
import { dayOf, roughly, timeOfDay } from '../presenter/durations';
import { tapeWords } from '../words/tape';
import { type TapeActs } from './tapeActs';

/** Talks that were given on this machine, and the way to see one again. */
export function TalksGiven({ acts }: { readonly acts: TapeActs }): ReactElement {
  const tapes = useStore(replay, (now) => now.tapes);
  useEffect(() => acts.recall(), [acts]);
  return (
    <div className="talks-given">
      <p className="honest">{tapes?.length === 0 ? tapeWords.none : tapeWords.kept}</p>
      <ul aria-label={tapeWords.section}>
        {tapes?.map((tape) => <Given key={tape.id} tape={tape} acts={acts} />)}
      </ul>
    </div>
  );
}

function Given({ tape: { id, title, lengthMs }, acts }: { readonly tape: TapeSummary; readonly acts: TapeActs }): ReactElement {
  const date = dayOf(id);
  const name = title ?? tapeWords.unreadable;
  return (
    <li>
      <p>
        <strong>{name}</strong>
        <span>{tapeWords.given(date, timeOfDay(id), roughly(lengthMs))}</span>
      </p>
      <Button className="button" aria-label={tapeWords.playNamed(name, date)} isDisabled={title === null} onPress={() => acts.play(id)}>{tapeWords.play}</Button>
      <IconButton icon="remove" name={tapeWords.removeNamed(name, date)} action={null} onPress={() => acts.remove(id)} />
    </li>
  );
}
