import { Group, type Object3D } from 'three';
import { at } from '#contract/tensor';
import { type Trace } from '#contract/trace';
import { addBoxes } from '../../parts/boxes';
import { Ownership } from '../../parts/ownership';
import { palettes } from '../../parts/palette';
import { addRule } from '../../parts/rule';
import { type SceneView } from '../../parts/scene';
import { type Strokes } from '../../parts/strokes';
import { CurvesView } from './curvesView';
import { frameAround } from './frames';
import { boxHeight, boxOf, exampleTop, headerRule } from './layout';
import { MapsView } from './mapsView';
import { type Memory, readMemory } from './reading';
import { type MemoryState } from './sample';

/** Builds what the act draws with: the example, the curves, and one map for each model. */
export function mountMemory(root: Object3D, trace: Trace): SceneView<MemoryState> {
  const held = new Ownership();
  const memory = readMemory(trace);
  const [group, example, results] = [new Group(), new Group(), new Group()];
  root.add(group);
  group.add(example, results);
  const rule = addRule(held, group, headerRule);
  const [row, boxes] = [exampleBoxes(held, example, memory, false), exampleBoxes(held, example, memory, true)];
  const [asked, found] = [framesOf(held, example, memory, memory.sizes.exampleLength - 1), framesOf(held, example, memory, answerPlace(memory))];
  const curves = new CurvesView(held, results, memory);
  const maps = new MapsView(held, results, memory);
  return {
    show: (state) => {
      example.visible = state.example === 1;
      results.visible = state.example === 0;
      row.show(memory.sizes.exampleLength, 1);
      boxes.show(state.passed, 1);
      asked.show(state.passed >= memory.sizes.exampleLength ? 4 : 0, 1);
      found.show(4 * state.found, 1);
      curves.show(state.drawn);
      maps.show(state);
    },
    restyle: (look) => {
      const palette = palettes[look.theme];
      rule.restyle(palette);
      for (const each of [row, boxes]) each.restyle(palette, { empty: 'cell', large: 'positive', opposite: 'panel' }, look.density);
      asked.restyle(palette, 'ink', look.density);
      found.restyle(palette, 'gate', look.density);
      curves.restyle(palette, look.density);
      maps.restyle(palette, look.density);
    },
    bake: () => undefined,
    dispose: () => {
      root.remove(group);
      held.dispose();
    },
  };
}

/** Where in the example the pair stands that is asked for. */
function answerPlace({ exampleKeys }: Memory): number {
  return exampleKeys.indexOf(exampleKeys.at(-1) ?? -1);
}

/** A box a word; a blank is hardly there, and so is what has not been read. */
function exampleBoxes(held: Ownership, root: Object3D, memory: Memory, read: boolean) {
  const boxes = addBoxes(held, root, memory.sizes.exampleLength);
  for (let step = 0; step < memory.sizes.exampleLength; step += 1) {
    const { left, width } = boxOf(memory, step);
    boxes.add(left, exampleTop, width, boxHeight, !read || at(memory.exampleKeys, step) >= 16 ? -1 : 0);
  }
  boxes.commit();
  return boxes;
}

/** The frame of one box of the example, in four strokes. */
function framesOf(held: Ownership, root: Object3D, memory: Memory, step: number): Strokes {
  const { left, width } = boxOf(memory, step);
  return frameAround(held, root, { left, top: exampleTop, width, height: boxHeight }, 3);
}
