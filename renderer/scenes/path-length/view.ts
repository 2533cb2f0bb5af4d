import { Group, type Object3D } from 'three';
import { type Trace } from '#contract/trace';
import { Ownership } from '../../parts/ownership';
import { palettes } from '../../parts/palette';
import { addRule } from '../../parts/rule';
import { type SceneView } from '../../parts/scene';
import { LaneView } from './laneView';
import { readLanes } from './reading';
import { type PathState } from './sample';
import { laneNames } from './tensors';

/** Builds what the five ways are drawn with. */
export function mountPaths(root: Object3D, trace: Trace): SceneView<PathState> {
  const held = new Ownership();
  const lanes = readLanes(trace);
  const group = new Group();
  root.add(group);
  const rule = addRule(held, group, 68);
  const views = laneNames.map((_, lane) => new LaneView(held, group, lanes, lane));
  return {
    show: ({ from, to, shown, drawn, tabled }) => {
      for (let lane = 0; lane < views.length; lane += 1) views[lane]?.show(from, to, drawn[lane] ?? 0, (shown[lane] ?? 0) * (1 - tabled));
    },
    restyle: ({ theme, density }) => {
      rule.restyle(palettes[theme]);
      for (const view of views) view.restyle(palettes[theme], density);
    },
    bake: () => undefined,
    dispose: () => {
      root.remove(group);
      held.dispose();
    },
  };
}
