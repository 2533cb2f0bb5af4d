import type { BrowserWindow, RenderProcessGoneDetails } from 'electron';
import { failed, type Failure } from '#contract/failure';
import type { Clock } from './deadline';
import { send } from '../ipc/send';
import { computeWords } from '../words/compute';
import type { OpenPage } from './transport';

/** Opens compute pages as hidden windows. */
export function windowPages(openWindow: () => BrowserWindow, clock: Clock): OpenPage {
  return (onGone) => {
    const window = openWindow();
    const { webContents: contents } = window;
    const alive = { expected: true };
    const report = (why: Failure): void => {
      // On a later turn: starting anew inside such an event has brought main down before.
      if (alive.expected) clock.after(0, () => onGone(why));
    };
    contents.on('render-process-gone', (_event, details) => report(goneFailure(details)));
    contents.on('did-fail-load', (_event, _code, description, url, isMainFrame) => {
      if (isMainFrame) report(failed('page-crashed', computeWords().notLoaded(url, description)));
    });
    return {
      pageId: contents.id,
      start: (jobId, job) => send(contents, 'work:start', { jobId, job }),
      cancel: (jobId) => send(contents, 'work:cancel', { jobId }),
      pause: (jobId, paused) => send(contents, 'work:pause', { jobId, paused }),
      end: () => {
        alive.expected = false;
        endProcess(window);
        // The window of a dying process is closed on a later turn, for the same reason.
        clock.after(0, () => window.destroy());
      },
    };
  };
}

/** What a lecturer reads about a page whose process ended. */
function goneFailure({ reason, exitCode }: RenderProcessGoneDetails): Failure {
  if (reason === 'oom') return failed('out-of-memory', computeWords().outOfMemory);
  return failed('page-crashed', computeWords().ended(reason, exitCode));
}

/** Ends a page's process also when it loops for ever or is stopped: a stopped one obeys nothing but SIGKILL. */
function endProcess({ webContents: contents }: BrowserWindow): void {
  if (contents.isDestroyed() || contents.isCrashed()) return;
  const pid = contents.getOSProcessId();
  contents.forcefullyCrashRenderer();
  if (pid <= 0) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It is gone already, which is what was wanted.
  }
}
