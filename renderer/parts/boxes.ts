import { Mesh, type Object3D } from 'three';
import { instancedSquares } from './instances';
import { type Ownership } from './ownership';
import { colourUniforms, flatMaterial, paint } from './paint';
import { type Palette } from './palette';

/** Rectangles in one drawing, each with a value as its colour: bars, blocks of work, the cells of a heat map, zones. */
export interface Boxes {
  readonly mesh: Mesh;
  clear(): void;
  /**
   * Adds a rectangle.
   *
   * @param tone - -1..1: from the empty colour at 0 to the one for large values at 1, or the other one at -1
   * @throws RangeError when more are added than were reserved
   */
  add(left: number, top: number, width: number, height: number, tone: number): void;
  commit(): void;
  /** @param upTo - how many are shown, in the order they were added; the fraction is how far the next has appeared */
  show(upTo: number, opacity: number): void;
  restyle(palette: Palette, colours: BoxColours, density: number): void;
}

/** Entries of the palette for the values 0, 1 and -1. */
export interface BoxColours {
  readonly empty: keyof Palette;
  readonly large: keyof Palette;
  readonly opposite: keyof Palette;
}

const vertex = `
in vec4 area;
in vec2 box;
uniform float upTo;
out vec2 place;
out vec2 halfSize;
out float tone, there;
void main() {
  halfSize = area.zw * 0.5;
  place = position.xy * (halfSize + 0.5);
  tone = box.y;
  there = clamp(upTo - box.x, 0.0, 1.0);
  gl_Position = projectionMatrix * modelViewMatrix * vec4(area.xy + halfSize + place, 0.0, 1.0);
}`;

const fragment = `
in vec2 place;
in vec2 halfSize;
in float tone, there;
uniform float opacity, pixel;
uniform vec3 empty, large, opposite;
void main() {
  vec2 cover = clamp((halfSize - abs(place)) / pixel + 0.5, 0.0, 1.0);
  float alpha = cover.x * cover.y * opacity * there;
  tint = vec4(mix(empty, tone < 0.0 ? opposite : large, min(abs(tone), 1.0)) * alpha, alpha);
}`;

/** Adds room for `capacity` rectangles. */
export function addBoxes(held: Ownership, root: Object3D, capacity: number): Boxes {
  const squares = instancedSquares(held, capacity);
  const areas = squares.reserve('area', 4);
  const boxes = squares.reserve('box', 2);
  const ink = colourUniforms(['cell', 'positive', 'negative']);
  const uniforms = { empty: ink.cell, large: ink.positive, opposite: ink.negative, upTo: { value: 0 }, opacity: { value: 1 }, pixel: { value: 1 } };
  const mesh = new Mesh(squares.geometry, held.own(flatMaterial(uniforms, vertex, fragment)));
  mesh.frustumCulled = false;
  root.add(mesh);
  let count = 0;
  return {
    mesh,
    clear: () => {
      count = 0;
    },
    add: (left, top, width, height, tone) => {
      if (count >= capacity) throw new RangeError(`room for ${capacity} boxes, and one more was added`);
      areas.setXYZW(count, left, top, width, height);
      boxes.setXY(count, count, tone);
      count += 1;
    },
    commit: () => {
      squares.commit();
    },
    show: (upTo, opacity) => {
      squares.count(Math.min(count, Math.ceil(upTo)));
      uniforms.upTo.value = upTo;
      uniforms.opacity.value = opacity;
      mesh.visible = upTo > 0 && opacity > 0 && count > 0;
    },
    restyle: (palette, { empty, large, opposite }, density) => {
      paint(ink, { ...palette, cell: palette[empty], positive: palette[large], negative: palette[opposite] });
      uniforms.pixel.value = 1 / density;
    },
  };
}
