import { Mesh, type Object3D } from 'three';
import { instancedSquares } from './instances';
import { type Ownership } from './ownership';
import { colourUniforms, flatMaterial, paint } from './paint';
import { type Palette } from './palette';

/** Discs in one drawing: the nodes of a graph, the points of a plot. */
export interface Dots {
  readonly mesh: Mesh;
  clear(): void;
  /**
   * Adds a disc; one that is not filled is a ring.
   *
   * @throws RangeError when more are added than were reserved
   */
  add(x: number, y: number, radius: number, filled: boolean): void;
  commit(): void;
  /** @param upTo - how many are shown, in the order they were added; the fraction is how far the next has grown */
  show(upTo: number, opacity: number): void;
  restyle(palette: Palette, colour: keyof Palette, density: number): void;
}

const vertex = `
in vec4 disc;
in float order;
uniform float upTo;
out vec2 place;
out float radius, filled;
void main() {
  radius = disc.z * clamp(upTo - order, 0.0, 1.0);
  filled = disc.w;
  place = position.xy * (radius + 1.0);
  gl_Position = projectionMatrix * modelViewMatrix * vec4(disc.xy + place, 0.0, 1.0);
}`;

const fragment = `
in vec2 place;
in float radius, filled;
uniform float opacity, pixel;
uniform vec3 ink, background;
void main() {
  float away = length(place);
  float inside = clamp((radius - away) / pixel + 0.5, 0.0, 1.0);
  float hole = clamp((radius - 2.5 - away) / pixel + 0.5, 0.0, 1.0) * (1.0 - filled);
  float alpha = inside * opacity;
  tint = vec4(mix(ink, background, hole) * alpha, alpha);
}`;

/** Adds room for `capacity` discs. */
export function addDots(held: Ownership, root: Object3D, capacity: number): Dots {
  const squares = instancedSquares(held, capacity);
  const discs = squares.reserve('disc', 4);
  const orders = squares.reserve('order', 1);
  const colours = colourUniforms(['ink', 'background']);
  const uniforms = { ...colours, upTo: { value: 0 }, opacity: { value: 1 }, pixel: { value: 1 } };
  const mesh = new Mesh(squares.geometry, held.own(flatMaterial(uniforms, vertex, fragment)));
  mesh.frustumCulled = false;
  root.add(mesh);
  let count = 0;
  return {
    mesh,
    clear: () => {
      count = 0;
    },
    add: (x, y, radius, filled) => {
      if (count >= capacity) throw new RangeError(`room for ${capacity} discs, and one more was added`);
      discs.setXYZW(count, x, y, radius, filled ? 1 : 0);
      orders.setX(count, count);
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
