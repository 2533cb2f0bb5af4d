import { dropBeam } from '../../../state/beam';
import { bench } from '../../../state/bench';
import { desk } from '../../../state/desk';
import { dismissProblems, dismissResumed, document } from '../../../state/document';
import { hall } from '../../../state/hall';
import { dropJump } from '../../../state/jump';
import { endTour, tour } from '../../../state/tour';
import { updates } from '../../../state/updates';
import { clearChoice, closeExplanation, closePanel, dismissFailure, dismissNotice, isPresenting, toggleBlack, togglePanel, toggleQuestion, view } from '../../../state/view';
import { type Acts } from '../../acts';

/**
 * Closes what lies on top, one thing at a time; with nothing left to close, a run is cancelled or a failure put away. The
 * drawers about speed and new versions stay open while what they measure or fetch is cancelled. The window stays as it is: a clicker sends this key, too,
 * which is why all steps are shown last of all only to somebody who is not presenting.
 */
export function dismiss({ cancel, speed, lecture, hall: audience, support }: Acts): void {
  const { black, beam, from, to, jump, notice, panel, question, run, trail } = view.getState();
  const measuring = bench.getState().measuring !== null;
  const { asking, recording } = desk.getState();
  const { resumed, problems } = document.getState();
  if (jump !== null) dropJump();
  else if (black) toggleBlack();
  else if (trail.length > 0) closeExplanation();
  else if (asking !== null) lecture.decide('cancel');
  else if (panel === 'speed' && measuring) speed.cancel();
  else if (panel === 'lecture' && recording !== null) lecture.stopRecording();
  else if (panel === 'updates' && updates.getState().now?.state === 'fetching') support.stopUpdate();
  else if (panel !== null) closePanel();
  else if (tour.getState().station !== null) endTour();
  else if (notice !== null) dismissNotice();
  else if (resumed !== null) dismissResumed();
  else if (problems.length > 0) dismissProblems();
  else if (question !== null) toggleQuestion(question);
  else if (beam !== null) dropBeam();
  else if (from !== null || to !== null) clearChoice();
  else if (run.state === 'working') cancel();
  else if (measuring) speed.cancel();
  else if (run.state === 'failed') dismissFailure();
  else if (hall.getState().failed) audience.forgetFailure();
  else if (!isPresenting(view.getState())) togglePanel('overview');
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
