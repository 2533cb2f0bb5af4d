import { Group, type Object3D } from 'three';
import { addDots } from '../../parts/dots';
import { type Ownership } from '../../parts/ownership';
import { type Palette, palettes } from '../../parts/palette';
import { addGrid } from '../../parts/plane/grid';
import { addLine } from '../../parts/plane/line';
import { tickValues, xOn, yOn } from '../../parts/plane/plane';
import { addStrokes } from '../../parts/strokes';
import { plotPlane } from './layout';
import { crossingOf, curveOf } from './curves';
import { type Comparison, type Timed, models } from './reading';
import { type Piece } from './view';

/** Solid, long dashes, short dashes: the curves are told apart without colour. */
const looks: Readonly<Record<Timed, { readonly colour: keyof Palette; readonly dash: number }>> = {
  rnn: { colour: 'recurrence', dash: 0 },
  lstm: { colour: 'gate', dash: 14 },
  attention: { colour: 'attention', dash: 6 },
};
const dotRadius = 7;
const ringRadius = 13;

/** The curves of time over text length, with the places where they meet. */
export function addPlot(held: Ownership, root: Object3D, comparison: Comparison): Piece {
  const group = new Group();
  root.add(group);
  const plane = plotPlane(comparison);
  const grid = addGrid(held, group, plane, tickValues(plane.y, 7));
  const curves = models.map((model) => {
    const readings = curveOf(comparison, model);
    const line = addLine(held, group, plane, readings.map(({ tokens }) => tokens), readings.map(({ ms }) => ms), { width: 5, dash: looks[model].dash });
    const dots = addDots(held, group, Math.max(readings.length, 1));
    for (const { tokens, ms } of readings) dots.add(xOn(plane, tokens), yOn(plane, ms), dotRadius, true);
    dots.commit();
    return { model, line, dots };
  });
  const paper = addStrokes(held, group, 1, { width: 2, dash: 8 });
  const rings = addDots(held, group, 2);
  markMeetings(comparison, paper, rings);
  return {
    show: ({ plot, drawn, crossed }) => {
      group.visible = plot > 0;
      for (const { line, dots } of curves) {
        line.show(Math.max(drawn - 1, 0), 1);
        dots.show(drawn, 1);
      }
      paper.show(crossed, 1);
      rings.show(2, crossed);
    },
    restyle: ({ theme, density }) => {
      const palette = palettes[theme];
      grid.restyle(palette, density);
      for (const { model, line, dots } of curves) {
        line.restyle(palette, looks[model].colour, density);
        dots.restyle(palette, looks[model].colour, density);
      }
      paper.restyle(palette, 'ink', density);
      rings.restyle(palette, 'ink', density);
    },
  };
}

/** A dashed line where the paper's counts are equal, and a ring wherever the lines between measured points meet. */
function markMeetings(comparison: Comparison, paper: ReturnType<typeof addStrokes>, rings: ReturnType<typeof addDots>): void {
  const plane = plotPlane(comparison);
  const equal = crossingOf(comparison, 'rnn')?.paper ?? null;
  if (equal !== null && equal >= plane.x.least && equal <= plane.x.most) paper.add(xOn(plane, equal), plane.top, xOn(plane, equal), plane.top + plane.height, 1);
  for (const recurrent of ['rnn', 'lstm'] as const) {
    const met = crossingOf(comparison, recurrent)?.measured?.interpolated ?? null;
    const ms = met === null ? null : timeAt(curveOf(comparison, recurrent), met);
    if (met !== null && ms !== null) rings.add(xOn(plane, met), yOn(plane, ms), ringRadius, false);
  }
  paper.commit();
  rings.commit();
}

/** A curve's time between two of its points, along a straight line on log-log paper. */
function timeAt(curve: ReturnType<typeof curveOf>, tokens: number): number | null {
  for (const [index, next] of curve.entries()) {
    const before = curve[index - 1];
    if (next.tokens === tokens) return next.ms;
    if (before === undefined || tokens < before.tokens || tokens > next.tokens) continue;
    return before.ms * (next.ms / before.ms) ** (Math.log(tokens / before.tokens) / Math.log(next.tokens / before.tokens));
  }
  return null;
}
