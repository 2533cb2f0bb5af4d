import { type ReactElement } from 'react';
import { useStore } from 'zustand';
import { beginJump, dropJump, type Jump, jumpGoal } from '../../state/jump';
import { playback } from '../../state/playback';
import { view } from '../../state/view';
import { type Plan, stepAt, stepIndexAt } from '../../timeline/plan';
import { Keycaps, KeyOf } from '../parts/keycaps';
import { drivingWords } from '../words/driving';

/** The number that is being typed, large, and where it would lead. */
export function JumpCard(): ReactElement | null {
  const jump = useStore(view, (now) => now.jump);
  const plan = useStore(playback, (now) => now.plan);
  if (jump === null || plan === null) return null;
  const { digits, of } = jump;
  return (
    <section className="card jump" role="status" aria-label={drivingWords.jump}>
      <p className="jump-number">
        {drivingWords.jumpTo(of)} <strong>{digits === '' ? '…' : digits}</strong>
      </p>
      <p className={isOutside(jump, plan) ? 'jump-goal outside' : 'jump-goal'}>{goalTold(jump, plan)}</p>
      <p className="jump-keys">
        <span><Keycaps chord="Enter" /> {drivingWords.go}</span>
        <button type="button" onClick={() => beginJump(digits, of === 'step' ? 'frame' : 'step')}><KeyOf action="go" /> {drivingWords.otherKind(of)}</button>
        <button type="button" onClick={dropJump}><Keycaps chord="Escape" /> {drivingWords.drop}</button>
      </p>
    </section>
  );
}

function isOutside(jump: Jump, plan: Plan): boolean {
  return jump.digits !== '' && jumpGoal(jump, plan).frame === null;
}

/** What stands where the number leads, or which numbers lead somewhere. */
function goalTold(jump: Jump, plan: Plan): string {
  const { frame, lowest, highest } = jumpGoal(jump, plan);
  if (jump.digits === '') return drivingWords.range(jump.of, lowest, highest);
  return frame === null ? drivingWords.outside(jump.of, lowest, highest) : stepAt(plan, stepIndexAt(plan, frame)).caption;
}
