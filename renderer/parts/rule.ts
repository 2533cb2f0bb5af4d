import { Mesh, type Object3D } from 'three';
import { type Ownership } from './ownership';
import { colourUniforms, flatMaterial, flatPlane, flatVertex, paint } from './paint';
import { type Palette } from './palette';

/** A thin line that parts two areas. */
export interface Rule {
  restyle(palette: Palette): void;
}

const fragment = `
in vec2 place;
uniform vec3 line;
void main() { tint = vec4(line, 1.0); }`;

/** Adds a horizontal rule from 40 to 1240 at a height of the stage. */
export function addRule(held: Ownership, root: Object3D, y: number): Rule {
  const colours = colourUniforms(['line']);
  const mesh = new Mesh(held.own(flatPlane(1200, 1)), held.own(flatMaterial(colours, flatVertex, fragment)));
  mesh.position.set(640, y, 0);
  root.add(mesh);
  return {
    restyle: (palette) => {
      paint(colours, palette);
    },
  };
}
