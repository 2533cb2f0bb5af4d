import { type Beginning } from '#contract/channels';
import { type Settings } from '#contract/settings';
import { dismissResumed } from '../state/document';
import { playback, setSpeed } from '../state/playback';
import { wish } from '../state/wish';
import { view } from '../state/view';
import { watchOverlays } from './beam/overlays';
import { mountControls, unreached } from './controls';
import { keepHistory } from '../state/history';
import { takeFirst } from './document/start';
import { motionUnwanted } from './look/motion';
import { wearLook } from './look/wear';
import { keepSettings } from './keepSettings';
import { listenToHall } from './mirror/conductHall';
import { listenToMeasuring } from './measuring';
import { type Places } from './places';
import { fitWindow } from './room';
import { listen } from './runs';
import { listenToMenu } from './support';
import { applyTheme } from './theme';

/**
 * The lecturer's window. The controls and the sentence come first, so that there is something to see; then the stage
 * itself, whose drawing library is most of what has to be loaded.
 */
export async function lectureMode(places: Places, { settings, opened, again }: Extract<Beginning, { mode: 'lecture' }>): Promise<void> {
  restore(settings);
  const start = takeFirst(opened, settings);
  // The class sees this window, and knows where the lecture was.
  if (again) dismissResumed();
  applyTheme(view.getState().theme);
  wearLook();
  fitWindow();
  listen();
  listenToMeasuring();
  listenToMenu();
  void listenToHall();
  keepSettings();
  keepHistory();
  watchOverlays(places.stage);
  const conduct = unreached();
  mountControls(places.panels, conduct);
  await painted();
  const [{ openStage }] = await Promise.all([import('./lectureStage'), window.bridge.call('stage:drawn', { frame: playback.getState().frame })]);
  await Promise.all([openStage(places, conduct, start), askAboutMachine()]);
}

function restore({ act, text, seed, knobs, backend, language, theme, reducedMotion, notesSize, textSize, legible, controls, toured, keys, dot, speed }: Settings): void {
  wish.setState({ act, text, seed, knobs, backend });
  view.setState({ language, theme, reducedMotion: reducedMotion ?? motionUnwanted(), notesSize, textSize, legible, controls, toured, keys, dot });
  setSpeed(speed);
}

async function askAboutMachine(): Promise<void> {
  const [health, about] = await Promise.all([window.bridge.call('compute:health', undefined), window.bridge.call('app:about', undefined)]);
  if (health.ok) view.setState({ health: health.value });
  if (about.ok) view.setState({ about: about.value });
}

/** Two refreshes later, what was mounted before is on the screen. */
async function painted(): Promise<void> {
  for (let refresh = 0; refresh < 2; refresh += 1) await new Promise((done) => requestAnimationFrame(done));
}
