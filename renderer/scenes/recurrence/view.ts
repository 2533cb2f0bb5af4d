import { Group, type Object3D } from 'three';
import { type Trace } from '#contract/trace';
import { addBars } from '../../parts/bars';
import { addFrame } from '../../parts/frame';
import { palettes } from '../../parts/palette';
import { addRule } from '../../parts/rule';
import { type SceneView } from '../../parts/scene';
import { Ownership } from '../../parts/ownership';
import { ChainLane } from '../../sentence/chainLane';
import { laneLeft, spacingOf, tokenX } from '../../sentence/layout';
import { readSentence } from '../../sentence/reading';
import { drawBack } from './inside/drawBack';
import { SharedWeights } from './inside/shared';
import { InsideCell } from './inside/view';
import { barsReach, barsZero, chainRow } from './layout';
import { type ChainState } from './sample';

/** Builds what the chain's act draws with: the lane and the telling unit's bars, one cell from inside, and the weights. */
export function mountChain(root: Object3D, trace: Trace): SceneView<ChainState> {
  const held = new Ownership();
  const sentence = readSentence(trace);
  const [whole, chain, track, weights, front] = [new Group(), new Group(), new Group(), new Group(), new Group()];
  root.add(whole);
  const rule = addRule(held, whole, 68);
  whole.add(chain, track, weights, front);
  // Groups with a higher order are drawn over those with a lower one.
  front.renderOrder = 1;
  const row = chainRow(sentence);
  const lane = new ChainLane(held, chain, sentence, row);
  const values = Float32Array.from({ length: sentence.count }, (_, token) => sentence.hidden[token * sentence.width + sentence.tellingUnit] ?? 0);
  const bars = addBars(held, track, { left: laneLeft, zero: barsZero, spacing: spacingOf(sentence.count), barWidth: row.cellWidth, reach: barsReach }, values);
  const shared = new SharedWeights(held, weights, sentence);
  const frame = addFrame(held, front);
  const inside = new InsideCell(held, whole, sentence);
  inside.group.renderOrder = 2;
  const moved = { chain, inside: inside.group, frame, row };
  return {
    show: ({ chain: pose, inside: cell }) => {
      drawBack(moved, tokenX(sentence.count, cell.token), cell.pulledBack);
      inside.show(cell);
      lane.show(pose);
      track.visible = pose.arrived > 0 || pose.current >= 0;
      bars.show(pose.arrived);
      shared.show(cell.fanned);
    },
    restyle: (look) => {
      for (const part of [lane, inside, shared]) part.restyle(look);
      rule.restyle(palettes[look.theme]);
      bars.restyle(palettes[look.theme], look.density);
      frame.restyle(palettes[look.theme], 'recurrence', look.density);
    },
    bake: () => undefined,
    dispose: () => {
      root.remove(whole);
      held.dispose();
    },
  };
}
