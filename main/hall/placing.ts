import { type Clock, elapse } from '../compute/deadline';
import { type Bounds, covers, inside } from './bounds';

/** What of a window is moved; Electron's own has more. */
export interface Placeable {
  isDestroyed(): boolean;
  getBounds(): Bounds;
  setBounds(bounds: Bounds): void;
  isFullScreen(): boolean;
  setFullScreen(flag: boolean): void;
}

/** Systems need a moment to do what they were asked; looked at this often, for at most as many times. */
const lookMs = 50;
const looks = 20;
/** A window that is told to fill a screen while its last move is still on the way falls back to where that led. */
const settleMs = 150;
/** A window manager may refuse the first time. */
const attempts = 3;

/**
 * Has a window fill a screen. No system takes a screen for that: the window is moved there, and fills the screen it is on.
 *
 * @returns whether it does in the end
 */
export async function fill(window: Placeable, bounds: Bounds, clock: Clock): Promise<boolean> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (window.isDestroyed()) return false;
    if (fills(window, bounds)) return true;
    await leaveFullScreen(window, clock);
    if (window.isDestroyed()) return false;
    window.setBounds(inside(bounds));
    await elapse(clock, settleMs);
    if (window.isDestroyed()) return false;
    window.setFullScreen(true);
    if (await until(() => window.isDestroyed() || fills(window, bounds), clock)) return !window.isDestroyed();
  }
  return false;
}

/** Puts a window on a screen as an ordinary one, in the middle and not larger than it. */
export async function rest(window: Placeable, bounds: Bounds, clock: Clock): Promise<void> {
  await leaveFullScreen(window, clock);
  if (!window.isDestroyed()) window.setBounds(inside(bounds));
}

function fills(window: Placeable, bounds: Bounds): boolean {
  return window.isFullScreen() && covers(window.getBounds(), bounds);
}

async function leaveFullScreen(window: Placeable, clock: Clock): Promise<void> {
  if (window.isDestroyed() || !window.isFullScreen()) return;
  window.setFullScreen(false);
  await until(() => window.isDestroyed() || !window.isFullScreen(), clock);
}

async function until(holds: () => boolean, clock: Clock): Promise<boolean> {
  for (let look = 0; look < looks && !holds(); look += 1) await elapse(clock, lookMs);
  return holds();
}
