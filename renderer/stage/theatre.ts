import { Group, type PerspectiveCamera, Scene, type WebGLRenderer } from 'three';
import { type ThemeName } from '#contract/settings';
import { type Trace } from '#contract/trace';
import { palettes } from '../parts/palette';
import { type Label, type Look, type SceneSpec, stageWidth } from '../parts/scene';
import { KeptPrograms } from './keptPrograms';
import { type LabelClicks, LabelLayer } from './labelLayer';
import { type Sitter } from './painter/easel';
import { Show } from './show';
import { stageWords } from './words/stage';
import { type Fit, fitStage, resize, stageCamera, stageRenderer } from './viewport';

/** What of the look the lecturer chooses; the rest comes from the window. */
export interface Choice {
  readonly theme: ThemeName;
  readonly from: number | null;
  readonly to: number | null;
  readonly head: number;
}

/** The elements of one stage. */
export interface TheatrePlaces {
  readonly stage: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly labels: HTMLElement;
}

/** Room for a stage, in CSS pixels. */
export interface Room {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The stage itself: one canvas, one layer of texts, and the show that plays on them. It keeps no time and no choice. */
export class Theatre {
  #renderer: WebGLRenderer;
  readonly #camera: PerspectiveCamera = stageCamera();
  readonly #root = new Scene();
  /** Where an act stands by that may come next. */
  readonly #wings = new Scene();
  readonly #programs = new KeptPrograms();
  /** The texts on stage. */
  readonly labelLayer: LabelLayer;
  readonly #stage: HTMLElement;
  #canvas: HTMLCanvasElement;
  /** Is called when the drawing context is lost; nothing can be drawn until another canvas is taken. */
  onLost: () => void = () => undefined;
  #fit: Fit = { unit: 1, density: 1 };
  #show: Show | null = null;
  /** What the show on stage is built on. */
  #boards: Group | null = null;
  /** Shows that were taken off: freed after the next drawing, when the one after them is on the screen. */
  readonly #leaving: Show[] = [];
  #look: Look | null = null;
  #beat = Number.NaN;
  #shownLabels: readonly Label[] = [];

  constructor({ stage, canvas, labels }: TheatrePlaces, room: Room, clicks: LabelClicks) {
    this.#stage = stage;
    this.#canvas = canvas;
    this.#renderer = this.#rendererOn(canvas);
    this.labelLayer = new LabelLayer(labels, clicks);
    this.fit(room);
  }

