import { Mesh, type Object3D } from 'three';
import { type Ownership } from './ownership';
import { colourUniforms, flatMaterial, flatPlane, flatVertex, paint } from './paint';
import { type Palette } from './palette';
import { valueTexture } from './valueTexture';

/** Where a row of cells stands and how the values of one token are arranged in its cell. */
export interface CellRow {
  /** Stage units; left end of the row and its middle line. */
  readonly left: number;
  readonly middle: number;
  readonly spacing: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly columns: number;
  readonly rows: number;
}

/** One cell per token, each showing the token's vector; drawn by one rectangle, whatever the number of tokens. */
export interface Cells {
  /**
   * @param arrived - tokens whose vectors are there; the fraction is how far the next one has come
   * @param together - 0: one after another, 1: all share the fraction of `arrived` (0..1)
   * @param current - token to frame strongly, -1 for none
   */
  show(arrived: number, together: number, current: number): void;
  restyle(palette: Palette, accent: 'recurrence' | 'attention', density: number): void;
}

/*
 *   place.x ->   cell 0      cell 1       each cell: a rounded frame, inside it a grid of
 *              +--------+  +--------+     columns x rows values, first row at the top;
 *              | v v v  |  |        |     positive and negative mix away from the empty
 *              | v v v  |  |        |     cell's colour by |value| / largest
 *              +--------+  +--------+
 */
const fragment = `
in vec2 place;
uniform sampler2D values;
uniform vec2 cellSize, grid;
uniform float count, spacing, arrived, together, current, scale, pixel;
uniform vec3 background, panel, line, cell, positive, negative, accent;
void main() {
  float token = clamp(floor(place.x / spacing), 0.0, count - 1.0);
  vec2 p = vec2(place.x - (token + 0.5) * spacing, place.y);
  float framed = step(16.0, cellSize.x);
  float radius = min(9.0, cellSize.x * 0.2) * framed;
  vec2 box = abs(p) - cellSize * 0.5 + radius;
  float away = length(max(box, 0.0)) + min(max(box.x, box.y), 0.0) - radius;
  float there = clamp(mix(arrived - token, arrived, together), 0.0, 1.0);
  float isCurrent = 1.0 - step(0.5, abs(token - current));
  float edge = mix(2.0, 4.0, isCurrent) * framed;
  float inside = clamp(0.5 - away / pixel, 0.0, 1.0);
  vec3 rim = mix(mix(line, mix(background, accent, 0.6), step(0.001, there)), accent, isCurrent);
  vec3 colour = mix(panel, rim, clamp(0.5 + (away + edge) / pixel, 0.0, 1.0) * framed);

  vec2 room = cellSize - 2.0 * framed * vec2(min(7.0, cellSize.x * 0.16));
  vec2 at = (p + room * 0.5) / room;
  if (all(greaterThanEqual(at, vec2(0.0))) && all(lessThan(at, vec2(1.0)))) {
    vec2 slot = floor(at * grid);
    vec2 slotSize = room / grid;
    vec2 off = abs(fract(at * grid) - 0.5) * slotSize;
    float gap = step(4.5, slotSize.x) * step(4.5, slotSize.y) * 0.6;
    float value = texelFetch(values, ivec2(int(slot.y * grid.x + slot.x), int(token)), 0).r * scale;
    float turn = clamp(there * 1.6 - 0.6 * slot.y / grid.y, 0.0, 1.0);
    vec3 signed = mix(cell, value > 0.0 ? positive : negative, min(1.0, abs(value)) * turn);
    vec2 cover = clamp((slotSize * 0.5 - gap - off) / pixel + 0.5, 0.0, 1.0);
    colour = mix(colour, signed, cover.x * cover.y);
  }
  tint = vec4(colour * inside, inside);
}`;

/**
 * Adds a row of cells to a scene.
 *
 * @param values - [tokens, size], row-major; read only
 * @param largest - absolute value that is drawn in full colour
 */
export function addCells(held: Ownership, root: Object3D, row: CellRow, values: Float32Array, largest: number): Cells {
  const size = row.columns * row.rows;
  const count = values.length / size;
  const texture = valueTexture(held, values, size, count);
  const colours = colourUniforms(['background', 'panel', 'line', 'cell', 'positive', 'negative']);
  const accent = { value: colours.positive.value.clone() };
  const number = (value: number) => ({ value });
  const uniforms = {
    ...colours, accent,
    values: { value: texture },
    cellSize: { value: [row.cellWidth, row.cellHeight] },
    grid: { value: [row.columns, row.rows] },
    count: number(count), spacing: number(row.spacing), scale: number(1 / largest),
    arrived: number(0), together: number(0), current: number(-1), pixel: number(1),
  };
  const width = row.spacing * count;
  const plane = held.own(flatPlane(width, row.cellHeight + 4));
  plane.translate(width / 2, 0, 0);
  const mesh = new Mesh(plane, held.own(flatMaterial(uniforms, flatVertex, fragment)));
  mesh.position.set(row.left, row.middle, 0);
  mesh.frustumCulled = false;
  root.add(mesh);
  return {
    show: (arrived, together, current) => {
      uniforms.arrived.value = arrived;
      uniforms.together.value = together;
      uniforms.current.value = current;
    },
    restyle: (palette, name, density) => {
      paint(colours, palette);
      accent.value.set(palette[name]);
      uniforms.pixel.value = 1 / density;
    },
  };
}
