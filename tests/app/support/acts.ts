import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Scenario } from '#contract/scenario';

const folder = new URL('../../../renderer/scenes/', import.meta.url);

/** What a test needs to know of an act to go to it cheaply. */
export interface ActFacts {
  readonly title: string;
  /** Place in the lecture. */
  readonly order: number;
  readonly family: string;
  readonly sketch: Scenario['knobs'];
}

/** Folder names of all acts there are: a new one is tested without a word anywhere. */
export const actIds: readonly string[] = readdirSync(fileURLToPath(folder), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

/** Reads an act's own description of itself. */
export async function actNamed(id: string): Promise<ActFacts> {
  // Safe: each folder's scene.ts exports its scene, as a test of the rules says.
  const { scene } = (await import(new URL(`${id}/scene.ts`, folder).href)) as { readonly scene: ActFacts };
  return scene;
}

/** Knobs by family with which every act computes quickly, for a settings file. */
export async function quickKnobs(): Promise<Readonly<Record<string, Scenario['knobs']>>> {
  const acts = await Promise.all(actIds.map(actNamed));
  return Object.fromEntries(acts.filter(({ sketch }) => Object.keys(sketch).length > 0).map(({ family, sketch }) => [family, sketch]));
}
