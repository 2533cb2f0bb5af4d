import { type Object3D } from 'three';
import { at } from '#contract/tensor';
import { type Boxes, addBoxes } from '../../../parts/boxes';
import { addDots } from '../../../parts/dots';
import { type Ownership } from '../../../parts/ownership';
import { addLine } from '../../../parts/plane/line';
import { type Plane, tickValues, valueOn, xOn, yOn } from '../../../parts/plane/plane';
import { addStrokes } from '../../../parts/strokes';
import { type GrowingPage } from '../pages/accounts';
import { processorCounts } from '../knobs';
import { bandColumns, legendLeft, legendPitch, legendTop, mostTicks, timePlane } from '../layout';
import { boundsOf, crossing, type Lane, laneNamed, type Parallel, timeOn } from '../reading';
import { laneLooks } from '../texts/lanes';

const bandOpacity = 0.42;

/** Time against processors for every layer, with the bounds as bands, the chosen number, the crossing and this engine. */
export function addPlot(held: Ownership, root: Object3D, parallel: Parallel): GrowingPage {
  const plane = timePlane(parallel);
  const grid = addStrokes(held, root, mostTicks, { width: 1, dash: 0 });
  for (const value of tickValues(plane.y, mostTicks)) grid.add(plane.left, yOn(plane, value), plane.left + plane.width, yOn(plane, value), 1);
  grid.commit();
  const marks = addMarks(held, root, parallel, plane);
  const lanes = parallel.lanes.map((lane, index) => addLane(held, root, plane, { parallel, lane, index }));
  return {
    show: (state) => {
      const { plot, curve, bands, scan } = state;
      grid.show(plot * mostTicks, 1);
      marks.show(state);
      for (const { name, band, line, swatch, dot } of lanes) {
        // The scan has a line of its own from the step that tells of it.
        const strength = name === 'scan' ? scan : 1;
        band.show(bands > 0 ? bandColumns : 0, bandOpacity * bands * strength);
        line.show(curve * (processorCounts.length - 1), strength);
        swatch.show(plot, strength);
        dot.show(curve * (processorCounts.length - 1) >= parallel.chosen && curve > 0 ? 1 : 0, strength);
      }
    },
    restyle: (palette, density) => {
      grid.restyle(palette, 'line', density);
      marks.restyle(palette, density);
      for (const { name, band, line, swatch, dot } of lanes) {
        const { colour } = laneLooks[name];
        band.restyle(palette, { empty: 'cell', large: colour, opposite: colour }, density);
        for (const drawn of [line, swatch, dot]) drawn.restyle(palette, colour, density);
      }
    },
  };
}

/** A layer's band and line, its sample beside the plot, and its dot on the chosen number of processors. */
function addLane(held: Ownership, root: Object3D, plane: Plane, { parallel, lane, index }: { readonly parallel: Parallel; readonly lane: Lane; readonly index: number }) {
  const { line: style } = laneLooks[lane.name];
  const band = addBand(held, root, plane, lane);
  const line = addLine(held, root, plane, processorCounts, lane.times, style);
  const y = legendTop + index * legendPitch - 8;
  const swatch = addStrokes(held, root, 1, style);
  swatch.add(legendLeft, y, legendLeft + 48, y, 1);
  swatch.commit();
  const dot = addDots(held, root, 1);
  dot.add(xOn(plane, parallel.processors), yOn(plane, timeOn(lane, parallel.chosen)), 9, true);
  dot.commit();
  return { name: lane.name, band, line, swatch, dot };
}

/** From max(work / P, depth) up to work / P + depth. */
function addBand(held: Ownership, root: Object3D, plane: Plane, lane: Lane): Boxes {
  const band = addBoxes(held, root, bandColumns);
  const width = plane.width / bandColumns;
  for (let column = 0; column < bandColumns; column += 1) {
    const { least, most } = boundsOf(lane, valueOn(plane.x, (column + 0.5) / bandColumns));
    const top = yOn(plane, most);
    band.add(plane.left + column * width, top, width, Math.max(yOn(plane, least) - top, 1), 1);
  }
  band.commit();
  return band;
}

/** Upright lines: the chosen number of processors, where attention overtakes the RNN, and what this engine does at once. */
function addMarks(held: Ownership, root: Object3D, parallel: Parallel, plane: Plane): GrowingPage {
  const upright = (processors: number, dash: number) => {
    const strokes = addStrokes(held, root, 1, { width: 2, dash });
    strokes.add(xOn(plane, processors), plane.top + plane.height, xOn(plane, processors), plane.top, 1);
    strokes.commit();
    return strokes;
  };
  const over = crossing(laneNamed(parallel, 'attention'), laneNamed(parallel, 'rnn'));
  const chosen = upright(parallel.processors, 6);
  const crossed = over === null ? null : upright(at(processorCounts, over), 0);
  const here = parallel.here === null ? null : upright(parallel.here.count, 0);
  const large = upright(processorCounts.at(-1) ?? 1, 0);
  return {
    show: ({ plot, crossing: crosses, machine }) => {
      chosen.show(plot, 1);
      crossed?.show(crosses * (1 - machine), 1);
      here?.show(machine, 1);
      large.show(machine, 1);
    },
    restyle: (palette, density) => {
      chosen.restyle(palette, 'soft', density);
      crossed?.restyle(palette, 'attention', density);
      here?.restyle(palette, 'ink', density);
      large.restyle(palette, 'ink', density);
    },
  };
}
