import { ipcMain, type IpcMainEvent } from 'electron';
import type { Role } from '#contract/channels';
import { isLectureName } from './lectureFiles';
import { scheme } from './web/location';

/** The channel on which a preload names a file that was dropped. Pages have no way to it: they could name any path. */
export const dropChannel = 'unroll:dropped';

/** Listens for lecture files that a person drops on the lecturer's window. */
export function onDroppedLecture(roleOf: (pageId: number) => Role | null, open: (path: string) => void): void {
  ipcMain.on(dropChannel, (event, path: unknown) => {
    if (typeof path === 'string' && isLectureName(path) && isStage(event, roleOf)) open(path);
  });
}

function isStage({ sender, senderFrame }: IpcMainEvent, roleOf: (pageId: number) => Role | null): boolean {
  return roleOf(sender.id) === 'stage' && senderFrame !== null && senderFrame.parent === null && senderFrame.url.startsWith(`${scheme}://stage/`);
}
