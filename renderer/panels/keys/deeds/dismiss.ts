import { dropBeam } from '../../../state/beam';
import { bench } from '../../../state/bench';
import { dropJump } from '../../../state/jump';
import { clearChoice, closeExplanation, closePanel, dismissFailure, dismissNotice, toggleBlack, toggleQuestion, view } from '../../../state/view';
import { type Acts } from '../../acts';

/**
 * Closes what lies on top, one thing at a time; with nothing left to close, a run is cancelled or a failure put away. The
 * drawer about speed stays open while what it measures is cancelled. The window stays as it is: a clicker sends this key, too.
 */
export function dismiss({ cancel, speed }: Acts): void {
  const { black, beam, from, to, jump, notice, panel, question, run, trail } = view.getState();
  const measuring = bench.getState().measuring !== null;
  if (jump !== null) dropJump();
  else if (black) toggleBlack();
  else if (trail.length > 0) closeExplanation();
  else if (panel === 'speed' && measuring) speed.cancel();
  else if (panel !== null) closePanel();
  else if (notice !== null) dismissNotice();
  else if (question !== null) toggleQuestion(question);
  else if (beam !== null) dropBeam();
  else if (from !== null || to !== null) clearChoice();
  else if (run.state === 'working') cancel();
  else if (measuring) speed.cancel();
  else if (run.state === 'failed') dismissFailure();
}

/** Comes back to the stage from whatever lies over it, and presents if that was not so yet. Pressed again it changes nothing. */
export function comeBack({ present }: Acts): void {
  dropJump();
  closePanel();
  closeExplanation();
  dismissNotice();
  if (view.getState().black) toggleBlack();
  present();
}
