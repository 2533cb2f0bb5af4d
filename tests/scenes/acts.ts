import type { Trace } from '#contract/trace';
import type { Plan } from '../../renderer/timeline/plan';
import type { Look, SceneSpec } from '../../renderer/parts/scene';

/** A known answer: on the hold of `step`, for so many tokens and these two chosen, the text with this key reads so, or is not there. */
export interface Fact {
  readonly claim: string;
  readonly tokens: number;
  readonly step: string;
  readonly from?: number;
  readonly to?: number;
  readonly label: string;
  readonly reads: string | null;
}

/** What theory says about an act's numbers. */
export interface Theorem {
  readonly claim: string;
  readonly tokens: number;
  readonly holds: (trace: Trace) => boolean;
}

/** What an act's facts.ts says about itself. */
interface Facts {
  readonly facts: readonly Fact[];
  readonly theorems?: readonly Theorem[];
  /** Tensor of the trace that a kind of reference points into, and the sizes of its dimensions, outermost first. */
  readonly places?: Readonly<Record<string, readonly [tensor: string, ...sizes: string[]]>>;
  /** Kinds whose explanation ends in the number itself, worked out anew from what it was made of. */
  readonly workedOut?: readonly string[];
  /** Kinds at which explanations end: what was given and not computed, counted or measured. */
  readonly bottoms: readonly string[];
}

/** A folder under scenes/, with everything the batteries ask of it. */
export interface Act {
  readonly folder: string;
  readonly scene: SceneSpec<unknown, Plan>;
  readonly facts: readonly Fact[];
  readonly theorems: readonly Theorem[];
  readonly places: NonNullable<Facts['places']>;
  readonly workedOut: readonly string[];
  readonly bottoms: readonly string[];
}

const scenes = import.meta.glob<{ readonly scene: SceneSpec<unknown, Plan> }>('../../renderer/scenes/*/scene.ts', { eager: true });
const facts = import.meta.glob<Facts>('../../renderer/scenes/*/facts.ts', { eager: true });

/** Every act there is; a new folder is tested without a word here. */
export const acts: readonly Act[] = Object.entries(scenes).map(([path, { scene }]) => {
  const known = facts[path.replace('scene.ts', 'facts.ts')];
  return {
    folder: path.split('/').at(-2) ?? '', scene,
    facts: known?.facts ?? [], theorems: known?.theorems ?? [], places: known?.places ?? {}, workedOut: known?.workedOut ?? [], bottoms: known?.bottoms ?? [],
  };
});

/** The act in a folder. @throws RangeError when there is none */
export function actNamed(folder: string): Act {
  const found = acts.find((act) => act.folder === folder);
  if (!found) throw new RangeError(`there is no act ${folder}`);
  return found;
}

/** What a lecturer sees after the start. */
export const plainLook: Look = { theme: 'dark', from: null, to: null, head: 0, density: 1 };

/** Looks that a lecturer can choose for a text of so many tokens. */
export function looksFor(count: number): readonly Look[] {
  const last = count - 1;
  return [
    plainLook,
    { ...plainLook, theme: 'light', head: 2 },
    { ...plainLook, theme: 'contrast', from: last },
    { ...plainLook, from: 0, to: last, head: 1 },
    { ...plainLook, from: last, to: 0, head: 3 },
    { ...plainLook, from: Math.floor(count / 2), to: Math.floor(count / 2), density: 1.5 },
  ];
}
