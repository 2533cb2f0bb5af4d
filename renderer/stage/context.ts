/** Chromium gives a lost drawing context back within a second or two, if it does. */
const patienceMs = 2_000;

/**
 * Keeps the stage alive when the GPU's drawing context is lost: the browser gives a new one, and everything is built
 * again at the same frame. Without `preventDefault` it would stay lost for good. One that does not come back is had anew with the
 * page, which is shown as it was.
 */
export function watchContext(canvas: HTMLCanvasElement, rebuild: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  canvas.addEventListener('webglcontextlost', (lost) => {
    lost.preventDefault();
    timer = setTimeout(() => location.reload(), patienceMs);
  });
  canvas.addEventListener('webglcontextrestored', () => {
    clearTimeout(timer);
    rebuild();
  });
}
