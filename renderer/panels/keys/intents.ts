import { type ThemeName, themeName } from '#contract/settings';
import { wish } from '../../state/wish';
import { nextHead, closePanel, setReducedMotion, setTheme, toggleBlack, togglePanel, view } from '../../state/view';
import { type Acts } from '../acts';
import { aim, askClass, grow, toggleBeamAtMouse, walkTokens } from './deeds/aiming';
import { comeBack, dismiss } from './deeds/dismiss';
import { driving } from './deeds/driving';
import { type Intent, type Press } from './deeds/press';
import { type Action } from './table';

/** What each key does. */
export function intents(acts: Acts): Readonly<Record<Action, (press?: Press) => void>> {
  return { ...driving(acts), ...showing(acts), ...opening(acts) } satisfies Record<Action, Intent>;
}

/** What changes how the stage looks, and what points at it. */
function showing(acts: Acts) {
  return {
    black: toggleBlack,
    start: () => comeBack(acts),
    fullscreen: acts.toggleFullscreen,
    presenter: () => acts.hall.toggle(),
    swap: () => acts.hall.swap(),
    apart: () => acts.hall.toggleApart(),
    drop: () => acts.hall.drop(),
    pointer: () => toggleBeamAtMouse('pointer'),
    spotlight: () => toggleBeamAtMouse('spotlight'),
    zoom: () => toggleBeamAtMouse('zoom'),
    aim: (press) => aim(press?.chord ?? ''),
    'next-token': () => walkTokens(1),
    'previous-token': () => walkTokens(-1),
    question: () => askClass(acts),
    'next-head': nextHead,
    faster: () => grow(1),
    slower: () => grow(-1),
    theme: () => setTheme(themeAfter(view.getState().theme)),
    motion: () => setReducedMotion(!view.getState().reducedMotion),
    dismiss: () => dismiss(acts),
  } satisfies Partial<Record<Action, Intent>>;
}

/** What opens a panel, and what computes. */
function opening(acts: Acts) {
  return {
    text: () => togglePanel('text'),
    'edit-lecture': () => togglePanel('lecture'),
    save: () => acts.lecture.save(false),
    'save-as': () => acts.lecture.save(true),
    'open-lecture': () => acts.lecture.open(),
    'undo-edit': () => acts.lecture.undo(),
    'redo-edit': () => acts.lecture.redo(),
    compute: () => compute(acts),
    acts: () => togglePanel('acts'),
    speed: () => togglePanel('speed'),
    changes: () => togglePanel('changes'),
    sources: () => togglePanel('sources'),
    about: () => togglePanel('about'),
    overview: () => togglePanel('overview'),
    check: () => togglePanel('check'),
    find: () => togglePanel('palette'),
    help: () => togglePanel('help'),
  } satisfies Partial<Record<Action, Intent>>;
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
