import { Group, type Object3D } from 'three';
import { type Trace } from '#contract/trace';
import { Ownership } from '../../parts/ownership';
import { palettes } from '../../parts/palette';
import { addRule } from '../../parts/rule';
import { type SceneView } from '../../parts/scene';
import { InsideGates } from './inside/view';
import { gradientPlot, heldPlot } from './plots/view';
import { readGated } from './reading';
import { type GatesState, pictures } from './sample';
import { Tracks } from './tracks/view';

/** Builds what the act about gates draws with: the cell from inside, the gates over the words, and two plots. */
export function mountGates(root: Object3D, trace: Trace): SceneView<GatesState> {
  const held = new Ownership();
  const gated = readGated(trace);
  const group = new Group();
  root.add(group);
  const rule = addRule(held, group, 68);
  const inside = new InsideGates(held, group, gated);
  const tracks = new Tracks(held, group, gated);
  const [gradient, size] = [gradientPlot(held, group, gated), heldPlot(held, group, gated)];
  return {
    show: (state) => {
      inside.show(state.inside, state.picture === pictures.inside);
      tracks.show(state.tracks, state.picture === pictures.tracks);
      gradient.show(state.gradient, state.picture === pictures.gradient);
      size.show(state.held, state.picture === pictures.held);
    },
    restyle: (look) => {
      rule.restyle(palettes[look.theme]);
      for (const part of [inside, tracks, gradient, size]) part.restyle(look);
    },
    bake: () => undefined,
    dispose: () => {
      root.remove(group);
      held.dispose();
    },
  };
}
