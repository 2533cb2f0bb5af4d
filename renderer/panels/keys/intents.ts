import { type ThemeName, themeName } from '#contract/settings';
import { bench } from '../../state/bench';
import { document } from '../../state/document';
import { wish } from '../../state/wish';
import { changeSpeed, nextStep, previousStep, seekFirst, seekLast, stepFrames, togglePlay } from '../../state/playback';
import {
  clearChoice, closeExplanation, closePanel, dismissFailure, dismissNotice, nextHead, setReducedMotion, setTheme, toggleBlack, togglePanel, view,
} from '../../state/view';
import { type Acts } from '../acts';
import { type Action } from './table';

/** What each key does. */
export function intents(acts: Acts): Readonly<Record<Action, () => void>> {
  return {
    'next-step': stepOn,
    'previous-step': previousStep,
    'next-frame': () => stepFrames(1),
    'previous-frame': () => stepFrames(-1),
    play: togglePlay,
    first: seekFirst,
    last: seekLast,
    'next-act': () => openNeighbour(acts, 1),
    'previous-act': () => openNeighbour(acts, -1),
    black: toggleBlack,
    fullscreen: acts.toggleFullscreen,
    presenter: () => acts.hall.toggle(),
    swap: () => acts.hall.swap(),
    apart: () => acts.hall.toggleApart(),
    drop: () => acts.hall.drop(),
    text: () => togglePanel('text'),
    compute: () => compute(acts),
    acts: () => togglePanel('acts'),
    speed: () => togglePanel('speed'),
    changes: () => togglePanel('changes'),
    sources: () => togglePanel('sources'),
    about: () => togglePanel('about'),
    'next-head': nextHead,
    faster: () => changeSpeed(1),
    slower: () => changeSpeed(-1),
    theme: () => setTheme(themeAfter(view.getState().theme)),
    motion: () => setReducedMotion(!view.getState().reducedMotion),
    help: () => togglePanel('help'),
    dismiss: () => dismiss(acts),
  };
}

/** Plays the next step; a cut when motion is reduced. */
export function stepOn(): void {
  nextStep(view.getState().reducedMotion);
}

/** Computes the typed text and makes room for the picture; a text that cannot be used is shown instead. */
export function compute(acts: Acts): void {
  if (acts.preview(wish.getState().text).problem === null) {
    // What was changed in the drawer "What if?" is answered there.
    if (view.getState().panel !== 'changes') closePanel();
    acts.run();
  } else if (view.getState().panel !== 'text') {
    togglePanel('text');
  }
}

/** The theme after another, in the order of the contract. */
export function themeAfter(theme: ThemeName): ThemeName {
  const names = themeName.options;
  return names[(names.indexOf(theme) + 1) % names.length] ?? 'dark';
}

/** Goes to the place before or after the one on stage; from an act shown beside the lecture the way back leads to its place. */
function openNeighbour({ list, openPlace }: Acts, by: 1 | -1): void {
  const { lecture, at } = document.getState();
  const places = lecture.acts.filter(({ id, act }) => id === at || list.some((entry) => entry.id === act));
  const here = places.findIndex(({ id }) => id === at);
  const beside = places[here]?.act !== wish.getState().act;
  const neighbour = places[beside && by < 0 ? here : here + by];
  if (neighbour) openPlace(neighbour.id);
}

/**
 * Closes what lies on top, one thing at a time; with nothing left to close, a run is cancelled or a failure put away. The
 * drawer about speed stays open while what it measures is cancelled.
 */
function dismiss({ cancel, speed }: Acts): void {
  const { black, trail, panel, from, to, run, notice } = view.getState();
  const measuring = bench.getState().measuring !== null;
  if (black) toggleBlack();
  else if (trail.length > 0) closeExplanation();
  else if (panel === 'speed' && measuring) speed.cancel();
  else if (panel !== null) closePanel();
  else if (notice !== null) dismissNotice();
  else if (from !== null || to !== null) clearChoice();
  else if (run.state === 'working') cancel();
  else if (measuring) speed.cancel();
  else if (run.state === 'failed') dismissFailure();
}
