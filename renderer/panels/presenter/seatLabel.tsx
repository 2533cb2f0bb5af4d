import { type ReactElement } from 'react';
import { useStore } from 'zustand';
import { hall } from '../../state/hall';
import { playback } from '../../state/playback';
import { view } from '../../state/view';
import { stepIndexAt } from '../../timeline/plan';
import { presenterWords } from '../words/presenter';

/** Above the picture: whose it is, and which step. */
export function SeatLabel(): ReactElement {
  const apart = useStore(hall, (now) => now.apart);
  const black = useStore(view, (now) => now.black);
  const [step, steps] = useStore(playback, ({ plan, frame }) => (plan ? `${stepIndexAt(plan, frame) + 1} ${plan.steps.length}` : '0 0')).split(' ').map(Number);
  const here = black ? presenterWords.black : presenterWords.onStage;
  const away = black ? presenterWords.apartBlack : presenterWords.apart;
  return (
    <>
      <h2 className={`seat-label${black ? ' dark' : ''}${apart ? ' alone' : ''}`}>{apart ? away : here(step ?? 0, steps ?? 0)}</h2>
      <div className={`seat-frame${apart ? ' alone' : ''}`} />
    </>
  );
}
