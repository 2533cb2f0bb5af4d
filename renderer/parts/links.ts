import { Mesh, type Object3D } from 'three';
import { type Ownership } from './ownership';
import { type CellRow } from './cells';
import { colourUniforms, flatMaterial, flatPlane, flatVertex, paint } from './paint';
import { type Palette } from './palette';

/** The arrows of a recurrent chain: from each cell to the next, lit once the hidden state has passed. */
export interface Links {
  /** @param passed - links that the state has passed; the fraction is how far it is along the next one */
  show(passed: number): void;
  restyle(palette: Palette, density: number): void;
}

/*
 *   cell |---->| cell | . . . | cell       lit: line and head; not yet: dots;
 *        ^ gap                             where cells touch there is no gap, and the front
 *                                          of the walk is one bright bar instead
 */
const fragment = `
in vec2 place;
uniform float count, spacing, cellWidth, height, passed, pixel;
uniform vec3 line, recurrence, ink;
float stroke(float away, float width) { return clamp((width * 0.5 - away) / pixel + 0.5, 0.0, 1.0); }
void main() {
  float gap = spacing - cellWidth;
  float from = clamp(floor((place.x - spacing * 0.5) / spacing), 0.0, count - 2.0);
  float along = place.x - (from + 0.5) * spacing - cellWidth * 0.5;
  float travel = clamp(passed - from, 0.0, 1.0);
  float alpha = 0.0;
  vec3 colour = line;
  if (gap >= 9.0) {
    float inGap = step(2.0, along) * step(along, gap - 2.0);
    float dots = stroke(length(vec2(mod(along, 8.0) - 4.0, place.y)), 3.5) * inGap * (1.0 - step(0.001, travel));
    float tip = travel * (gap - 3.0);
    float body = stroke(abs(place.y), 4.0) * step(2.0, along) * step(along, tip) * step(0.001, travel);
    vec2 q = vec2(tip - along, abs(place.y));
    float head = stroke(abs(q.x - q.y) * 0.7071, 4.0) * step(q.y, 8.0) * step(-2.0, q.x) * step(q.x, 10.0) * step(0.35, travel);
    colour = mix(line, recurrence, step(0.001, travel));
    alpha = max(dots, max(body, head));
  } else {
    float front = (passed + 1.0) * spacing;
    alpha = stroke(abs(place.x - front), 3.0) * step(abs(place.y), height * 0.5 + 6.0) * step(passed, count - 1.5) * step(0.001, passed);
    colour = ink;
  }
  tint = vec4(colour * alpha, alpha);
}`;

/** Adds the links between `count` cells of a row. */
export function addLinks(held: Ownership, root: Object3D, row: CellRow, count: number): Links {
  const colours = colourUniforms(['line', 'recurrence', 'ink']);
  const uniforms = {
    ...colours,
    count: { value: count }, spacing: { value: row.spacing }, cellWidth: { value: row.cellWidth }, height: { value: row.cellHeight },
    passed: { value: 0 }, pixel: { value: 1 },
  };
  const width = row.spacing * count;
  const gapped = row.spacing - row.cellWidth >= 9;
  const plane = held.own(flatPlane(width, gapped ? 24 : row.cellHeight + 16));
  plane.translate(width / 2, 0, 0);
  const mesh = new Mesh(plane, held.own(flatMaterial(uniforms, flatVertex, fragment)));
  mesh.position.set(row.left, row.middle, 0);
  mesh.frustumCulled = false;
  mesh.renderOrder = 1;
  root.add(mesh);
  return {
    show: (passed) => {
      uniforms.passed.value = passed;
    },
    restyle: (palette, density) => {
      paint(colours, palette);
      uniforms.pixel.value = 1 / density;
    },
  };
}
