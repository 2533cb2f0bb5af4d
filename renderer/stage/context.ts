/**
 * Keeps the stage alive when the GPU's drawing context is lost: the browser gives a new one, and everything is built
 * again at the same frame. Without `preventDefault` it would stay lost for good.
 */
export function watchContext(canvas: HTMLCanvasElement, rebuild: () => void): void {
  canvas.addEventListener('webglcontextlost', (lost) => {
    lost.preventDefault();
  });
  canvas.addEventListener('webglcontextrestored', rebuild);
}
