// @ts-check
import { readFileSync } from 'node:fs';

const LOOK_EACH_MS = 500;

/**
 * Ends this process, in good order, when those who started it are gone.
 *
 * npm runs a script through a shell: told to stop, npm and the shell end at once and hand the signal to nobody below
 * them. Without this the app would go on, unseen, on a virtual display.
 */
export function endWithParents() {
  const before = parents();
  const look = setInterval(() => {
    if (parents() === before) return;
    clearInterval(look);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_EACH_MS);
  look.unref();
}

/** Our parent and, where that is npm's shell, npm: a process whose parent ends gets another one. */
function parents() {
  const shell = process.ppid;
  const byNpm = process.env['npm_lifecycle_event'] !== undefined && process.platform === 'linux';
  return byNpm ? `${shell} ${parentOf(shell)}` : `${shell}`;
}

/** @param {number} child */
function parentOf(child) {
  try {
    // The second field may hold spaces and brackets; behind its last bracket come the state and the parent.
    return readFileSync(`/proc/${child}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1] ?? null;
  } catch {
    return null;
  }
}
