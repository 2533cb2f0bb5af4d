import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { CallName, Handlers, Role } from '#contract/channels';
import { asFailure, fine, type Outcome } from '#contract/failure';
import type { Log } from '../app/log';
import { admit } from './admission';

/** The one channel of all calls. */
export const callChannel = 'unroll:call';

/** What the server needs to know. */
export interface ServeParts {
  readonly handlers: Handlers;
  /** What a page was opened as; `null` when it is not ours. */
  readonly roleOf: (pageId: number) => Role | null;
  /** Told about every refusal, after it was logged. */
  readonly onRefused: (name: unknown, pageId: number, why: string) => void;
  readonly log: Log;
}

/** Answers every call of every page, each through the same guard; nothing is thrown across the wire. */
export function serve({ handlers, roleOf, onRefused, log }: ServeParts): void {
  ipcMain.handle(callChannel, async (event, name: unknown, request: unknown): Promise<Outcome<unknown>> => {
    const pageId = event.sender.id;
    const admitted = admit({ role: roleOf(pageId), ...frameOf(event) }, name, request);
    if (!admitted.ok) {
      log.warn(`refused a call of page ${pageId}: ${admitted.message}`);
      onRefused(name, pageId, admitted.message);
      return admitted;
    }
    return await answer(handlers, admitted.value.name, admitted.value.request, pageId, log);
  });
}

async function answer(handlers: Handlers, name: CallName, request: unknown, pageId: number, log: Log): Promise<Outcome<unknown>> {
  try {
    // Safe: the guard has just parsed the request with the schema of this very name.
    const handler = handlers[name] as (request: unknown, sender: { readonly pageId: number }) => unknown;
    return fine(await handler(request, { pageId }));
  } catch (cause) {
    const failure = asFailure(cause);
    if (failure.code === 'internal') log.warn(`${name} failed: ${cause instanceof Error ? (cause.stack ?? cause.message) : failure.message}`);
    return failure;
  }
}

/** A frame that is gone by now cannot be vouched for, and counts as a foreign one. */
function frameOf({ senderFrame }: IpcMainInvokeEvent): { readonly url: string; readonly isMainFrame: boolean } {
  if (senderFrame === null) return { url: '', isMainFrame: false };
  return { url: senderFrame.url, isMainFrame: senderFrame.parent === null };
}
