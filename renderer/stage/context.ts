import { type Theatre } from './theatre';

/** While its process starts anew the GPU gives nobody a context: so long one is asked for again. */
const patienceMs = 2_000;
const retryMs = 100;

/**
 * Keeps the stage alive when the GPU's drawing context is lost: another canvas has one at once, where the browser gives a lost one
 * back when it likes, or never. Everything is built again on it at the same frame, before anything is shown that lacks it. Where
 * none is to be had the page is loaded anew, and shown as it was.
 */
export function watchContext(theatre: Pick<Theatre, 'onLost' | 'takeNewCanvas'>, rebuild: () => void): void {
  const attempt = (leftMs: number): void => {
    try {
      theatre.takeNewCanvas();
    } catch {
      if (leftMs <= 0) location.reload();
      else setTimeout(() => attempt(leftMs - retryMs), retryMs);
      return;
    }
    rebuild();
  };
  theatre.onLost = () => attempt(patienceMs);
}
