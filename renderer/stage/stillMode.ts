import { type Beginning } from '#contract/channels';
import { UnrollError } from '#contract/failure';
import { begin, playback } from '../state/playback';
import { wish } from '../state/wish';
import { view } from '../state/view';
import { type Places } from './places';
import { noClicks } from './labelLayer';
import { sceneNamed } from './registry';
import { Theatre } from './theatre';
import { fitWindow, wholeWindow } from './room';
import { applyTheme } from './theme';
import { mountControls, unreached } from './controls';
import { stageWords } from './words/stage';

/**
 * Shows one frame of one act as a still picture and says when it stands: the same trace and frame give the same pixels.
 *
 * @throws UnrollError for an unknown act, a trace of another kind, and a frame outside the act
 */
export async function stillMode(places: Places, still: Extract<Beginning, { mode: 'still' }>): Promise<void> {
  applyTheme(still.theme);
  const scene = sceneNamed(still.act);
  fitWindow();
  const theatre = new Theatre(places, wholeWindow(), noClicks);
  const { plan } = theatre.open(scene, still.trace);
  if (still.frame >= plan.lengthFrames) {
    throw new UnrollError('bad-request', stageWords.outside(still.frame, plan.lengthFrames - 1));
  }
  wish.setState({ act: scene.id });
  view.setState({ trace: still.trace, theme: still.theme, reducedMotion: true });
  begin(plan, still.frame);
  mountControls(places.panels, unreached());
  document.documentElement.dataset['mode'] = 'still';
  theatre.draw(still.frame, view.getState());
  // Labels must be on the page before the faces they use can be loaded; only then can the picture stand.
  await document.fonts.ready;
  await Promise.all(Array.from(document.fonts, async (face) => (face.status === 'loading' ? face.loaded : face)));
  theatre.draw(still.frame, view.getState());
  await afterPaint();
  await window.bridge.call('stage:drawn', { frame: playback.getState().frame });
}

/** Two refreshes later, what was drawn before is on the screen. */
async function afterPaint(): Promise<void> {
  for (let refresh = 0; refresh < 2; refresh += 1) await new Promise((done) => requestAnimationFrame(done));
}
