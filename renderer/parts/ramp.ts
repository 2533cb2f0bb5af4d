import { Mesh, type Object3D } from 'three';
import { type Area } from './baked';
import { type Ownership } from './ownership';
import { colourUniforms, flatMaterial, flatPlane, flatVertex, paint } from './paint';
import { type Palette } from './palette';

/** Colours that stand for amounts, and the shader's words for them: `shadeOf` gives the colour of 0..1. */
export const amounts = ['amount0', 'amount1', 'amount2', 'amount3', 'amount4'] as const satisfies readonly (keyof Palette)[];
export const amountShades = `
uniform vec3 amount0, amount1, amount2, amount3, amount4;
vec3 shadeOf(float amount) {
  float s = clamp(amount, 0.0, 1.0) * 4.0;
  return s < 2.0 ? (s < 1.0 ? mix(amount0, amount1, s) : mix(amount1, amount2, s - 1.0)) : (s < 3.0 ? mix(amount2, amount3, s - 2.0) : mix(amount3, amount4, s - 3.0));
}`;

/** The scale of a matrix: its colours from none at the left to the largest at the right. */
export interface Ramp {
  /** @param rooted - whether colours follow the square root of what they stand for */
  show(opacity: number, rooted: boolean): void;
  restyle(palette: Palette): void;
}

const fragment = `
in vec2 place;
uniform float width, opacity, rooted;
${amountShades}
void main() {
  float amount = place.x / width + 0.5;
  tint = vec4(shadeOf(mix(amount, sqrt(amount), rooted)) * opacity, opacity);
}`;

/** Adds a scale that fills an area. */
export function addRamp(held: Ownership, root: Object3D, { left, top, width, height }: Area): Ramp {
  const colours = colourUniforms(amounts);
  const uniforms = { ...colours, width: { value: width }, opacity: { value: 0 }, rooted: { value: 1 } };
  const mesh = new Mesh(held.own(flatPlane(width, height)), held.own(flatMaterial(uniforms, flatVertex, fragment)));
  mesh.position.set(left + width / 2, top + height / 2, 0);
  mesh.frustumCulled = false;
  root.add(mesh);
  return {
    show: (opacity, rooted) => {
      uniforms.opacity.value = opacity;
      uniforms.rooted.value = rooted ? 1 : 0;
      mesh.visible = opacity > 0;
    },
    restyle: (palette) => {
      paint(colours, palette);
    },
  };
}
