import { Group, type Object3D } from 'three';
import { type Trace } from '#contract/trace';
import { palettes } from '../../parts/palette';
import { addRule } from '../../parts/rule';
import { type Look, type SceneView } from '../../parts/scene';
import { Ownership } from '../../parts/ownership';
import { ChainLane } from '../../sentence/chainLane';
import { GraphLane } from '../../sentence/graphLane';
import { readSentence } from '../../sentence/reading';
import { arcsTop, headerRule, laneRule, raceChainRow, raceGraphRow } from './layout';
import { type RaceState } from './sample';

/** Builds what the race draws with; from then on it only assigns. */
export function mountRace(root: Object3D, trace: Trace): SceneView<RaceState> {
  const held = new Ownership();
  const sentence = readSentence(trace);
  const group = new Group();
  root.add(group);
  const rules = [headerRule, laneRule].map((y) => addRule(held, group, y));
  const chain = new ChainLane(held, group, sentence, raceChainRow(sentence.count, sentence.width));
  const graph = new GraphLane(held, group, sentence, raceGraphRow(sentence.count, sentence.width), arcsTop);
  return {
    show: (state) => {
      chain.show(state.chain);
      graph.show(state.graph);
    },
    restyle: (look) => {
      for (const rule of rules) rule.restyle(palettes[look.theme]);
      chain.restyle(look);
      graph.restyle(look);
    },
    bake: (renderer, look: Look) => {
      graph.bake(renderer, look);
    },
    dispose: () => {
      root.remove(group);
      held.dispose();
    },
  };
}
