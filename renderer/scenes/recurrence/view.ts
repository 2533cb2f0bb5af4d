import { Group, type Object3D } from 'three';
import { type Trace } from '#contract/trace';
import { addBars } from '../../parts/bars';
import { palettes } from '../../parts/palette';
import { addRule } from '../../parts/rule';
import { type SceneView } from '../../parts/scene';
import { Ownership } from '../../parts/ownership';
import { ChainLane, type ChainPose } from '../../sentence/chainLane';
import { laneLeft, spacingOf } from '../../sentence/layout';
import { readSentence } from '../../sentence/reading';
import { barsReach, barsZero, chainRow } from './layout';

/** Builds what the chain's act draws with: the lane, and the telling unit's value under each word. */
export function mountChain(root: Object3D, trace: Trace): SceneView<ChainPose> {
  const held = new Ownership();
  const sentence = readSentence(trace);
  const group = new Group();
  root.add(group);
  const rule = addRule(held, group, 68);
  const row = chainRow(sentence);
  const lane = new ChainLane(held, group, sentence, row);
  const track = Float32Array.from({ length: sentence.count }, (_, token) => sentence.hidden[token * sentence.width + sentence.tellingUnit] ?? 0);
  const bars = addBars(held, group, { left: laneLeft, zero: barsZero, spacing: spacingOf(sentence.count), barWidth: row.cellWidth, reach: barsReach }, track);
  return {
    show: (pose) => {
      lane.show(pose);
      bars.show(pose.arrived);
    },
    restyle: (look) => {
      rule.restyle(palettes[look.theme]);
      lane.restyle(look);
      bars.restyle(palettes[look.theme], look.density);
    },
    bake: () => undefined,
    dispose: () => {
      root.remove(group);
      held.dispose();
    },
  };
}
