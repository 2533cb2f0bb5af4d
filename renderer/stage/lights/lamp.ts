import { type Palette } from '../../parts/palette';
import { stageHeight, stageWidth } from '../../parts/scene';
import { type Region } from './regions';

/** What lights up: the number that is asked about, and those it was computed from. */
export interface Lit {
  readonly asked: Region;
  readonly sources: readonly Region[];
  /** Whether all else steps back, as it does while the explanation is read. */
  readonly alone: boolean;
}

/** How far all else steps back. */
const veil = 0.6;
const [ringUnits, askedRingUnits, roomUnits, cornerUnits] = [2, 3, 2, 3];
/** Of the discs that follow a curve: in the veil, and on it while nothing steps back. */
const [openUnits, dotUnits] = [6, 2];

/** The layer between the drawing and the texts on which numbers light up; it lies still until it is told otherwise. */
export class Lamp {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;

  constructor(canvas: HTMLCanvasElement) {
    const context = canvas.getContext('2d');
    if (!context) throw new Error('the page has no drawing context for lights');
    this.#canvas = canvas;
    this.#context = context;
  }

  /** Puts everything out. */
  clear(): void {
    this.#context.clearRect(0, 0, stageWidth, stageHeight);
  }

  /** @param density - drawn pixels per stage unit */
  draw({ asked, sources, alone }: Lit, { background, ink }: Palette, density: number): void {
    const context = this.#context;
    [this.#canvas.width, this.#canvas.height] = [Math.round(stageWidth * density), Math.round(stageHeight * density)];
    context.setTransform(density, 0, 0, density, 0, 0);
    context.fillStyle = background;
    if (alone) this.#stepBack([asked, ...sources]);
    [context.strokeStyle, context.fillStyle] = [ink, ink];
    for (const region of sources) this.#mark(region, ringUnits, alone);
    this.#mark(asked, askedRingUnits, alone);
  }

  /** A veil over everything but some regions. */
  #stepBack(regions: readonly Region[]): void {
    const context = this.#context;
    context.globalAlpha = veil;
    context.fillRect(0, 0, stageWidth, stageHeight);
    context.globalAlpha = 1;
    context.globalCompositeOperation = 'destination-out';
    for (const { cells, curve } of regions) {
      for (const { left, top, right, bottom } of cells) context.fillRect(left, top, right - left, bottom - top);
      this.#discs(curve, openUnits);
    }
    context.globalCompositeOperation = 'source-over';
  }

  #mark({ cells, curve }: Region, widthUnits: number, alone: boolean): void {
    const context = this.#context;
    context.lineWidth = widthUnits;
    for (const { left, top, right, bottom } of cells) {
      context.beginPath();
      context.roundRect(left - roomUnits, top - roomUnits, right - left + 2 * roomUnits, bottom - top + 2 * roomUnits, cornerUnits);
      context.stroke();
    }
    if (!alone) this.#discs(curve, dotUnits);
  }

  #discs(points: Region['curve'], radiusUnits: number): void {
    const context = this.#context;
    context.beginPath();
    for (const { x, y } of points) {
      context.moveTo(x + radiusUnits, y);
      context.arc(x, y, radiusUnits, 0, 2 * Math.PI);
    }
    context.fill();
  }
}
