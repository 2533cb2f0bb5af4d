import { InstancedBufferAttribute, InstancedBufferGeometry, Float32BufferAttribute, Mesh, type Object3D } from 'three';
import { type Ownership } from './ownership';
import { type Curve } from './curve';
import { colourUniforms, flatMaterial, paint } from './paint';
import { type Palette } from './palette';

/** Points that travel along curves: what an exchange looks like while it happens. Cheap, whatever the curves' length. */
export interface Pulses {
  /** Sets the n-th curve that a point follows. */
  set(index: number, curve: Curve): void;
  commit(count: number): void;
  /** @param travelled - how far the points have come, 0..1; they are hidden at both ends */
  show(travelled: number): void;
  restyle(palette: Palette, colour: keyof Palette, density: number): void;
}

const vertex = `
in vec4 ends;
in vec4 controls;
uniform float travelled, radius;
out vec2 place;
void main() {
  float t = travelled, u = 1.0 - t;
  vec2 at = u * u * u * ends.xy + 3.0 * u * u * t * controls.xy + 3.0 * u * t * t * controls.zw + t * t * t * ends.zw;
  place = position.xy * (radius + 1.0);
  gl_Position = projectionMatrix * modelViewMatrix * vec4(at + place, 0.0, 1.0);
}`;

const fragment = `
in vec2 place;
uniform float radius, pixel;
uniform vec3 ink;
void main() {
  float alpha = clamp((radius - length(place)) / pixel + 0.5, 0.0, 1.0);
  tint = vec4(ink * alpha, alpha);
}`;

/** Adds room for `capacity` travelling points of a radius in stage units. */
export function addPulses(held: Ownership, root: Object3D, capacity: number, radius: number): Pulses {
  const quad = held.own(new InstancedBufferGeometry());
  quad.setAttribute('position', new Float32BufferAttribute([-1, -1, 0, 1, -1, 0, -1, 1, 0, 1, 1, 0], 3));
  quad.setIndex([0, 1, 2, 1, 3, 2]);
  const ends = new InstancedBufferAttribute(new Float32Array(capacity * 4), 4);
  const controls = new InstancedBufferAttribute(new Float32Array(capacity * 4), 4);
  quad.setAttribute('ends', ends);
  quad.setAttribute('controls', controls);
  quad.instanceCount = 0;
  const colours = colourUniforms(['ink']);
  const uniforms = { ...colours, travelled: { value: 0 }, radius: { value: radius }, pixel: { value: 1 } };
  const mesh = new Mesh(quad, held.own(flatMaterial(uniforms, vertex, fragment)));
  mesh.frustumCulled = false;
  mesh.renderOrder = 2;
  root.add(mesh);
  return {
    set: (index, [x0, y0, cx0, cy0, cx1, cy1, x1, y1]) => {
      ends.setXYZW(index, x0, y0, x1, y1);
      controls.setXYZW(index, cx0, cy0, cx1, cy1);
    },
    commit: (count) => {
      quad.instanceCount = count;
      ends.needsUpdate = true;
      controls.needsUpdate = true;
    },
    show: (travelled) => {
      uniforms.travelled.value = travelled;
      mesh.visible = travelled > 0 && travelled < 1;
    },
    restyle: (palette, colour, density) => {
      paint(colours, { ...palette, ink: palette[colour] });
      uniforms.pixel.value = 1 / density;
    },
  };
}
