import { Mesh, type Object3D } from 'three';
import { instancedSquares } from './instances';
import { type Ownership } from './ownership';
import { colourUniforms, flatMaterial, paint } from './paint';
import { type Palette } from './palette';

/** Straight strokes in one drawing: the line of a plot, edges of a graph, ticks of an axis. */
export interface Strokes {
  readonly mesh: Mesh;
  /** Starts a new set of strokes; allocates nothing. */
  clear(): void;
  /**
   * Adds a stroke; one that begins where the last ended goes on with its dashes.
   *
   * @param strength - opacity, 0..1
   * @throws RangeError when more are added than were reserved
   */
  add(x0: number, y0: number, x1: number, y1: number, strength: number): void;
  /** Hands the added strokes to the GPU. */
  commit(): void;
  /** @param upTo - how many are shown, in the order they were added; the fraction is how far the next one is drawn */
  show(upTo: number, opacity: number): void;
  restyle(palette: Palette, colour: keyof Palette, density: number): void;
}

/** How strokes look, in stage units. */
export interface StrokeStyle {
  readonly width: number;
  /** Length of a dash, and of the gap after it; 0 for a solid line. */
  readonly dash: number;
}

/*
 *   (x0, y0) o=====================o (x1, y1)     round ends, so that the strokes of a line join without a notch;
 *             <- along, from the line's own start -> dashes are cut across
 */
const vertex = `
in vec4 ends;
in vec3 stroke;
uniform float upTo, width, pixel;
out vec2 place;
out float reach, force, began;
void main() {
  float drawn = clamp(upTo - stroke.x, 0.0, 1.0);
  vec2 along = ends.zw - ends.xy;
  float whole = max(length(along), 1e-5);
  vec2 forward = along / whole;
  reach = whole * drawn;
  float half_ = width * 0.5 + pixel;
  place = vec2(mix(-half_, reach + half_, position.x * 0.5 + 0.5), position.y * half_);
  force = stroke.y * step(1e-5, drawn);
  began = stroke.z;
  vec2 at = ends.xy + forward * place.x + vec2(-forward.y, forward.x) * place.y;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(at, 0.0, 1.0);
}`;

const fragment = `
in vec2 place;
in float reach, force, began;
uniform float width, dash, opacity, pixel;
uniform vec3 ink;
void main() {
  float away = length(vec2(place.x - clamp(place.x, 0.0, reach), place.y));
  float alpha = clamp((width * 0.5 - away) / pixel + 0.5, 0.0, 1.0) * force * opacity;
  if (dash > 0.0) alpha *= clamp((dash * 0.5 - abs(mod(began + place.x, dash * 2.0) - dash * 0.5)) / pixel + 0.5, 0.0, 1.0);
  tint = vec4(ink * alpha, alpha);
}`;

/** Adds room for `capacity` strokes. */
export function addStrokes(held: Ownership, root: Object3D, capacity: number, { width, dash }: StrokeStyle): Strokes {
  const squares = instancedSquares(held, capacity);
  const ends = squares.reserve('ends', 4);
  const strokes = squares.reserve('stroke', 3);
  const colours = colourUniforms(['ink']);
  const uniforms = { ...colours, upTo: { value: 0 }, opacity: { value: 1 }, width: { value: width }, dash: { value: dash }, pixel: { value: 1 } };
  const mesh = new Mesh(squares.geometry, held.own(flatMaterial(uniforms, vertex, fragment)));
  mesh.frustumCulled = false;
  root.add(mesh);
  let count = 0;
  const last = { x: Number.NaN, y: Number.NaN, length: 0 };
  return {
    mesh,
    clear: () => {
      count = 0;
      last.x = Number.NaN;
    },
    add: (x0, y0, x1, y1, strength) => {
      if (count >= capacity) throw new RangeError(`room for ${capacity} strokes, and one more was added`);
      const began = x0 === last.x && y0 === last.y ? last.length : 0;
      ends.setXYZW(count, x0, y0, x1, y1);
      strokes.setXYZ(count, count, strength, began);
      Object.assign(last, { x: x1, y: y1, length: began + Math.hypot(x1 - x0, y1 - y0) });
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
    restyle: (palette, colour, density) => {
      paint(colours, { ...palette, ink: palette[colour] });
      uniforms.pixel.value = 1 / density;
    },
  };
}
