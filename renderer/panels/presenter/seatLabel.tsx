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
  const told = apart ? presenterWords.apart : presenterWords.onStage(step ?? 0, steps ?? 0);
  return (
    <>
      <h2 className={`seat-label${apart ? ' alone' : ''}`}>{black ? `${told} · ${presenterWords.black}` : told}</h2>
      <div className={`seat-frame${apart ? ' alone' : ''}`} />
    </>
  );
}
