import { UnrollError } from '#contract/failure';
import { type SceneSpec } from '../parts/scene';
import { stageWords } from './words/stage';

interface SceneModule {
  readonly scene: SceneSpec<unknown>;
}

/** Every folder under scenes/ that has a scene.ts, in the order of the lecture. A new act is a new folder. */
export const scenes: readonly SceneSpec<unknown>[] = Object.values(
  import.meta.glob<SceneModule>('../scenes/*/scene.ts', { eager: true }),
)
  .map(({ scene }) => scene)
  .sort((first, second) => first.order - second.order);

/** @throws UnrollError `unknown-act` naming the acts there are */
export function sceneNamed(id: string): SceneSpec<unknown> {
  const found = scenes.find((scene) => scene.id === id);
  if (!found) throw new UnrollError('unknown-act', stageWords.noAct(id, scenes.map((scene) => scene.id).join(', ')));
  return found;
}
