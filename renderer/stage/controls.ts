import { asFailure } from '#contract/failure';
import { checkTokens } from '#contract/text';
import { type ActEntry, type Acts, type HallActs } from '../panels/acts';
import { type CheckActs, unchecked } from '../panels/checkActs';
import { type FindingActs, nowhere } from '../panels/findingActs';
import { type Change, type Origin } from '../parts/scene';
import { type Thing } from '../timeline/thing';
import { mountPanels } from '../panels/mount';
import { hall } from '../state/hall';
import { edit } from '../state/wish';
import { view } from '../state/view';
import { chooseLanguage } from './look/speak';
import { speedActs } from './measuring';
import { unreachedHall } from './mirror/unreachedHall';
import { cancel, togglePause } from './runs';
import { supportActs } from './support';

/** What the controls may ask of the stage. They are there before it is; until then there is nothing to ask. */
export interface Conduct {
  acts: readonly ActEntry[];
  openAct: Acts['open'];
  openPlace: Acts['openPlace'];
  lecture: Acts['lecture'];
  tape: Acts['tape'];
  returnTo: Acts['returnTo'];
  bookmarks: Acts['bookmarks'];
  question: Acts['question'];
  runNow: () => void;
  undo: () => void;
  saveResult: () => Promise<void>;
  openResult: () => Promise<void>;
  hall: HallActs;
  originOf: (thing: Thing) => Origin | null;
  changes: () => readonly Change[] | null;
  finding: FindingActs;
  check: CheckActs;
  numbers: () => string;
}

const nothing = (): void => undefined;
const noLecture: Acts['lecture'] = {
  create: nothing, open: nothing, openRecent: nothing, recall: nothing, save: nothing, stopOpening: nothing, decide: nothing, begin: nothing, undo: nothing, redo: nothing, remove: nothing,
  record: nothing, stopRecording: nothing, forget: nothing,
};

/** A stage that is not there yet. */
export function unreached(): Conduct {
  return {
    acts: [], openAct: () => undefined, openPlace: () => undefined, lecture: noLecture, tape: { recall: nothing, play: nothing, playLast: nothing, end: nothing, remove: nothing }, returnTo: () => undefined, question: () => null,
    bookmarks: { titleOf: () => null, goTo: () => undefined, set: () => false }, runNow: () => undefined, undo: () => undefined, saveResult: () => Promise.resolve(), openResult: () => Promise.resolve(), hall: unreachedHall(), originOf: () => null, changes: () => null, numbers: () => '', finding: nowhere, check: unchecked,
  };
}

/** Puts transport and panels on the page. */
export function mountControls(place: HTMLElement, conduct: Conduct): void {
  const acts: Acts = {
    get list() {
      return conduct.acts;
    },
    open: (id) => conduct.openAct(id),
    openPlace: (id, at) => conduct.openPlace(id, at),
    get lecture() { return conduct.lecture; },
    get tape() { return conduct.tape; },
    returnTo: (show) => conduct.returnTo(show),
    bookmarks: { titleOf: (key) => conduct.bookmarks.titleOf(key), goTo: (key) => conduct.bookmarks.goTo(key), set: (key) => conduct.bookmarks.set(key) },
    question: () => conduct.question(),
    run: () => conduct.runNow(),
    cancel,
    undo: () => conduct.undo(),
    togglePause,
    saveResult: () => conduct.saveResult(),
    openResult: () => conduct.openResult(),
    openText,
    openWeights: () => openWeights(conduct),
    dropWeights: () => dropWeights(conduct),
    chooseLanguage: (language) => void chooseLanguage(language),
    numbers: () => conduct.numbers(),
    restartCompute: () => void restartCompute(conduct),
    speed: speedActs,
    get hall() { return conduct.hall; },
    get finding() { return conduct.finding; },
    get check() { return conduct.check; },
    support: supportActs,
    toggleFullscreen,
    present: () => present(conduct),
    originOf: (thing) => conduct.originOf(thing),
    changes: () => conduct.changes(),
    preview,
  };
  mountPanels(place, acts);
}

function dropWeights({ runNow }: Conduct): void {
  view.setState({ weights: null });
  runNow();
}

function toggleFullscreen(): void {
  void window.bridge.call('app:fullscreen', undefined);
}

/** Has the class see the stage: on a screen of its own if there is one, else on this one. */
function present({ hall: windows }: Conduct): void {
  if (hall.getState().screens.length > 1) windows.present();
  else if (!view.getState().fills) toggleFullscreen();
}

async function openText(): Promise<void> {
  const answer = await window.bridge.call('text:open', undefined);
  if (!answer.ok) view.setState({ notice: answer.message });
  else if (answer.value) edit({ text: answer.value.text });
}

async function openWeights({ runNow }: Conduct): Promise<void> {
  const answer = await window.bridge.call('weights:open', undefined);
  if (!answer.ok) view.setState({ notice: answer.message });
  if (!answer.ok || !answer.value) return;
  view.setState({ weights: answer.value });
  runNow();
}

async function restartCompute({ runNow }: Conduct): Promise<void> {
  const answer = await window.bridge.call('compute:restart', undefined);
  if (answer.ok) runNow();
  else view.setState({ notice: answer.message });
}

function preview(text: string): { tokens: number; problem: string | null } {
  try {
    return { tokens: checkTokens(text).length, problem: null };
  } catch (thrown) {
    return { tokens: 0, problem: asFailure(thrown).message };
  }
}
