import { Group, Mesh, type Object3D } from 'three';
import { type Ownership } from './ownership';
import { colourUniforms, flatMaterial, flatPlane, flatVertex, paint } from './paint';
import { type Palette } from './palette';
import { amountShades, amounts } from './ramp';
import { valueTexture } from './valueTexture';

/** An attention matrix as a picture: row = query (who asks), column = key (who is asked). */
export interface Matrix {
  /** Moved, turned and layered by the view. */
  readonly group: Group;
  /**
   * @param filled - how far the weights have appeared, all rows at once, 0..1
   * @param chosen - row to frame, -1 for none
   */
  show(filled: number, chosen: number, opacity: number): void;
  restyle(palette: Palette, density: number): void;
}

const fragment = `
in vec2 place;
uniform sampler2D weights;
uniform float count, side, filled, chosen, opacity, largest, pixel;
uniform vec3 cell, attention, background;
${amountShades}
void main() {
  vec2 at = place / side + 0.5;
  vec2 slot = clamp(floor(at * count), 0.0, count - 1.0);
  float slotSize = side / count;
  float gap = slotSize > 6.0 ? 1.0 : 0.0;
  vec2 off = abs(at * count - slot - 0.5) * slotSize;
  vec2 cover = clamp((slotSize * 0.5 - gap - off) / pixel + 0.5, 0.0, 1.0);
  float filledCell = gap > 0.0 ? cover.x * cover.y : 1.0;
  vec2 rim = clamp((side * 0.5 - abs(place)) / pixel + 0.5, 0.0, 1.0);
  // The gaps are opaque too: in depth, a layer hides what is behind it.
  float inside = rim.x * rim.y;
  float weight = texelFetch(weights, ivec2(slot), 0).r / largest;
  vec3 shade = mix(cell, shadeOf(sqrt(weight)), filled);
  vec3 colour = mix(background, shade, filledCell);
  float rowTop = (chosen / count - 0.5) * side;
  vec2 frame = abs(vec2(place.x, place.y - rowTop - slotSize * 0.5)) - vec2(side * 0.5 + 3.0, slotSize * 0.5 + 3.0);
  float ring = clamp((2.0 - abs(max(frame.x, frame.y))) / pixel + 0.5, 0.0, 1.0) * step(0.0, chosen);
  float alpha = max(inside, ring) * opacity;
  tint = vec4(mix(colour, attention, ring) * alpha, alpha);
}`;

/**
 * Adds a matrix of `side` stage units, centred on its group.
 *
 * @param weights - [count, count], none below 0; read only
 * @param largest - weight that is drawn in full colour; colours follow the square root, so that small weights show
 */
export function addMatrix(held: Ownership, root: Object3D, weights: Float32Array, side: number, largest: number): Matrix {
  const count = Math.round(Math.sqrt(weights.length));
  const texture = valueTexture(held, weights, count, count);
  const colours = colourUniforms(['cell', 'attention', 'background', ...amounts]);
  const uniforms = {
    ...colours,
    weights: { value: texture }, count: { value: count }, side: { value: side }, largest: { value: largest },
    filled: { value: 0 }, chosen: { value: -1 }, opacity: { value: 1 }, pixel: { value: 1 },
  };
  const plane = held.own(flatPlane(side + 12, side + 12));
  const mesh = new Mesh(plane, held.own(flatMaterial(uniforms, flatVertex, fragment)));
  mesh.frustumCulled = false;
  const group = new Group();
  group.add(mesh);
  root.add(group);
  return {
    group,
    show: (filled, chosen, opacity) => {
      uniforms.filled.value = filled;
      uniforms.chosen.value = chosen;
      uniforms.opacity.value = opacity;
      group.visible = opacity > 0;
    },
    restyle: (palette, density) => {
      paint(colours, palette);
      uniforms.pixel.value = 1 / density;
    },
  };
}
