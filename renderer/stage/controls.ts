import { asFailure } from '#contract/failure';
import { checkTokens } from '#contract/text';
import { type Acts } from '../panels/acts';
import { mountPanels } from '../panels/mount';
import { edit } from '../state/lecture';
import { view } from '../state/view';
import { scenes } from './registry';
import { cancel } from './runs';
import { type Theatre } from './theatre';

/** What the lecture adds to the controls; a still picture has controls that do nothing. */
export interface Conduct {
  readonly openAct: (id: string) => void;
  readonly runNow: () => void;
}

/** Puts transport and panels on the page, and gives them the few things they may ask of the stage. */
export function mountControls(place: HTMLElement, theatre: Theatre, conduct: Conduct = { openAct: () => undefined, runNow: () => undefined }): void {
  const acts: Acts = {
    list: scenes.map(({ id, title }) => ({ id, title })),
    open: conduct.openAct,
    run: conduct.runNow,
    cancel,
    openText,
    restartCompute: () => void restartCompute(conduct),
    toggleFullscreen: () => void window.bridge.call('app:fullscreen', undefined),
    originOf: (thing) => theatre.show?.origin(thing) ?? null,
    preview,
  };
  mountPanels(place, acts);
}

async function openText(): Promise<void> {
  const answer = await window.bridge.call('text:open', undefined);
  if (!answer.ok) view.setState({ notice: answer.message });
  else if (answer.value) edit({ text: answer.value.text });
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
