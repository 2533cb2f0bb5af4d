import { PerspectiveCamera, ColorManagement, LinearSRGBColorSpace, WebGLRenderer } from 'three';
import { stageHeight, stageWidth } from '../parts/scene';

/** How the stage lies in the window. */
export interface Fit {
  /** CSS pixels of one stage unit. */
  readonly unit: number;
  /** Drawn pixels of one stage unit. */
  readonly density: number;
}

/** Distance of the camera from the plane of the stage: far enough that depth is calm, near enough to be seen. */
const cameraDistance = 1600;

/**
 * A camera that shows the plane z = 0 in stage units, x to the right and y down, exactly; what lies behind (z > 0)
 * is smaller.
 */
export function stageCamera(): PerspectiveCamera {
  const camera = new PerspectiveCamera((2 * Math.atan(stageHeight / 2 / cameraDistance) * 180) / Math.PI, stageWidth / stageHeight, 100, 6000);
  camera.up.set(0, -1, 0);
  camera.position.set(stageWidth / 2, stageHeight / 2, -cameraDistance);
  camera.lookAt(stageWidth / 2, stageHeight / 2, 0);
  return camera;
}

/** A renderer that writes colours as they are given. */
export function stageRenderer(canvas: HTMLCanvasElement): WebGLRenderer {
  ColorManagement.enabled = false;
  // Shapes smooth their own edges, which costs less than multisampling and looks the same on every device.
  const renderer = new WebGLRenderer({ canvas, antialias: false, alpha: false, depth: false, stencil: false, powerPreference: 'high-performance' });
  renderer.outputColorSpace = LinearSRGBColorSpace;
  renderer.autoClear = false;
  return renderer;
}

/** The largest stage that fits a window of this size, in whole drawn pixels. */
export function fitStage(widthPx: number, heightPx: number, pixelRatio: number): Fit {
  const unit = Math.max(0.1, Math.min(widthPx / stageWidth, heightPx / stageHeight));
  return { unit, density: unit * pixelRatio };
}

/** Gives the canvas its size. */
export function resize(renderer: WebGLRenderer, { density }: Fit): void {
  renderer.setPixelRatio(1);
  renderer.setSize(Math.round(stageWidth * density), Math.round(stageHeight * density), false);
}
