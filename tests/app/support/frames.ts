import type { Page } from 'playwright';

/** A frame that was shown, and when. */
export interface Shown {
  readonly frame: number;
  readonly atMs: number;
}

/**
 * Writes down every frame that the bar shows from now on.
 *
 * @returns what stops it and gives the frames, in the order they were shown
 */
export async function watchFrames(page: Page): Promise<() => Promise<readonly Shown[]>> {
  const watching = await page.evaluateHandle(() => {
    const shown: { frame: number; atMs: number }[] = [];
    const count = document.querySelector('.frame-count');
    const observer = new MutationObserver(() => {
      const frame = Number(/\d+/.exec(count?.textContent ?? '')?.[0]);
      if (shown.at(-1)?.frame !== frame) shown.push({ frame, atMs: performance.now() });
    });
    if (count) observer.observe(count, { childList: true, characterData: true, subtree: true });
    return { shown, observer };
  });
  return () =>
    watching.evaluate(({ shown, observer }) => {
      observer.disconnect();
      return shown;
    });
}
