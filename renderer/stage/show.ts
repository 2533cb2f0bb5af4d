import { type Object3D, type WebGLRenderer } from 'three';
import { type Trace } from '#contract/trace';
import { type Change, type Label, type Look, type Origin, type SceneSpec, type SceneView } from '../parts/scene';
import { recordedLabels } from '../parts/texts/provenance';
import { type Thing, thingKey } from '../timeline/thing';
import { type Plan } from '../timeline/plan';
import { tokenKey } from './labelLayer';
import { numbersTold } from './look/numbers';

/** One act with its trace on stage: the pure functions bound together, and the view that they drive. */
export class Show {
  readonly scene: SceneSpec<unknown>;
  readonly trace: Trace;
  readonly plan: Plan;
  readonly #view: SceneView<unknown>;
  readonly #state: unknown;
  /** Whether the trace came from a file. */
  readonly recorded: boolean;
  #look: Look | null = null;

  /** @throws UnrollError `bad-trace` when the act cannot show this trace */
  constructor(scene: SceneSpec<unknown>, trace: Trace, root: Object3D, recorded = false) {
    scene.check(trace);
    this.recorded = recorded;
    this.scene = scene;
    this.trace = trace;
    this.plan = scene.plan(trace);
    this.#view = scene.mount(root, trace);
    this.#state = scene.blank();
  }

  /** Assigns the picture of a frame. */
  pose(frame: number, look: Look, renderer: WebGLRenderer): void {
    if (look.theme !== this.#look?.theme || look.density !== this.#look.density) this.#view.restyle(look);
    this.#look = look;
    this.scene.sample(this.trace, this.plan, frame, look, this.#state);
    this.#view.show(this.#state, look);
    this.#view.bake(renderer, look);
  }

  /** Changes exactly when the texts may change, for one look. */
  beat(frame: number): number {
    return this.scene.beat(this.trace, this.plan, frame);
  }

  labels(frame: number, look: Look): readonly Label[] {
    const labels = this.scene.labels(this.trace, this.plan, frame, look);
    return this.recorded ? recordedLabels(labels, this.trace) : labels;
  }

  point(frame: number, look: Look, x: number, y: number): Thing | null {
    return this.scene.point(this.trace, this.plan, frame, look, x, y);
  }

  tokenAt(frame: number, look: Look, x: number, y: number): number | null {
    return this.scene.tokenAt(this.trace, this.plan, frame, look, x, y);
  }

  origin(thing: Thing): Origin | null {
    return this.scene.origin(this.trace, thing);
  }

  /** The telling numbers of a frame, in words. */
  numbers(frame: number, look: Look): string {
    return numbersTold(this.labels(frame, look), (thing) => this.origin(thing));
  }

  /** The key of the text that stands for a number: its own, or for what is drawn nowhere that of its word. */
  textFor(thing: Thing): string {
    return this.scene.words?.includes(thing.kind) ? tokenKey(thing.at[0] ?? NaN) : thingKey(thing);
  }

  /** The act's telling numbers in an earlier trace and in this one. */
  changesSince(before: Trace): readonly Change[] {
    return this.scene.compare(before, this.trace);
  }

  dispose(): void {
    this.#view.dispose();
  }
}
