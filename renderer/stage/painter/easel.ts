import { Group, type PerspectiveCamera, Scene, type WebGLRenderer } from 'three';
import { type ThemeName } from '#contract/settings';
import { type Trace } from '#contract/trace';
import { palettes } from '../../parts/palette';
import { type Label, type Look, type SceneSpec, stageHeight, stageWidth } from '../../parts/scene';
import { Show } from '../show';
import { resize, stageCamera, stageRenderer } from '../viewport';

/** An act with the trace that it shows. */
export interface Sitter {
  readonly scene: SceneSpec<unknown>;
  readonly trace: Trace;
  /** Whether the trace came from a file, which its pictures then say. */
  readonly recorded: boolean;
}

/** One picture of an act. */
export interface Pose {
  readonly frame: number;
  readonly theme: ThemeName;
  readonly head: number;
  /** In drawn pixels; the height follows from the stage's own shape. */
  readonly widthPx: number;
}

/** What was drawn: the stage without its texts, and its texts. */
export interface Painting {
  readonly drawing: HTMLCanvasElement;
  readonly labels: readonly Label[];
}

/**
 * A stage that nobody sees, for pictures of it: a drawing context of its own, and one act at a time. What it draws is copied
 * at once, because a drawing context forgets its picture when the page goes on.
 */
export class Easel {
  #canvas: HTMLCanvasElement | null = null;
  #renderer: WebGLRenderer | null = null;
  readonly #camera: PerspectiveCamera = stageCamera();
  readonly #root = new Scene();
  #boards: Group | null = null;
  #show: Show | null = null;
  #widthPx = 0;
  readonly #kept = new WeakSet<object>();

  /** Whether this act with this trace sits already, so that its next picture costs less. */
  holds({ scene, trace, recorded }: Sitter): boolean {
    return this.#show?.scene === scene && this.#show.trace === trace && this.#show.recorded === recorded;
  }

  /** @throws UnrollError `bad-trace` when the act cannot show this trace */
  paint(sitter: Sitter, pose: Pose): Painting {
    const show = this.draw(sitter, pose);
    const drawing = document.createElement('canvas');
    drawing.width = this.#canvas?.width ?? 1;
    drawing.height = this.#canvas?.height ?? 1;
    if (this.#canvas) drawing.getContext('2d')?.drawImage(this.#canvas, 0, 0);
    return { drawing, labels: show.labels(pose.frame, lookOf(pose)) };
  }

  /** Draws without keeping the picture: its cost can be measured so. */
  draw(sitter: Sitter, pose: Pose): Show {
    const renderer = this.#prepare(pose.widthPx);
    const show = this.#seat(sitter);
    const look = lookOf(pose);
    renderer.setClearColor(palettes[pose.theme].background, 1);
    show.pose(pose.frame, look, renderer);
    renderer.setClearColor(palettes[pose.theme].background, 1);
    renderer.clear();
    renderer.render(this.#root, this.#camera);
    this.#keepShaders(renderer);
    return show;
  }

  /** Waits until what was drawn last really is: drivers put work off. */
  finish(): void {
    const context = this.#renderer?.getContext();
    context?.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, new Uint8Array(4));
  }

  /** Lets the act go, with all it holds of the GPU; the next picture seats one again. */
  clear(): void {
    if (this.#boards) this.#root.remove(this.#boards);
    this.#show?.dispose();
    this.#boards = null;
    this.#show = null;
  }

  /** GPU things held, for a test that nothing leaks. */
  get memory(): { readonly geometries: number; readonly textures: number } {
    return this.#renderer?.info.memory ?? { geometries: 0, textures: 0 };
  }

  /** Acts share most shaders; compiling them anew whenever one act makes room for another would take longer than all else. */
  #keepShaders({ info }: WebGLRenderer): void {
    for (const program of info.programs ?? []) {
      if (this.#kept.has(program)) continue;
      this.#kept.add(program);
      program.usedTimes += 1;
    }
  }

  #seat(sitter: Sitter): Show {
    if (this.#show && this.holds(sitter)) return this.#show;
    const boards = new Group();
    const show = new Show(sitter.scene, sitter.trace, boards, sitter.recorded);
    this.clear();
    this.#root.add(boards);
    this.#boards = boards;
    this.#show = show;
    return show;
  }

  #prepare(widthPx: number): WebGLRenderer {
    const renderer = this.#renderer ?? this.#setUp();
    if (this.#widthPx !== widthPx) resize(renderer, { unit: widthPx / stageWidth, density: widthPx / stageWidth });
    this.#widthPx = widthPx;
    return renderer;
  }

  #setUp(): WebGLRenderer {
    const canvas = document.createElement('canvas');
    const renderer = stageRenderer(canvas);
    // The browser gives a lost context back when it likes; a new canvas has one at once.
    canvas.addEventListener('webglcontextlost', () => this.#drop(renderer));
    this.#canvas = canvas;
    this.#renderer = renderer;
    this.#widthPx = 0;
    return renderer;
  }

  #drop(lost: WebGLRenderer): void {
    if (this.#renderer !== lost) return;
    this.clear();
    lost.dispose();
    this.#renderer = null;
    this.#canvas = null;
  }
}

/** Height of a picture in drawn pixels. */
export function heightFor(widthPx: number): number {
  return Math.round((widthPx * stageHeight) / stageWidth);
}

function lookOf({ theme, head, widthPx }: Pose): Look {
  return { theme, head, from: null, to: null, density: widthPx / stageWidth };
}
