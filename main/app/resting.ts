import type { BrowserWindow, Event, Input } from 'electron';
import type { ThemeName } from '#contract/settings';
import { pageUrl } from './web/location';
import { restingPath } from './web/restingPage';

const modifiers: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta']);

/**
 * Has a window show the resting page until a key, a click or a clicker asks to go on. The page runs no script, so that its link
 * leads to itself, and main hears of both. Where that page ends, too, nothing is waited for any more.
 */
export function rest(window: BrowserWindow, theme: ThemeName, goOn: () => void): void {
  const { webContents: contents } = window;
  const deafen = (): void => {
    contents.off('before-input-event', onKey);
    contents.off('will-navigate', onLink);
    contents.off('render-process-gone', deafen);
  };
  const stop = (): void => {
    deafen();
    goOn();
  };
  const onKey = (_event: Event, { type, key, control, alt, meta }: Input): void => {
    // What closes a window or leaves full screen is no wish to go on.
    if (type === 'keyDown' && !modifiers.has(key) && !control && !alt && !meta) stop();
  };
  const onLink = (event: Event): void => {
    event.preventDefault();
    stop();
  };
  contents.on('before-input-event', onKey);
  contents.on('will-navigate', onLink);
  contents.on('render-process-gone', deafen);
  void window.loadURL(pageUrl('stage', `${restingPath}?${theme}`)).catch(() => undefined);
}
