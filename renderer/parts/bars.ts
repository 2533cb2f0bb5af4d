import { Mesh, type Object3D } from 'three';
import { type Ownership } from './ownership';
import { colourUniforms, flatMaterial, flatPlane, flatVertex, paint } from './paint';
import { type Palette } from './palette';
import { valueTexture } from './valueTexture';

/** Where a row of bars stands: one bar per token around a zero line, -1..1 from bottom to top. */
export interface BarRow {
  readonly left: number;
  readonly zero: number;
  readonly spacing: number;
  readonly barWidth: number;
  /** Stage units of the value 1. */
  readonly reach: number;
}

/** The value of one unit through time, as bars under the tokens. */
export interface Bars {
  /** @param arrived - bars that are there; the fraction is how far the next has grown */
  show(arrived: number): void;
  restyle(palette: Palette, density: number): void;
}

const fragment = `
in vec2 place;
uniform sampler2D values;
uniform float count, spacing, barWidth, reach, arrived, pixel;
uniform vec3 line, positive, negative;
void main() {
  float token = clamp(floor(place.x / spacing), 0.0, count - 1.0);
  float across = abs(place.x - (token + 0.5) * spacing);
  float value = texelFetch(values, ivec2(int(token), 0), 0).r * clamp(arrived - token, 0.0, 1.0);
  float tip = -value * reach;
  float within = clamp((barWidth * 0.5 - across) / pixel + 0.5, 0.0, 1.0);
  float bar = within * clamp((abs(tip) * 0.5 - abs(place.y - tip * 0.5)) / pixel + 0.5, 0.0, 1.0) * step(0.001, abs(value));
  float zero = clamp((1.0 - abs(place.y)) / pixel + 0.5, 0.0, 1.0);
  float alpha = max(bar, zero);
  vec3 colour = mix(line, value > 0.0 ? positive : negative, bar);
  tint = vec4(colour * alpha, alpha);
}`;

/**
 * Adds a row of bars.
 *
 * @param values - [tokens], each -1..1; read only
 */
export function addBars(held: Ownership, root: Object3D, row: BarRow, values: Float32Array): Bars {
  const count = values.length;
  const texture = valueTexture(held, values, count, 1);
  const colours = colourUniforms(['line', 'positive', 'negative']);
  const number = (value: number) => ({ value });
  const uniforms = {
    ...colours, values: { value: texture }, count: number(count), spacing: number(row.spacing), barWidth: number(row.barWidth),
    reach: number(row.reach), arrived: number(0), pixel: number(1),
  };
  const width = row.spacing * count;
  const plane = held.own(flatPlane(width, row.reach * 2 + 4));
  plane.translate(width / 2, 0, 0);
  const mesh = new Mesh(plane, held.own(flatMaterial(uniforms, flatVertex, fragment)));
  mesh.position.set(row.left, row.zero, 0);
  mesh.frustumCulled = false;
  root.add(mesh);
  return {
    show: (arrived) => {
      uniforms.arrived.value = arrived;
    },
    restyle: (palette, density) => {
      paint(colours, palette);
      uniforms.pixel.value = 1 / density;
    },
  };
}
