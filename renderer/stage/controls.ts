import { asFailure } from '#contract/failure';
import { type Bookmark } from '#contract/lecture';
import { checkTokens } from '#contract/text';
import { type ActEntry, type Acts, type HallActs } from '../panels/acts';
import { type Change, type Origin } from '../parts/scene';
import { type Thing } from '../timeline/thing';
import { mountPanels } from '../panels/mount';
import { edit } from '../state/wish';
import { view } from '../state/view';
import { speedActs } from './measuring';
import { unreachedHall } from './mirror/unreachedHall';
import { cancel, togglePause } from './runs';

/** What the controls may ask of the stage. They are there before it is; until then there is nothing to ask. */
export interface Conduct {
  acts: readonly ActEntry[];
  openAct: (id: string) => void;
  openPlace: (id: string) => void;
  goTo: (bookmark: Bookmark) => void;
  runNow: () => void;
  undo: () => void;
  saveResult: () => Promise<void>;
  openResult: () => Promise<void>;
  hall: HallActs;
  originOf: (thing: Thing) => Origin | null;
  changes: () => readonly Change[] | null;
}

/** A stage that is not there yet. */
export function unreached(): Conduct {
  return { acts: [], openAct: () => undefined, openPlace: () => undefined, goTo: () => undefined, runNow: () => undefined, undo: () => undefined, saveResult: () => Promise.resolve(), openResult: () => Promise.resolve(), hall: unreachedHall(), originOf: () => null, changes: () => null };
}

/** Puts transport and panels on the page. */
export function mountControls(place: HTMLElement, conduct: Conduct): void {
  const acts: Acts = {
    get list() {
      return conduct.acts;
    },
    open: (id) => conduct.openAct(id),
    openPlace: (id) => conduct.openPlace(id),
    goTo: (bookmark) => conduct.goTo(bookmark),
    run: () => conduct.runNow(),
    cancel,
    undo: () => conduct.undo(),
    togglePause,
    saveResult: () => conduct.saveResult(),
    openResult: () => conduct.openResult(),
    openText,
    openWeights: () => openWeights(conduct),
    dropWeights: () => {
      view.setState({ weights: null });
      conduct.runNow();
    },
    restartCompute: () => void restartCompute(conduct),
    speed: speedActs,
    get hall() {
      return conduct.hall;
    },
    toggleFullscreen: () => void window.bridge.call('app:fullscreen', undefined),
    originOf: (thing) => conduct.originOf(thing),
    changes: () => conduct.changes(),
    preview,
  };
  mountPanels(place, acts);
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
