import { DynamicDrawUsage, InstancedBufferAttribute, InstancedBufferGeometry, Float32BufferAttribute, Mesh, type Object3D } from 'three';
import { type Ownership } from './ownership';
import { type Curve } from './curve';
import { colourUniforms, flatMaterial, paint } from './paint';
import { type Palette } from './palette';

/** Many curves in one drawing: cubic Bézier ribbons whose width and opacity follow a strength of 0..1. */
export interface Ribbons {
  readonly mesh: Mesh;
  /** Starts a new set of curves; allocates nothing. */
  clear(): void;
  /**
   * Adds a curve.
   *
   * @throws RangeError when more curves are added than were reserved
   */
  add(curve: Curve, strength: number): void;
  /** Hands the added curves to the GPU. */
  commit(): void;
  /**
   * @param drawn - share of each curve that is drawn, from its start, 0..1
   * @param shown - share of the curves that are shown, in the order they were added, 0..1
   */
  show(drawn: number, opacity: number, shown: number): void;
  restyle(palette: Palette, colour: keyof Palette, density: number): void;
}

/** How strength becomes ink: width in stage units, opacity 0..1, each from strength 0 to strength 1. */
export interface RibbonStyle {
  readonly thin: number;
  readonly thick: number;
  readonly pale: number;
  readonly strong: number;
}

const segments = 40;

const vertex = `
in vec4 ends;
in vec4 controls;
in float strength;
uniform float drawn, thin, thick, pixel;
out float side, halfWidth, force;
void main() {
  float t = position.x * drawn, u = 1.0 - t;
  vec2 a = ends.xy, b = controls.xy, c = controls.zw, d = ends.zw;
  vec2 at = u * u * u * a + 3.0 * u * u * t * b + 3.0 * u * t * t * c + t * t * t * d;
  vec2 along = u * u * (b - a) + 2.0 * u * t * (c - b) + t * t * (d - c);
  vec2 across = normalize(vec2(-along.y, along.x) + vec2(1e-6, 0.0));
  halfWidth = mix(thin, thick, strength) * 0.5;
  side = position.y * (halfWidth + pixel);
  force = strength;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(at + across * side, 0.0, 1.0);
}`;

const fragment = `
in float side, halfWidth, force;
uniform float pale, strong, opacity, pixel;
uniform vec3 ink;
void main() {
  float alpha = clamp((halfWidth - abs(side)) / pixel + 0.5, 0.0, 1.0) * mix(pale, strong, force) * opacity;
  tint = vec4(ink * alpha, alpha);
}`;

/** A strip of unit length: its length runs along the curve, -1 and 1 are its two sides. */
function stripGeometry(held: Ownership): InstancedBufferGeometry {
  const strip = held.own(new InstancedBufferGeometry());
  const corners: number[] = [];
  const triangles: number[] = [];
  for (let segment = 0; segment <= segments; segment += 1) {
    corners.push(segment / segments, -1, 0, segment / segments, 1, 0);
    if (segment < segments) triangles.push(segment * 2, segment * 2 + 1, segment * 2 + 2, segment * 2 + 1, segment * 2 + 3, segment * 2 + 2);
  }
  strip.setAttribute('position', new Float32BufferAttribute(corners, 3));
  strip.setIndex(triangles);
  return strip;
}

/** Room for a value of each of `capacity` curves. */
function reserve(strip: InstancedBufferGeometry, name: string, capacity: number, width: number): InstancedBufferAttribute {
  const attribute = new InstancedBufferAttribute(new Float32Array(capacity * width), width);
  attribute.setUsage(DynamicDrawUsage);
  strip.setAttribute(name, attribute);
  return attribute;
}

function ribbonUniforms({ thin, thick, pale, strong }: RibbonStyle) {
  return {
    ...colourUniforms(['ink']), drawn: { value: 1 }, opacity: { value: 1 }, pixel: { value: 1 },
    thin: { value: thin }, thick: { value: thick }, pale: { value: pale }, strong: { value: strong },
  };
}

/** Adds room for `capacity` curves. */
export function addRibbons(held: Ownership, root: Object3D, capacity: number, style: RibbonStyle): Ribbons {
  const strip = stripGeometry(held);
  const ends = reserve(strip, 'ends', capacity, 4);
  const controls = reserve(strip, 'controls', capacity, 4);
  const strengths = reserve(strip, 'strength', capacity, 1);
  strip.instanceCount = 0;
  const uniforms = ribbonUniforms(style);
  const mesh = new Mesh(strip, held.own(flatMaterial(uniforms, vertex, fragment)));
  mesh.frustumCulled = false;
  root.add(mesh);
  let count = 0;
  return {
    mesh,
    clear: () => {
      count = 0;
    },
    add: ([x0, y0, cx0, cy0, cx1, cy1, x1, y1], strength) => {
      if (count >= capacity) throw new RangeError(`room for ${capacity} curves, and one more was added`);
      ends.setXYZW(count, x0, y0, x1, y1);
      controls.setXYZW(count, cx0, cy0, cx1, cy1);
      strengths.setX(count, strength);
      count += 1;
    },
    commit: () => {
      strip.instanceCount = count;
      for (const attribute of [ends, controls, strengths]) attribute.needsUpdate = true;
    },
    show: (drawn, opacity, shown) => {
      strip.instanceCount = Math.ceil(count * shown);
      uniforms.drawn.value = drawn;
      uniforms.opacity.value = opacity;
      mesh.visible = strip.instanceCount > 0 && drawn > 0 && opacity > 0;
    },
    restyle: (palette: Palette, colour, density) => {
      paint({ ink: uniforms.ink }, { ...palette, ink: palette[colour] });
      uniforms.pixel.value = 1 / density;
    },
  };
}
