import { type BufferGeometry, Color, CustomBlending, DoubleSide, GLSL3, type IUniform, OneFactor, OneMinusSrcAlphaFactor, PlaneGeometry, ShaderMaterial } from 'three';
import { type Palette } from './palette';

/** Colour uniforms named after the palette's entries, made once and written in place. */
export type Colours<Name extends keyof Palette> = Record<Name, IUniform<Color>>;

/** Makes one colour uniform for each named entry of a palette. */
export function colourUniforms<Name extends keyof Palette>(names: readonly Name[]): Colours<Name> {
  const uniforms = names.map((name) => [name, { value: new Color() }] as const);
  // Safe: one entry was made for each of the names.
  return Object.fromEntries(uniforms) as Colours<Name>;
}

/** Writes a palette into its uniforms; colours stay as they are written, without conversion between colour spaces. */
export function paint<Name extends keyof Palette>(uniforms: Colours<Name>, palette: Palette): void {
  for (const name in uniforms) uniforms[name].value.set(palette[name]);
}

/** The shaders of a flat material, as they were given to it. */
export interface FlatShaders {
  readonly vertex: string;
  readonly fragment: string;
}

/** All that were used so far. They depend on no trace, so they are few. */
const used = new Map<string, FlatShaders>();

/** All shaders that flat materials were made of so far, in the order of their first use. */
export function flatShaders(): ReadonlyMap<string, FlatShaders> {
  return used;
}

/**
 * A shader that writes premultiplied colour, flat and unlit, over what is there already.
 *
 * @param fragment - body that ends in `tint = vec4(rgb * alpha, alpha)`
 */
export function flatMaterial(uniforms: Record<string, IUniform>, vertex: string, fragment: string): ShaderMaterial {
  used.set(`${vertex}\n${fragment}`, { vertex, fragment });
  return new ShaderMaterial({
    glslVersion: GLSL3,
    uniforms,
    vertexShader: vertex,
    fragmentShader: `precision highp float;\nout vec4 tint;\n${fragment}`,
    transparent: true,
    depthTest: false,
    depthWrite: false,
    side: DoubleSide,
    premultipliedAlpha: true,
    blending: CustomBlending,
    blendSrc: OneFactor,
    blendDst: OneMinusSrcAlphaFactor,
    blendSrcAlpha: OneFactor,
    blendDstAlpha: OneMinusSrcAlphaFactor,
  });
}

/** A rectangle around the origin. Nothing here is lit, so it has no normals: all that is flat then shares its compiled shaders. */
export function flatPlane(width: number, height: number): BufferGeometry {
  return new PlaneGeometry(width, height).deleteAttribute('normal');
}

/** Vertex shader of a flat rectangle; `place` is the position in the stage's unit, relative to the mesh. */
export const flatVertex = `
out vec2 place;
void main() {
  place = position.xy;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`;
