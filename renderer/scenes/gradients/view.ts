import { Group, type Object3D } from 'three';
import { type Trace } from '#contract/trace';
import { addBoxes } from '../../parts/boxes';
import { addStrokes } from '../../parts/strokes';
import { addCells } from '../../parts/cells';
import { addDots } from '../../parts/dots';
import { Ownership } from '../../parts/ownership';
import { type Palette, palettes } from '../../parts/palette';
import { addLine } from '../../parts/plane/line';
import { type Plane, yOn } from '../../parts/plane/plane';
import { addRule } from '../../parts/rule';
import { type SceneView } from '../../parts/scene';
import { type StrokeStyle } from '../../parts/strokes';
import { gradientRow, plotLeft, plotPlane, plotWidth, xOfDistance, zoneEnds } from './layout';
import { yTicks } from './labels';
import { type Joined, joinedLines } from './lines';
import { arrivedAt, type Journey, readJourney } from './reading';
import { type JourneyState } from './sample';

/** A number that float32 holds: the colour of a cell is full long before. */
const largest = 1e30;

interface Style extends StrokeStyle {
  readonly colour: keyof Palette;
}

/** Each model has a dash of its own, so that no meaning rests on colour alone. */
const styles: readonly Style[] = [
  { colour: 'recurrence', width: 5, dash: 0 },
  { colour: 'gate', width: 5, dash: 14 },
  { colour: 'attention', width: 5, dash: 5 },
];

/** A part that only takes over colours. */
interface Restyled {
  restyle(palette: Palette, density: number): void;
}

/** Builds what the act draws with: the gradients themselves, the plot, and the points that travel. */
export function mountJourney(root: Object3D, trace: Trace): SceneView<JourneyState> {
  const held = new Ownership();
  const journey = readJourney(trace);
  const plane = plotPlane(journey);
  const group = new Group();
  root.add(group);
  const rule = addRule(held, group, 68);
  const zones = addZones(held, group, plane);
  const ticks = addTicks(held, group, plane, yTicks(plane));
  const strip = addStrip(held, group, journey);
  const curves = styles.map((style, model) => addCurve(held, group, plane, journey, model, style));
  const lines = joinedLines(journey).map((line) => addJoined(held, group, plane, journey, line));
  return {
    show: ({ back, joined }) => {
      strip.show(back + 1, 0, Math.floor(back));
      for (const curve of curves) curve.show(back);
      for (const line of lines) line.show(joined);
    },
    restyle: ({ theme, density }) => {
      const palette = palettes[theme];
      rule.restyle(palette);
      for (const part of [zones, ticks, ...curves, ...lines]) part.restyle(palette, density);
      strip.restyle(palette, 'recurrence', density);
    },
    bake: () => undefined,
    dispose: () => {
      root.remove(group);
      held.dispose();
    },
  };
}

/** The two zones at the ends of the plot, tinted so little that every text on them still stands out 7:1, also on a light ground. */
function addZones(held: Ownership, root: Object3D, plane: Plane): Restyled {
  const zone = (top: number, bottom: number, tint: number) => {
    const box = addBoxes(held, root, 1);
    box.add(plane.left, top, plane.width, bottom - top, tint);
    box.commit();
    box.show(1, 1);
    return box;
  };
  const explodes = zone(plane.top, yOn(plane, zoneEnds.explodes), 0.03);
  const lost = zone(yOn(plane, zoneEnds.lost), plane.top + plane.height, 0.12);
  return {
    restyle: (palette, density) => {
      explodes.restyle(palette, { empty: 'background', large: 'error', opposite: 'error' }, density);
      lost.restyle(palette, { empty: 'background', large: 'line', opposite: 'line' }, density);
    },
  };
}

/** A short line beside each number of the vertical axis: lines across the plot would run through the names of the curves. */
function addTicks(held: Ownership, root: Object3D, plane: Plane, values: readonly number[]): Restyled {
  const ticks = addStrokes(held, root, values.length, { width: 2, dash: 0 });
  const right = plane.left + plane.width;
  for (const value of values) ticks.add(right, yOn(plane, value), right + 8, yOn(plane, value), 1);
  ticks.commit();
  ticks.show(values.length, 1);
  return { restyle: (palette, density) => ticks.restyle(palette, 'faint', density) };
}

/** The gradient with respect to each state, as numbers: what dies out is seen to fade. Mirrored: see layout.ts. */
function addStrip(held: Ownership, root: Object3D, journey: Journey) {
  const { tensors: { arrived, factor }, sizes: { width, words } } = journey;
  const values = Float32Array.from({ length: words * width }, (_, place) => {
    const distance = Math.floor(place / width);
    // `arrived` is relative to the state before it on the way.
    const value = (arrived[place] ?? 0) / Math.max(factor[distance] ?? 1, 1e-30) * arrivedAt(journey, 0, distance);
    return Math.min(Math.max(value, -largest), largest);
  });
  const most = values.subarray(0, width).reduce((most_, value) => Math.max(most_, Math.abs(value)), 1e-12);
  const mirror = new Group();
  mirror.scale.x = -1;
  mirror.position.x = plotLeft + plotWidth;
  root.add(mirror);
  return addCells(held, mirror, gradientRow(journey), values, most);
}

/** A model's curve, and the point at its end, which travels from state to state. */
function addCurve(held: Ownership, root: Object3D, plane: Plane, journey: Journey, model: number, { colour, ...style }: Style): Restyled & { show(back: number): void } {
  const distances = Array.from({ length: journey.steps + 1 }, (_, distance) => distance);
  const heights = distances.map((distance) => yOn(plane, arrivedAt(journey, model, distance)));
  const line = addLine(held, root, plane, distances, distances.map((distance) => arrivedAt(journey, model, distance)), style);
  const tip = addDots(held, root, 1);
  tip.add(0, 0, 9, true);
  tip.commit();
  tip.show(1, 1);
  return {
    show: (back) => {
      line.show(back, 1);
      const before = Math.floor(back);
      const height = heights[before] ?? 0;
      tip.mesh.position.set(xOfDistance(journey, back), height + ((heights[before + 1] ?? height) - height) * (back - before), 0);
    },
    restyle: (palette, density) => {
      line.restyle(palette, colour, density);
      tip.restyle(palette, colour, density);
    },
  };
}

/** A line that joins the curves for some steps, in the colour of its model. */
function addJoined(held: Ownership, root: Object3D, plane: Plane, { steps }: Journey, { key, model, style, valueAt }: Joined): Restyled & { show(joined: JourneyState['joined']): void } {
  const distances = Array.from({ length: steps + 1 }, (_, distance) => distance);
  const line = addLine(held, root, plane, distances, distances.map(valueAt), style);
  return {
    show: (joined) => line.show(joined[key] * steps, 1),
    restyle: (palette, density) => line.restyle(palette, styles[model]?.colour ?? 'ink', density),
  };
}
