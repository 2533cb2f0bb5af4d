import { type OpenedLecture } from '#contract/lecture';
import { type Scenario } from '#contract/scenario';
import { type Settings } from '#contract/settings';
import { checkTokens } from '#contract/text';
import { dismissResumed, document, markSaved, placeOnStage, stand, take } from '../../state/document';
import { playback } from '../../state/playback';
import { setTheme } from '../../state/view';
import { wish } from '../../state/wish';
import { scenes } from '../registry';
import { listenToFiles } from './desk';
import { keepDocument } from './keepDocument';
import { type Route } from './route';

/** What the first picture is made from: what was last typed, or what the lecture's place says. */
export interface Start {
  readonly from: 'settings' | 'document';
  /** Whether nobody has worked with this lecture yet, so that all of it takes over what was last typed. */
  readonly untouched: boolean;
  readonly frame: number;
}

/**
 * Takes the lecture that the app begins with, as far as that goes before the acts are loaded. A lecture without a file is the one
 * that the settings were last used with, so what was typed there stands; a file's lecture says itself what is shown.
 */
export function takeFirst(opened: OpenedLecture, settings: Settings): Start {
  take(opened);
  const untouched = opened.file === null && opened.place === null && !opened.changed;
  if (opened.place === null) stand(opened.lecture.acts.find(({ act }) => opened.file === null && act === settings.act)?.id ?? '');
  const place = placeOnStage(document.getState());
  const from = opened.file === null && (untouched || place.act === settings.act) ? 'settings' : 'document';
  if (from === 'document') wish.setState({ act: place.act, text: place.text, seed: place.seed });
  if (opened.lecture.theme !== null && opened.file !== null) setTheme(opened.lecture.theme);
  return { from, untouched, frame: opened.place?.frame ?? 0 };
}

/** Goes on with that once the acts are there: shows the first picture, and has main told of every change from now on. */
export async function begun({ from, untouched, frame }: Start, route: Route): Promise<void> {
  if (untouched) adopt();
  route.begin(from);
  if (scenes.every((scene) => scene.id !== wish.getState().act)) wish.setState({ act: scenes[0]?.id ?? 'race' });
  keepDocument();
  listenToFiles(route);
  offerBeginning();
  await route.show({ frame }, true);
}

/** Offers the beginning only until the show goes on. */
function offerBeginning(): void {
  playback.subscribe((now, before) => {
    const { resumed } = document.getState();
    if (resumed && now.plan && now.plan === before.plan && now.goal !== before.goal) dismissResumed();
  });
}

/** Has a lecture that nobody has worked with say what was last typed, in all its places. */
function adopt(): void {
  const { text, seed, knobs } = wish.getState();
  const { lecture, file } = document.getState();
  const typed = isUsable(text) ? { text, seed } : { seed };
  const acts = lecture.acts.map((place) => ({ ...place, ...typed, knobs: knobsOf(place.act, knobs) ?? place.knobs }));
  const adopted = { ...lecture, acts };
  document.setState({ lecture: adopted });
  markSaved(adopted, file);
}

function isUsable(text: string): boolean {
  try {
    return checkTokens(text).length > 0;
  } catch {
    // What is wrong with it is said when it is computed.
    return false;
  }
}

function knobsOf(act: string, knobs: Readonly<Record<string, Scenario['knobs']>>): Scenario['knobs'] | undefined {
  const scene = scenes.find(({ id }) => id === act);
  return scene && knobs[scene.family];
}
