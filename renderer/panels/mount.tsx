import { createRoot } from 'react-dom/client';
import { type Acts } from './acts';
import { takeDroppedText } from './droppedText';
import { watchHands } from './hands/hands';
import { listenToKeys } from './keys/keyboard';
import { Panels } from './panels';
import { watchPresence } from './presence';

/** Puts every control over the stage, and listens to keys, dropped files and the mouse. Called once for the window. */
export function mountPanels(element: HTMLElement, acts: Acts): void {
  listenToKeys(acts);
  watchHands(acts);
  takeDroppedText();
  watchPresence();
  createRoot(element).render(<Panels acts={acts} />);
}