  /** Fills a room as far as the stage's own shape lets it; its texts and pixels follow. */
  fit({ widthPx, heightPx }: Room): void {
    this.#fit = fitStage(widthPx, heightPx, devicePixelRatio);
    this.#stage.style.setProperty('--u', `${this.#fit.unit}px`);
    resize(this.#renderer, this.#fit);
    this.#look = null;
  }

  /**
   * Draws on another canvas from now on, in the place of the one that lost its context; what is on stage must be opened again.
   *
   * @throws Error where the GPU gives no context now; the old canvas then stays
   */
  takeNewCanvas(): void {
    const lost = { canvas: this.#canvas, renderer: this.#renderer };
    // Safe: a clone is of the same kind.
    const canvas = lost.canvas.cloneNode() as HTMLCanvasElement;
    const renderer = this.#rendererOn(canvas);
    if (renderer.getContext().isContextLost()) {
      renderer.dispose();
      throw new Error('the new drawing context is lost, too');
    }
    this.#renderer = renderer;
    this.#canvas = canvas;
    lost.renderer.dispose();
    lost.canvas.replaceWith(canvas);
    resize(this.#renderer, this.#fit);
    this.#look = null;
  }

  #rendererOn(canvas: HTMLCanvasElement): WebGLRenderer {
    canvas.addEventListener('webglcontextlost', () => {
      if (canvas === this.#canvas) this.onLost();
    });
    return stageRenderer(canvas);
  }

  /** Whether this is what the stage is drawn on now. */
  isCanvas(element: EventTarget | null): element is HTMLCanvasElement {
    return element === this.#canvas;
  }

  get show(): Show | null {
    return this.#show;
  }

  /** Texts on stage now. */
  get labels(): readonly Label[] {
    return this.#shownLabels;
  }

  /**
   * Puts an act with its trace on stage. The old picture stays when this throws.
   *
   * @param recorded - whether the trace came from a file, which is then said where otherwise it says that it was computed here
   * @throws UnrollError `bad-trace` when the act cannot show this trace
   */
  open(scene: SceneSpec<unknown>, trace: Trace, recorded = false): Show {
    const boards = new Group();
    const next = new Show(scene, trace, boards, recorded);
    if (this.#boards) this.#root.remove(this.#boards);
    if (this.#show) this.#leaving.push(this.#show);
    this.#root.add(boards);
    this.#boards = boards;
    this.#show = next;
    this.#canvas.setAttribute('aria-label', stageWords.picture(scene.title));
    this.#look = null;
    return next;
  }

  /** Draws one frame. */
  draw(frame: number, choice: Choice): void {
    const look = this.lookOf(choice);
    this.#renderer.setClearColor(palettes[look.theme].background, 1);
    if (!this.#show) {
      this.#renderer.clear();
      return;
    }
    const beat = this.#show.beat(frame);
    const fresh = look !== this.#look;
    this.#look = look;
    this.#render(this.#show, frame, look);
    this.#programs.keep(this.#renderer, this.#camera);
    for (const show of this.#leaving.splice(0)) show.dispose();
    if (fresh || beat !== this.#beat) {
      this.#beat = beat;
      this.#shownLabels = this.#show.labels(frame, look);
      this.labelLayer.assign(this.#shownLabels);
    }
  }

  /**
   * Draws a frame where nobody sees it, and then the one that is on stage: both in one task, of which only the last picture
   * reaches the screen.
   *
   * @param show - on stage or standing by
   * @param frame - the one to try
   * @param shown - the one on stage
   */
  rehearse(show: Show, frame: number, shown: number, choice: Choice): void {
    if (this.#renderer.getContext().isContextLost()) return;
    const look = this.lookOf(choice);
    const { width, height } = this.#canvas;
    // Compiling costs the same for a stamp as for the whole stage, filling it does not.
    this.#renderer.setViewport(0, 0, width / 16, height / 16);
    this.#render(show, frame, look);
    show.labels(frame, look);
    this.#renderer.setViewport(0, 0, width, height);
    this.draw(shown, choice);
  }

  /**
   * Has an act stand by, to be rehearsed: it is not on stage.
   *
   * @throws UnrollError `bad-trace` when the act cannot show this trace
   */
  standBy({ scene, trace, recorded }: Sitter): Show {
    this.#wings.clear();
    return new Show(scene, trace, this.#wings, recorded);
  }

  #render(show: Show, frame: number, look: Look): void {
    show.pose(frame, look, this.#renderer);
    this.#renderer.setClearColor(palettes[look.theme].background, 1);
    this.#renderer.clear();
    this.#renderer.render(show === this.#show ? this.#root : this.#wings, this.#camera);
  }

  /** The look for a choice: the same record as long as nothing changes. */
  lookOf({ theme, from, to, head }: Choice): Look {
    const { density } = this.#fit;
    const last = this.#look;
    if (last && last.theme === theme && last.from === from && last.to === to && last.head === head && last.density === density) return last;
    return { theme, from, to, head, density };
  }

  /** Stage coordinates of a place in the window. */
  stagePoint(clientX: number, clientY: number): { readonly x: number; readonly y: number } {
    // Of the drawing itself, which may be enlarged.
    const { left, top, width } = this.#canvas.getBoundingClientRect();
    const unit = width / stageWidth;
    return { x: (clientX - left) / unit, y: (clientY - top) / unit };
  }

  /** Takes everything off and gives its drawing context back. */
  dispose(): void {
    for (const show of this.#leaving.splice(0)) show.dispose();
    this.#show?.dispose();
    this.#show = null;
    this.labelLayer.assign([]);
    this.#programs.dispose();
    this.onLost = () => undefined;
    this.#renderer.dispose();
    this.#renderer.forceContextLoss();
  }

  /** GPU things held by the renderer, for a test that nothing leaks. */
  get memory(): { readonly geometries: number; readonly textures: number } {
    return this.#renderer.info.memory;
  }
}
