import { type ThemeName } from '#contract/settings';
import { playback } from '../state/playback';
import { view } from '../state/view';
import { watchOverlays } from '../stage/beam/overlays';
import { watchContext } from '../stage/context';
import { noClicks } from '../stage/labelLayer';
import { Lantern } from '../stage/lights/lantern';
import { Loop } from '../stage/loop';
import { wearLook } from '../stage/look/wear';
import { Follower } from '../stage/mirror/follower';
import { type Told } from '../stage/mirror/messages';
import { onPort } from '../stage/mirror/port';
import { type Places } from '../stage/places';
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
  const loop = new Loop(() => theatre.draw(playback.getState().frame, view.getState()));
  const follower = new Follower(theatre, (reason) => loop.request(reason));
  mountOverlays(places.panels, theatre);
  watchOverlays(places.stage);
  watchContext(places.canvas, () => follower.rebuild());
  addEventListener('resize', () => {
    fitAll(theatre);
    lantern.update();
    loop.request('resize');
  });
  view.subscribe((now, before) => {
    if (now.theme !== before.theme) applyTheme(now.theme);
  });
  sendKeys(follow(follower));
  return (theme) => {
    applyTheme(theme);
    view.setState({ theme });
  };
}

/** Listens to whichever port is the newest, and gives what sends on it. */
function follow(follower: Follower): () => MessagePort | null {
  let current: MessagePort | null = null;
  onPort((port) => {
    current?.close();
    current = port;
    port.onmessage = ({ data }: MessageEvent<Told>) => follower.take(data);
  });
  return () => current;
}
