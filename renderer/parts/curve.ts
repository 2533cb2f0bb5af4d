/** A cubic Bézier curve in stage units: start, its control point, the end's control point, end; x before y. */
export type Curve = readonly [number, number, number, number, number, number, number, number];

const samples = 32;

/** How far a point is from a curve, in stage units, to within a unit or two: enough to point with a mouse. */
export function distanceToCurve([x0, y0, cx0, cy0, cx1, cy1, x1, y1]: Curve, x: number, y: number): number {
  let nearest = Infinity;
  let [px, py] = [x0, y0];
  for (let sample = 1; sample <= samples; sample += 1) {
    const t = sample / samples;
    const u = 1 - t;
    const qx = u * u * u * x0 + 3 * u * u * t * cx0 + 3 * u * t * t * cx1 + t * t * t * x1;
    const qy = u * u * u * y0 + 3 * u * u * t * cy0 + 3 * u * t * t * cy1 + t * t * t * y1;
    nearest = Math.min(nearest, distanceToLine(px, py, qx, qy, x, y));
    [px, py] = [qx, qy];
  }
  return nearest;
}

function distanceToLine(x0: number, y0: number, x1: number, y1: number, x: number, y: number): number {
  const lengthSquared = (x1 - x0) ** 2 + (y1 - y0) ** 2;
  const along = lengthSquared === 0 ? 0 : Math.min(Math.max(((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / lengthSquared, 0), 1);
  return Math.hypot(x - x0 - along * (x1 - x0), y - y0 - along * (y1 - y0));
}
