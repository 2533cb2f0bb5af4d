import { type ThemeName } from '#contract/settings';
import { playback } from '../state/playback';
import { view } from '../state/view';
import { watchOverlays } from '../stage/beam/overlays';
import { aheadMs, Calm } from '../stage/ahead/calm';
import { Rehearsal } from '../stage/ahead/rehearsal';
import { watchContext } from '../stage/context';
import { noClicks } from '../stage/labelLayer';
import { Lantern } from '../stage/lights/lantern';
import { Loop } from '../stage/loop';
import { wearLook } from '../stage/look/wear';
import { Follower } from '../stage/mirror/follower';
import { type Answered, type Told, type ToldComing } from '../stage/mirror/messages';
import { onPort } from '../stage/mirror/port';
import { whenIdle } from '../stage/painter/idle';
import { type Places } from '../stage/places';
import { sceneNamed } from '../stage/registry';
import { fitAll, fitWindow, wholeWindow } from '../stage/room';
import { Theatre } from '../stage/theatre';
import { applyTheme } from '../stage/theme';
import { mountOverlays } from './overlays';
import { sendKeys } from './sendKeys';

/**
 * The audience's window: it shows what the lecturer's page tells, and decides nothing.
 *
 * @returns what to do once main has said how to begin
 */
export function audienceMode(places: Places): (theme: ThemeName) => void {
  wearLook();
  fitWindow();
  const theatre = new Theatre(places, wholeWindow(), noClicks);
  const lantern = new Lantern(theatre, places.lights);
  const rehearsal = new Rehearsal({ theatre, whenIdle, whenCalm: new Calm(aheadMs).when, frame: () => playback.getState().frame, choice: view.getState, isBusy: () => false });
  const loop = new Loop(() => {
    theatre.draw(playback.getState().frame, view.getState());
    lecturer.drew();
    rehearsal.drew();
  });
  const follower = new Follower(theatre, (reason) => loop.request(reason));
  const lecturer = follow(follower, ({ act, trace, recorded }) => rehearsal.expect([{ scene: sceneNamed(act), trace, recorded }]));
  mountOverlays(places.panels, theatre);
  watchOverlays(places.stage);
  watchContext(theatre, () => {
    rehearsal.forget();
    follower.rebuild();
  });
  addEventListener('resize', () => {
    fitAll(theatre);
    lantern.update();
    loop.request('resize');
  });
  view.subscribe((now, before) => {
    if (now.theme !== before.theme) applyTheme(now.theme);
  });
  sendKeys(() => lecturer.port);
  return (theme) => {
    applyTheme(theme);
    view.setState({ theme });
  };
}

/** The lecturer's page, as far as this one hears of it. */
interface LecturerPage {
  /** The newest; `null` before the first. */
  readonly port: MessagePort | null;
  /** Tells it that all it said is on the screen. */
  drew(): void;
}

/** Listens to whichever port is the newest. */
function follow(follower: Follower, onComing: (told: ToldComing) => void): LecturerPage {
  let current: MessagePort | null = null;
  let messages = 0;
  onPort((port) => {
    current?.close();
    current = port;
    messages = 0;
    port.onmessage = ({ data }: MessageEvent<Told | ToldComing>) => {
      if (data.kind === 'coming') return onComing(data);
      messages += 1;
      follower.take(data);
    };
  });
  return {
    get port() {
      return current;
    },
    drew: () => {
      const answered: Answered = { kind: 'drawn', messages };
      current?.postMessage(answered);
    },
  };
}
