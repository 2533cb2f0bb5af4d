import { basename } from 'node:path';
import { UnrollError } from '#contract/failure';
import type { Trace } from '#contract/trace';
import { asRefusal } from '../../cli/words/refusal';
import type { TraceSide } from '../../handlers';
import { windowWords } from '../../words/window';
import type { Dialogs, FileWish } from './dialogs';
import { readTraceFile, writeTraceFile } from './traceFile';

const kind = { name: 'JSON', extensions: ['json'] };

/** Lets a person keep a result in a file and open it again, in the same form as the command `trace` writes it. */
export function makeTraceDesk(dialogs: Dialogs): TraceSide {
  return {
    save: async (pageId, trace) => {
      const path = await dialogs.toSave(pageId, { title: windowWords().saveResult, name: nameFor(trace), kind });
      return path === null ? null : { name: await inWords(path, () => writeTraceFile(path, trace).then(() => basename(path))) };
    },
    open: async (pageId) => {
      const wish: FileWish = { title: windowWords().openResult, name: '', kind };
      const path = await dialogs.toOpen(pageId, wish);
      return path === null ? null : { name: basename(path), trace: await inWords(path, () => readTraceFile(path)) };
    },
  };
}

/** A name that says what it is and when it was computed: `unroll-memory-race-2026-11-29.json`. */
function nameFor({ scenario, createdAt }: Trace): string {
  return `unroll-${scenario.act}-${createdAt.slice(0, 10)}.json`;
}

/** A reader's refusal as a failure of the file, in which the file is called by its own name alone. */
async function inWords<Value>(path: string, act: () => Promise<Value>): Promise<Value> {
  try {
    return await act();
  } catch (cause) {
    throw new UnrollError('file', asRefusal(cause).message.replaceAll(path, basename(path)));
  }
}
