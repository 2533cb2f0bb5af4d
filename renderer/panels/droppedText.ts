import { asFailure } from '#contract/failure';
import { decodeText } from '#contract/text';
import { edit } from '../state/wish';
import { showNotice, togglePanel, view } from '../state/view';
import { panelWords } from './words/labels';

/** As much as the contract takes as one text. */
const mostBytes = 4_000_000;

/** Takes a text file that is dropped anywhere on the window; what was typed before is replaced only when it can be read. */
export function takeDroppedText(): void {
  window.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  window.addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0];
    // Without a file it is a passage of text on its way into a field, which the browser moves by itself.
    if (!file) return;
    event.preventDefault();
    // A lecture is opened by main, which learns its path where no page can name one.
    if (!/\.unroll$/i.test(file.name)) void read(file);
  });
}

async function read(file: File): Promise<void> {
  if (file.size > mostBytes) {
    showNotice(panelWords.fileTooLong);
    return;
  }
  try {
    edit({ text: decodeText(new Uint8Array(await file.arrayBuffer())) });
    if (view.getState().panel !== 'text') togglePanel('text');
  } catch (thrown) {
    showNotice(asFailure(thrown).message);
  }
}
