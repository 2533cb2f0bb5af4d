import { playback, seek } from '../../../state/playback';
import { beginJump, dropJump, jumpGoal, typeJump } from '../../../state/jump';
import { view } from '../../../state/view';
import { type Action } from '../table';

/**
 * Gives a key to the number that is being typed. Digits, Backspace, Enter and the key for the other kind belong to it; with
 * any other key the number is dropped and the key means what it always means, so that no press of a clicker is lost.
 *
 * @returns whether the key was used up
 */
export function takeForJump(chord: string, action: Action | null, held: boolean): boolean {
  const { jump } = view.getState();
  if (jump === null) return false;
  if (/^\d$/.test(chord)) typeJump(`${jump.digits}${chord}`);
  else if (chord === 'Backspace') typeJump(jump.digits.slice(0, -1));
  else if (action === 'go') beginJump(jump.digits, jump.of === 'step' ? 'frame' : 'step');
  else if (chord === 'Enter' && !held) land();
  else if (chord === 'Escape') dropJump();
  else {
    dropJump();
    return false;
  }
  return true;
}

/** Goes to what was typed; a number that leads nowhere stays, to be corrected. */
function land(): void {
  const { jump } = view.getState();
  const { plan } = playback.getState();
  const goal = jump && plan ? jumpGoal(jump, plan) : null;
  if (goal === null || goal.frame === null) return;
  dropJump();
  seek(goal.frame);
}
