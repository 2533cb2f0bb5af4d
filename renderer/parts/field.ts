import { Mesh, type Object3D } from 'three';
import { type Ownership } from './ownership';
import { type Area } from './baked';
import { colourUniforms, flatMaterial, flatPlane, flatVertex, paint } from './paint';
import { type Palette } from './palette';
import { valueTexture } from './valueTexture';

/** Signed vectors as strips, one row per token: row 0 at the top, first value at the left. */
export interface Field {
  /** @param lit - how far the values have lit up, all rows at once, 0..1 */
  show(lit: number): void;
  restyle(palette: Palette, density: number): void;
}

const fragment = `
in vec2 place;
uniform sampler2D values;
uniform vec2 size, grid;
uniform float lit, scale, pixel;
uniform vec3 cell, positive, negative;
void main() {
  vec2 at = place / size + 0.5;
  vec2 slot = clamp(floor(at * grid), vec2(0.0), grid - 1.0);
  float slotHeight = size.y / grid.y;
  float off = abs(at.y * grid.y - slot.y - 0.5) * slotHeight;
  float gap = slotHeight > 8.0 ? 4.0 : slotHeight > 4.0 ? 0.5 : 0.0;
  float cover = gap > 0.0 ? clamp((slotHeight * 0.5 - gap - off) / pixel + 0.5, 0.0, 1.0) : 1.0;
  float value = texelFetch(values, ivec2(slot), 0).r * scale;
  float turn = clamp(lit * 1.5 - 0.5 * at.x, 0.0, 1.0);
  vec3 colour = mix(cell, value > 0.0 ? positive : negative, min(1.0, abs(value)) * turn);
  tint = vec4(colour * cover, cover);
}`;

/**
 * Adds a field of strips.
 *
 * @param values - [rows, columns], row-major; read only
 * @param largest - absolute value that is drawn in full colour
 */
export function addField(held: Ownership, root: Object3D, area: Area, values: Float32Array, columns: number, largest: number): Field {
  const rows = values.length / columns;
  const texture = valueTexture(held, values, columns, rows);
  const colours = colourUniforms(['cell', 'positive', 'negative']);
  const uniforms = {
    ...colours, values: { value: texture }, size: { value: [area.width, area.height] }, grid: { value: [columns, rows] },
    lit: { value: 0 }, scale: { value: 1 / largest }, pixel: { value: 1 },
  };
  const mesh = new Mesh(held.own(flatPlane(area.width, area.height)), held.own(flatMaterial(uniforms, flatVertex, fragment)));
  mesh.position.set(area.left + area.width / 2, area.top + area.height / 2, 0);
  mesh.frustumCulled = false;
  root.add(mesh);
  return {
    show: (lit) => {
      uniforms.lit.value = lit;
    },
    restyle: (palette, density) => {
      paint(colours, palette);
      uniforms.pixel.value = 1 / density;
    },
  };
}
