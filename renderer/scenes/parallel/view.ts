import { Group, type Object3D } from 'three';
import { type Trace } from '#contract/trace';
import { Ownership } from '../../parts/ownership';
import { palettes } from '../../parts/palette';
import { addRule } from '../../parts/rule';
import { type SceneView } from '../../parts/scene';
import { addAccounts } from './pages/accounts';
import { headerRule } from './layout';
import { addPlot } from './plot/plot';
import { readParallel } from './reading';
import { type ParallelState } from './sample';
import { addSchedule } from './pages/schedule';
import { pictureCount } from './tensors';

/** Builds the three pages: the accounts of work and depth, the schedules, the plot. */
export function mountParallel(root: Object3D, trace: Trace): SceneView<ParallelState> {
  const held = new Ownership();
  const parallel = readParallel(trace);
  const group = new Group();
  root.add(group);
  const rule = addRule(held, group, headerRule);
  const accounts = addAccounts(held, group, parallel);
  const schedules = Array.from({ length: pictureCount }, (_, picture) => addSchedule(held, group, parallel, picture));
  const plot = addPlot(held, group, parallel);
  return {
    show: (state) => {
      accounts.show(state);
      schedules.forEach((schedule, picture) => schedule.show(state.picture === picture ? state.swept : -1));
      plot.show(state);
    },
    restyle: ({ theme, density }) => {
      const palette = palettes[theme];
      rule.restyle(palette);
      for (const page of [accounts, plot, ...schedules]) page.restyle(palette, density);
    },
    bake: () => undefined,
    dispose: () => {
      root.remove(group);
      held.dispose();
    },
  };
}
