import { type Object3D } from 'three';
import { addBoxes } from '../../../parts/boxes';
import { type Ownership } from '../../../parts/ownership';
import { type Palette } from '../../../parts/palette';
import { addStrokes } from '../../../parts/strokes';
import { accountWidth, accountY, depthLeft, workHeight, workLeft } from '../layout';
import { type Parallel } from '../reading';
import { type ParallelState } from '../sample';
import { laneLooks } from '../texts/lanes';

/** A page that grows with the state. */
export interface GrowingPage {
  show(state: ParallelState): void;
  restyle(palette: Palette, density: number): void;
}

/** Work as filled bars at the left, depth as dashed lines at the right, each on its own linear scale. */
export function addAccounts(held: Ownership, root: Object3D, { racing }: Parallel): GrowingPage {
  const [mostWork, mostDepth] = [Math.max(...racing.map(({ work }) => work)), Math.max(...racing.map(({ depth }) => depth))];
  const rows = racing.map(({ name, work, depth }, lane) => {
    const { colour } = laneLooks[name];
    const y = accountY(lane) + 48;
    const bar = addBoxes(held, root, 1);
    bar.add(workLeft, y, (accountWidth * work) / mostWork, workHeight, 1);
    bar.commit();
    const line = addStrokes(held, root, 1, { width: 5, dash: 10 });
    const end = depthLeft + (accountWidth * depth) / mostDepth;
    line.add(depthLeft, y + workHeight / 2, end, y + workHeight / 2, 1);
    line.commit();
    const tick = addStrokes(held, root, 1, { width: 4, dash: 0 });
    tick.add(end, y + 2, end, y + workHeight - 2, 1);
    tick.commit();
    return { colour, bar, line, tick };
  });
  return {
    show: (state) => {
      for (const { bar, line, tick } of rows) {
        bar.show(state.work, 1);
        line.show(state.depth, 1);
        tick.show(state.depth >= 1 ? 1 : 0, 1);
      }
    },
    restyle: (palette, density) => {
      for (const { colour, bar, line, tick } of rows) {
        bar.restyle(palette, { empty: 'cell', large: colour, opposite: 'faint' }, density);
        line.restyle(palette, colour, density);
        tick.restyle(palette, colour, density);
      }
    },
  };
}
