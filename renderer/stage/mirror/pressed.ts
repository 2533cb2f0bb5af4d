import { type Pressed } from './messages';

/** Presses a key in this window that was pressed in the audience's. */
export function pressHere(pressed: Pressed): void {
  window.dispatchEvent(new KeyboardEvent('keydown', { ...pressed, bubbles: true, cancelable: true }));
}
