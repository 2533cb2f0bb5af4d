import { type Pressed } from './messages';

/** Presses a key in this window that was pressed in the audience's. */
export function pressHere({ altGraph, ...pressed }: Pressed): void {
  // Whoever presses it there is not typing here.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  window.dispatchEvent(new KeyboardEvent('keydown', { ...pressed, modifierAltGraph: altGraph, bubbles: true, cancelable: true }));
}
