import { changeRate, replay, seekReplay, toggleReplay, toStop } from '../../../state/replay';
import { closePanel, dismissNotice, view } from '../../../state/view';
import { type Acts } from '../../acts';
import { type Action } from '../table';
import { type Intent } from './press';

/** What keys do while an earlier talk is shown; those that are not in here wait until it ends. @param usual - what they do otherwise */
export function replaying(acts: Acts, usual: Readonly<Record<Action, Intent>>): Readonly<Partial<Record<Action, Intent>>> {
  const { fullscreen, presenter, swap, theme, motion, help, start } = usual;
  return {
    fullscreen, presenter, swap, theme, motion, help, start,
    play: toggleReplay,
    'next-step': () => toStop(1),
    'previous-step': () => toStop(-1),
    first: () => seekReplay(0),
    last: () => seekReplay(Number.MAX_SAFE_INTEGER),
    faster: () => changeRate(1),
    slower: () => changeRate(-1),
    dismiss: () => dismissReplay(acts),
  };
}

/** Closes what lies over the stage, then ends the talk. */
function dismissReplay({ tape }: Acts): void {
  if (view.getState().panel !== null) closePanel();
  else if (view.getState().notice !== null) dismissNotice();
  else if (replay.getState().reel !== null) tape.end();
}
