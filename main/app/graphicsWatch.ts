import { app } from 'electron';
import { bookRestart, type RestartHistory } from '../compute/budget';
import type { Clock } from '../compute/deadline';

/**
 * Calls when the process that draws has died for the fourth time within five minutes. Chromium answers such deaths with lesser and
 * lesser ways to draw, and ends the app when none is left.
 */
export function watchGraphics(clock: Pick<Clock, 'now'>, onUseless: () => void): void {
  let deaths: RestartHistory = [];
  app.on('child-process-gone', (_event, { type, reason }) => {
    if (type !== 'GPU' || reason === 'clean-exit') return;
    const counted = bookRestart(deaths, clock.now());
    deaths = counted ?? [];
    if (counted === null) onUseless();
  });
}
