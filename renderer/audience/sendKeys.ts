import { pressOf } from '../panels/keys/chords';
import { type Answered, type Pressed } from '../stage/mirror/messages';

/** Hands every key on to the lecturer's page: a clicker works whichever of the two windows has the focus. */
export function sendKeys(port: () => MessagePort | null): void {
  window.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    event.preventDefault();
    const pressed: Pressed = { ...pressOf(event), repeat: event.repeat };
    const answered: Answered = { kind: 'key', pressed };
    port()?.postMessage(answered);
  }, true);
}
