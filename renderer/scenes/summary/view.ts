import { Group, type Object3D } from 'three';
import { type Trace } from '#contract/trace';
import { addBoxes } from '../../parts/boxes';
import { Ownership } from '../../parts/ownership';
import { palettes } from '../../parts/palette';
import { addRule } from '../../parts/rule';
import { type SceneView } from '../../parts/scene';
import { addStrokes } from '../../parts/strokes';
import { barHeight, barTop, correctionRule, endBarHeight, endLefts, endNumberY, endWidth, headerRule, nameRule, sideLefts, sideWidth, tableRight, tableRowY } from './layout';
import { type Row } from './row';
import { allRows, lastRows, rowsOf } from './rows';
import { type SummaryState } from './sample';

/** Builds the bars of every row, and the lines that part them. */
export function mountSummary(root: Object3D, trace: Trace): SceneView<SummaryState> {
  const held = new Ownership();
  const group = new Group();
  root.add(group);
  const header = addRule(held, group, headerRule);
  const bars = allRows(trace).map(({ sides }) => addBars(held, group, sides, (side) => ({ left: sideLefts[side], top: barTop, width: sideWidth, height: barHeight })));
  const last = lastRows(trace);
  const ends = last.map(({ sides }, column) => addBars(held, group, sides, (side) => ({ left: endLefts[column] ?? 0, top: endNumberY(side) + 18, width: endWidth, height: endBarHeight })));
  const [ruled, corrected] = [nameRule, correctionRule].map((y) => addLine(held, group, y));
  const { article } = rowsOf(trace);
  const table = addStrokes(held, group, article.length, { width: 1, dash: 0 });
  article.forEach((_, row) => table.add(sideLefts[0], tableRowY(row), tableRight, tableRowY(row), 1));
  table.commit();
  return {
    show: (state) => {
      bars.forEach(([left, right], row) => {
        left.show(state.row === row ? state.left : 0, 1);
        right.show(state.row === row ? state.right : 0, 1);
      });
      for (const bar of ends.flat()) bar.show(state.end, 1);
      ruled?.show(state.ruled, 1);
      corrected?.show(state.corrected, 1);
      table.show(state.table * article.length, 1);
    },
    restyle: ({ theme, density }) => {
      const palette = palettes[theme];
      header.restyle(palette);
      allRows(trace).forEach(({ sides }, row) => sides.forEach(({ ink }, side) => bars[row]?.[side]?.restyle(palette, { empty: 'cell', large: ink, opposite: ink }, density)));
      last.forEach(({ sides }, column) => sides.forEach(({ ink }, side) => ends[column]?.[side]?.restyle(palette, { empty: 'cell', large: ink, opposite: ink }, density)));
      for (const line of [ruled, table]) line?.restyle(palette, 'line', density);
      corrected?.restyle(palette, 'error', density);
    },
    bake: () => undefined,
    dispose: () => {
      root.remove(group);
      held.dispose();
    },
  };
}

/** Where the bar of a side lies, at its longest. */
interface Room {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Both sides' numbers as bars on one linear scale. */
function addBars(held: Ownership, root: Object3D, sides: Row['sides'], roomOf: (side: 0 | 1) => Room) {
  const most = Math.max(...sides.map(({ amount }) => amount));
  const bar = (side: 0 | 1) => {
    const boxes = addBoxes(held, root, 1);
    const { left, top, width, height } = roomOf(side);
    boxes.add(left, top, Math.max((width * sides[side].amount) / most, 2), height, 1);
    boxes.commit();
    return boxes;
  };
  return [bar(0), bar(1)] as const;
}

function addLine(held: Ownership, root: Object3D, y: number) {
  const line = addStrokes(held, root, 1, { width: 2, dash: 0 });
  line.add(sideLefts[0], y, tableRight, y, 1);
  line.commit();
  return line;
}

