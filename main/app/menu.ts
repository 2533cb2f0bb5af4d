import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuPanel } from '#contract/support';
import { windowWords } from '../words/window';

/**
 * A small menu that keeps its hands off the keys of the stage: no accelerator here is one of the lecture's.
 *
 * @param onFullscreen - what the menu's full screen does, the same as the page's own key
 * @param onPanel - opens a drawer of the stage
 */
export function setMenu(development: boolean, onFullscreen: () => void, onPanel: (panel: MenuPanel) => void): void {
  const words = windowWords();
  const view: MenuItemConstructorOptions[] = [{ label: words.fullscreen, click: onFullscreen }];
  if (development) view.push({ role: 'reload', accelerator: 'CommandOrControl+R' }, { role: 'toggleDevTools' });
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const, { role: 'editMenu' } as const] : []),
    { label: words.file, submenu: [{ role: 'quit', accelerator: 'CommandOrControl+Q' }] },
    { label: words.view, submenu: view },
    { label: words.help, role: 'help', submenu: [{ label: words.report, click: () => onPanel('report') }, { label: words.updates, click: () => onPanel('updates') }, { label: words.about, click: () => onPanel('about') }] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
