import { BrowserWindow, dialog, type FileFilter, webContents } from 'electron';

/** What a person is asked to choose. */
export interface FileWish {
  readonly title: string;
  /** Suggested when something is saved. */
  readonly name: string;
  readonly kind: FileFilter;
}

/** The system's own dialogs, over the window of the page that asks. */
export interface Dialogs {
  /** @returns the path to write to; `null` when the person thought better of it */
  toSave(pageId: number, wish: FileWish): Promise<string | null>;
  /** @returns the path of a file that exists; `null` when the person thought better of it */
  toOpen(pageId: number, wish: FileWish): Promise<string | null>;
}

/** The dialogs of this system; a page whose window is gone chooses nothing. */
export const systemDialogs: Dialogs = {
  async toSave(pageId, { title, name, kind }) {
    const window = windowOf(pageId);
    if (window === null) return null;
    const { canceled, filePath } = await dialog.showSaveDialog(window, { title, defaultPath: name, filters: [kind] });
    return canceled || filePath === '' ? null : filePath;
  },
  async toOpen(pageId, { title, kind }) {
    const window = windowOf(pageId);
    if (window === null) return null;
    const { canceled, filePaths } = await dialog.showOpenDialog(window, { title, properties: ['openFile'], filters: [kind] });
    return canceled ? null : (filePaths[0] ?? null);
  },
};

function windowOf(pageId: number): BrowserWindow | null {
  const contents = webContents.fromId(pageId);
  return contents === undefined ? null : BrowserWindow.fromWebContents(contents);
}
