import { type Answered } from '../stage/mirror/messages';

/** Hands every key on to the lecturer's page: a clicker works whichever of the two windows has the focus. */
export function sendKeys(port: () => MessagePort | null): void {
  window.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    event.preventDefault();
    const { key, code, ctrlKey, altKey, metaKey, shiftKey, repeat } = event;
    const answered: Answered = { kind: 'key', pressed: { key, code, ctrlKey, altKey, metaKey, shiftKey, repeat } };
    port()?.postMessage(answered);
  }, true);
}
