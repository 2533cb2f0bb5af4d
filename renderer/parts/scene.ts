import { type Object3D, type WebGLRenderer } from 'three';
import { type KnobSpec } from '#contract/knobs';
import { type Scenario } from '#contract/scenario';
import { type ThemeName } from '#contract/settings';
import { type Trace } from '#contract/trace';
import { type Plan } from '../timeline/plan';
import { type Thing } from '../timeline/thing';

/** Size of the stage in its own unit; everything scales with the window's height. */
export const stageWidth = 1280;
export const stageHeight = 720;

/** What a picture depends on besides the trace and the frame: the lecturer's choices and the pixels of the window. */
export interface Look {
  readonly theme: ThemeName;
  /** Chosen tokens, 0-based; `null` lets the scene choose from the trace. */
  readonly from: number | null;
  readonly to: number | null;
  /** Attention head shown, 0-based. */
  readonly head: number;
  /** Drawn pixels per stage unit. */
  readonly density: number;
}

/** Where a number comes from: the arithmetic in real numbers, and what it was made of, one level down. */
export interface Origin {
  readonly title: string;
  /** TeX of the rule that made it. */
  readonly formula: string;
  /** Lines of arithmetic, ready to read. */
  readonly lines: readonly string[];
  /** Sentences about it: what was assumed, what it does not prove. */
  readonly notes: readonly string[];
  readonly sources: readonly { readonly label: string; readonly thing: Thing }[];
  /** Where the act's knobs have to stand to change this very number; absent when none does. */
  readonly turns?: Scenario['knobs'];
}

export type Ink = 'ink' | 'soft' | 'faint' | 'recurrence' | 'attention' | 'gate' | 'error';

/** What a claim of an act rests on. */
export interface Source {
  /** The claim, in the act's own words. */
  readonly claim: string;
  /** Author, year and title. */
  readonly work: string;
  /** Section, equation, table or figure. */
  readonly place: string;
}

/** One number that answers the question "what if?", before and after something was changed. */
export interface Change {
  readonly name: string;
  /** The architecture it belongs to. */
  readonly ink: Ink;
  readonly before: string;
  readonly now: string;
}

/** One text on the stage. */
export interface Label {
  /** Stable while the text means the same, so that its element is reused. */
  readonly key: string;
  /** Stage units; `y` is the baseline, and the middle of a turned text. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly sizePx: number;
  readonly ink: Ink;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly weight: 400 | 500 | 600 | 700;
  readonly face: 'text' | 'mono' | 'tex';
  /** What stands behind the text; `none` for most. */
  readonly plate: 'none' | 'recurrence' | 'attention';
  /** Quarter turn to the left about its middle, for what stands on its end. */
  readonly turned: boolean;
  /** The token it names, to be chosen by a click; `null` for other texts. */
  readonly token: number | null;
  /** The number it shows, to be pointed at; `null` for words. */
  readonly thing: Thing | null;
  /** The act that it leads to: its id, as in {@link SceneSpec.id}. It is a button then, and means nothing else. */
  readonly opens?: string;
  /** Longer form for a screen reader and the pointer; `null` when the text says it all. */
  readonly title: string | null;
}

/** The drawn side of a scene: owns GPU things, assigns absolute values, decides nothing. */
export interface SceneView<State> {
  show(state: State, look: Look): void;
  /** Takes over theme and density; called before the first `show` and whenever one of them changes. */
  restyle(look: Look): void;
  /** Redraws what does not move into its textures, if a choice or the look changed since the last call. */
  bake(renderer: WebGLRenderer, look: Look): void;
  dispose(): void;
}

/** One act of the lecture. Everything but `mount` is a pure function. */
export interface SceneSpec<State, ActPlan extends Plan = Plan> {
  readonly id: string;
  readonly title: string;
  /** Place in the list of acts, ascending. */
  readonly order: number;
  /** Acts with the same family read the same trace: going from one to the other computes nothing. */
  readonly family: string;
  /** What the lecturer can turn; the act's program reads the same list. */
  readonly knobs: readonly KnobSpec[];
  /** Knobs that give a plan of the usual steps and frames sooner, for the list of acts; empty for most. */
  readonly sketch: Scenario['knobs'];
  /** Whether it shows results measured elsewhere, which its trace then carries in `others`. */
  readonly showsOthers?: true;
  /**
   * The step that shows what grows while a run hands out what it has so far: whoever stands there, or behind it, sees the
   * newest. A partial trace has every step up to it. Absent in acts that hand nothing out.
   */
  readonly grows?: string;
  /** Whether it is computed only once it is on stage, because the class watches it being trained or timed. */
  readonly live?: true;
  /** What the act's claims rest on. */
  readonly sources: readonly Source[];
  /** Where a claim is easily over-read: what this does not show, one sentence each. */
  readonly cautions: readonly string[];
  /** The numbers in which two traces of this act differ most tellingly, both architectures among them. */
  compare(before: Trace, now: Trace): readonly Change[];
  /** @throws UnrollError `bad-trace` naming what the trace lacks */
  check(trace: Trace): void;
  plan(trace: Trace): ActPlan;
  /** A number that changes exactly when the labels may change. */
  beat(trace: Trace, plan: ActPlan, frame: number): number;
  labels(trace: Trace, plan: ActPlan, frame: number, look: Look): readonly Label[];
  blank(): State;
  /** Writes the picture's numbers at a frame into a record that is used again: the frame path allocates nothing. */
  sample(trace: Trace, plan: ActPlan, frame: number, look: Look, into: State): void;
  mount(root: Object3D, trace: Trace): SceneView<State>;
  /** What lies under a point of the stage. */
  point(trace: Trace, plan: ActPlan, frame: number, look: Look, x: number, y: number): Thing | null;
  /** Where a number comes from; `null` for a reference this scene does not know. */
  origin(trace: Trace, thing: Thing): Origin | null;
  /** Kinds of numbers that belong to the word named first and are drawn nowhere: its own text stands for them. */
  readonly words?: readonly string[];
  /** Token that a click on a point chooses; `null` when there is none. */
  tokenAt(trace: Trace, plan: ActPlan, frame: number, look: Look, x: number, y: number): number | null;
}
