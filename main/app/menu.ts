import { Menu, type MenuItemConstructorOptions } from 'electron';
import { windowWords } from '../words/window';

/**
 * A small menu that keeps its hands off the keys of the stage: no accelerator here is one of the lecture's.
 *
 * @param onFullscreen - what the menu's full screen does, the same as the page's own key
 */
export function setMenu(development: boolean, onFullscreen: () => void): void {
  const words = windowWords();
  const view: MenuItemConstructorOptions[] = [{ label: words.fullscreen, click: onFullscreen }];
  if (development) view.push({ role: 'reload', accelerator: 'CommandOrControl+R' }, { role: 'toggleDevTools' });
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const, { role: 'editMenu' } as const] : []),
    { label: words.file, submenu: [{ role: 'quit', accelerator: 'CommandOrControl+Q' }] },
    { label: words.view, submenu: view },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
