import type { Plan } from '../../renderer/timeline/plan';
import type { Look, SceneSpec } from '../../renderer/parts/scene';

/** A known answer: on the hold of `step`, for so many tokens and these two chosen, the text with this key reads so. */
export interface Fact {
  readonly claim: string;
  readonly tokens: number;
  readonly step: string;
  readonly from?: number;
  readonly to?: number;
  readonly label: string;
  readonly reads: string;
}

/** A folder under scenes/, with everything the batteries ask of it. */
export interface Act {
  readonly folder: string;
  readonly scene: SceneSpec<unknown, Plan>;
  readonly facts: readonly Fact[];
}

const scenes = import.meta.glob<{ readonly scene: SceneSpec<unknown, Plan> }>('../../renderer/scenes/*/scene.ts', { eager: true });
const facts = import.meta.glob<{ readonly facts: readonly Fact[] }>('../../renderer/scenes/*/facts.ts', { eager: true });

/** Every act there is; a new folder is tested without a word here. */
export const acts: readonly Act[] = Object.entries(scenes).map(([path, { scene }]) => ({
  folder: path.split('/').at(-2) ?? '',
  scene,
  facts: facts[path.replace('scene.ts', 'facts.ts')]?.facts ?? [],
}));

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
