import { Menu, type MenuItemConstructorOptions } from 'electron';

/**
 * A small menu that keeps its hands off the keys of the stage: no accelerator here is one of the lecture's.
 *
 * @param onFullscreen - what the menu's full screen does, the same as the page's own key
 */
export function setMenu(development: boolean, onFullscreen: () => void): void {
  const view: MenuItemConstructorOptions[] = [{ label: 'Full screen', click: onFullscreen }];
  if (development) view.push({ role: 'reload', accelerator: 'CommandOrControl+R' }, { role: 'toggleDevTools' });
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const, { role: 'editMenu' } as const] : []),
    { label: '&File', submenu: [{ role: 'quit', accelerator: 'CommandOrControl+Q' }] },
    { label: '&View', submenu: view },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
