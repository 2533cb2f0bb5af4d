import { BrowserWindow, dialog, webContents } from 'electron';
import { deskWords } from '../../words/desk';

/** What a person decides before anything is overwritten. */
export interface Questions {
  /** The file was changed by another program meanwhile. */
  onChangedFile(pageId: number, name: string): Promise<'save elsewhere' | 'overwrite' | 'cancel'>;
  /** A file of the chosen name is there already. */
  mayReplace(pageId: number, name: string): Promise<boolean>;
}

/** The system's own boxes, over the window of the page that asks; without a window nothing is overwritten. */
export const systemQuestions: Questions = {
  async onChangedFile(pageId, name) {
    const words = deskWords();
    const answer = await ask(pageId, words.conflict(name), words.conflictDetail, [words.saveElsewhere, words.overwrite, words.cancel]);
    return answer === 0 ? 'save elsewhere' : answer === 1 ? 'overwrite' : 'cancel';
  },
  async mayReplace(pageId, name) {
    const words = deskWords();
    return (await ask(pageId, words.replace(name), '', [words.cancel, words.replaceIt])) === 1;
  },
};

async function ask(pageId: number, message: string, detail: string, buttons: readonly string[]): Promise<number | null> {
  const contents = webContents.fromId(pageId);
  const window = contents === undefined ? null : BrowserWindow.fromWebContents(contents);
  if (window === null) return null;
  const cancelId = buttons.indexOf(deskWords().cancel);
  const { response } = await dialog.showMessageBox(window, { type: 'warning', message, detail, buttons: [...buttons], defaultId: 0, cancelId, noLink: true });
  return response;
}
