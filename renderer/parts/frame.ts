import { Mesh, type Object3D } from 'three';
import { type Ownership } from './ownership';
import { colourUniforms, flatMaterial, flatPlane, paint } from './paint';
import { type Palette } from './palette';

/** A rounded frame that hides what is behind it and may move and change its size. */
export interface Frame {
  /** @param opacity - 0..1; 0 hides it */
  show(left: number, top: number, width: number, height: number, opacity: number): void;
  restyle(palette: Palette, colour: keyof Palette, density: number): void;
}

const vertex = `
uniform vec2 size;
out vec2 place;
void main() {
  place = position.xy * (size + 2.0);
  gl_Position = projectionMatrix * modelViewMatrix * vec4(place, 0.0, 1.0);
}`;

const fragment = `
in vec2 place;
uniform vec2 size;
uniform float opacity, pixel;
uniform vec3 background, recurrence;
void main() {
  vec2 box = abs(place) - size * 0.5 + 9.0;
  float away = length(max(box, 0.0)) + min(max(box.x, box.y), 0.0) - 9.0;
  float inside = clamp(0.5 - away / pixel, 0.0, 1.0) * opacity;
  tint = vec4(mix(background, recurrence, clamp(0.5 + (away + 2.0) / pixel, 0.0, 1.0)) * inside, inside);
}`;

/** Adds a frame, hidden until it is shown. */
export function addFrame(held: Ownership, root: Object3D): Frame {
  const colours = colourUniforms(['background', 'recurrence']);
  const size: [number, number] = [1, 1];
  const uniforms = { ...colours, size: { value: size }, opacity: { value: 0 }, pixel: { value: 1 } };
  const mesh = new Mesh(held.own(flatPlane(1, 1)), held.own(flatMaterial(uniforms, vertex, fragment)));
  mesh.frustumCulled = false;
  mesh.visible = false;
  root.add(mesh);
  return {
    show: (left, top, width, height, opacity) => {
      mesh.position.set(left + width / 2, top + height / 2, 0);
      size[0] = width;
      size[1] = height;
      uniforms.opacity.value = opacity;
      mesh.visible = opacity > 0;
    },
    restyle: (palette, colour, density) => {
      paint(colours, { ...palette, recurrence: palette[colour] });
      uniforms.pixel.value = 1 / density;
    },
  };
}
