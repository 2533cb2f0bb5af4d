import { Mesh, type Object3D } from 'three';
import { type Area } from './baked';
import { type Ownership } from './ownership';
import { colourUniforms, flatMaterial, flatPlane, paint } from './paint';
import { type Palette } from './palette';
import { valueTexture } from './valueTexture';

/** How the values of one vector are arranged in its tile: first row at the top, first value at the left. */
export interface TileGrid {
  readonly columns: number;
  readonly rows: number;
}

/** Entries of the palette for the frame of a tile, and for values of 1 and of -1. */
export interface TileColours {
  readonly rim: keyof Palette;
  readonly positive: keyof Palette;
  readonly negative: keyof Palette;
}

/** One vector of many, large, as a grid in a frame; which of them is chosen anew at every frame. */
export interface Tile {
  /**
   * @param row - vector that is shown, 0-based
   * @param lit - how far its values have lit up, 0..1, the first row of the grid first; 0 hides the tile
   * @param chosen - value that is framed, -1 for none
   */
  show(row: number, lit: number, chosen: number): void;
  restyle(palette: Palette, colours: TileColours, density: number): void;
}

/** Room between the frame and the values, in stage units. */
const margin = 7;

const vertex = `
uniform vec2 size;
out vec2 place;
void main() {
  place = position.xy * (size + 4.0);
  gl_Position = projectionMatrix * modelViewMatrix * vec4(place, 0.0, 1.0);
}`;

const fragment = `
in vec2 place;
uniform sampler2D values;
uniform vec2 size, grid;
uniform float row, lit, chosen, scale, pixel;
uniform vec3 panel, line, cell, ink, rim, positive, negative;
void main() {
  vec2 box = abs(place) - size * 0.5 + 8.0;
  float away = length(max(box, 0.0)) + min(max(box.x, box.y), 0.0) - 8.0;
  float inside = clamp(0.5 - away / pixel, 0.0, 1.0);
  vec3 colour = mix(panel, mix(line, rim, min(1.0, lit * 2.0)), clamp(0.5 + (away + 2.0) / pixel, 0.0, 1.0));
  vec2 room = size - ${(2 * margin).toFixed(1)};
  vec2 at = place / room + 0.5;
  vec2 slotSize = room / grid;
  if (all(greaterThanEqual(at, vec2(0.0))) && all(lessThan(at, vec2(1.0)))) {
    vec2 slot = floor(at * grid);
    vec2 off = abs(fract(at * grid) - 0.5) * slotSize;
    float gap = step(4.5, slotSize.x) * step(4.5, slotSize.y) * 0.6;
    float value = texelFetch(values, ivec2(int(slot.y * grid.x + slot.x), int(row)), 0).r * scale;
    float turn = clamp(lit * 1.6 - 0.6 * slot.y / grid.y, 0.0, 1.0);
    vec3 signed = mix(cell, value > 0.0 ? positive : negative, min(1.0, abs(value)) * turn);
    vec2 cover = clamp((slotSize * 0.5 - gap - off) / pixel + 0.5, 0.0, 1.0);
    colour = mix(colour, signed, cover.x * cover.y);
  }
  vec2 middle = (vec2(mod(chosen, grid.x), floor(chosen / grid.x)) + 0.5) * slotSize - room * 0.5;
  vec2 beside = abs(place - middle) - slotSize * 0.5;
  float ring = clamp((1.6 - abs(max(beside.x, beside.y) - 1.6)) / pixel + 0.5, 0.0, 1.0) * step(0.0, chosen) * lit;
  float alpha = max(inside, ring) * min(1.0, lit * 4.0);
  tint = vec4(mix(colour, ink, ring) * alpha, alpha);
}`;

/**
 * The grid that comes closest to a square and holds exactly so many values; a prime number of them stands in one column.
 */
export function tileGrid(size: number): TileGrid {
  let columns = Math.floor(Math.sqrt(size));
  while (size % columns !== 0) columns -= 1;
  return { columns, rows: size / columns };
}

/** Value of the tile under a point of the stage, as an index into the vector; `null` beside its values. */
export function valueInTile({ left, top, width, height }: Area, { columns, rows }: TileGrid, x: number, y: number): number | null {
  const column = Math.floor(((x - left - margin) / (width - 2 * margin)) * columns);
  const row = Math.floor(((y - top - margin) / (height - 2 * margin)) * rows);
  return column >= 0 && column < columns && row >= 0 && row < rows ? row * columns + column : null;
}

/**
 * Adds a tile.
 *
 * @param values - [vectors, size], row-major, size as many as the grid holds; read only
 * @param largest - absolute value that is drawn in full colour
 */
export function addTile(held: Ownership, root: Object3D, { left, top, width, height }: Area, grid: TileGrid, values: Float32Array, largest: number): Tile {
  const size = grid.columns * grid.rows;
  const colours = colourUniforms(['panel', 'line', 'cell', 'ink', 'positive', 'negative', 'recurrence']);
  const { recurrence: rim, ...others } = colours;
  const uniforms = {
    ...others, rim,
    values: { value: valueTexture(held, values, size, values.length / size) },
    size: { value: [width, height] }, grid: { value: [grid.columns, grid.rows] },
    row: { value: 0 }, lit: { value: 0 }, chosen: { value: -1 }, scale: { value: 1 / largest }, pixel: { value: 1 },
  };
  const mesh = new Mesh(held.own(flatPlane(1, 1)), held.own(flatMaterial(uniforms, vertex, fragment)));
  mesh.position.set(left + width / 2, top + height / 2, 0);
  mesh.frustumCulled = false;
  root.add(mesh);
  return {
    show: (row, lit, chosen) => {
      uniforms.row.value = row;
      uniforms.lit.value = lit;
      uniforms.chosen.value = chosen;
      mesh.visible = lit > 0;
    },
    restyle: (palette, names, density) => {
      paint(colours, { ...palette, recurrence: palette[names.rim], positive: palette[names.positive], negative: palette[names.negative] });
      uniforms.pixel.value = 1 / density;
    },
  };
}
