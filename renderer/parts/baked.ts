import { Group, LinearFilter, Mesh, type Object3D, PerspectiveCamera, Scene, WebGLRenderTarget, type WebGLRenderer } from 'three';
import { type Ownership } from './ownership';
import { flatMaterial, flatPlane } from './paint';

/** A rectangle of the stage, in its unit. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A part of the picture that stands still: drawn once into a texture, then shown as one rectangle. A thousand edges
 * that cross the screen cost milliseconds each time they are drawn; their picture costs next to nothing.
 */
export interface Baked {
  /** Where the still things are added. */
  readonly content: Group;
  /** @param key - the content is drawn again when this or the density has changed */
  bake(renderer: WebGLRenderer, key: string, density: number): void;
  /** @param shownTo - share of the rectangle that is shown, from its left, 0..1 */
  show(opacity: number, shownTo: number): void;
}

const vertex = `
out vec2 place;
void main() {
  place = uv;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`;

const fragment = `
in vec2 place;
uniform sampler2D picture;
uniform float opacity, shownTo;
void main() {
  tint = texture(picture, vec2(place.x, 1.0 - place.y)) * opacity * clamp((shownTo * 1.1 - place.x) / 0.1, 0.0, 1.0);
}`;

/** Adds a baked rectangle. */
export function addBaked(held: Ownership, root: Object3D, area: Area): Baked {
  const content = new Group();
  const stillLife = new Scene();
  stillLife.add(content);
  const distance = 1600;
  const camera = new PerspectiveCamera((2 * Math.atan(area.height / 2 / distance) * 180) / Math.PI, area.width / area.height, 1, 4000);
  camera.up.set(0, -1, 0);
  camera.position.set(area.left + area.width / 2, area.top + area.height / 2, -distance);
  camera.lookAt(area.left + area.width / 2, area.top + area.height / 2, 0);
  const target = held.own(new WebGLRenderTarget(1, 1, { minFilter: LinearFilter, magFilter: LinearFilter, depthBuffer: false }));
  const uniforms = { picture: { value: target.texture }, opacity: { value: 1 }, shownTo: { value: 1 } };
  const plane = held.own(flatPlane(area.width, area.height));
  const mesh = new Mesh(plane, held.own(flatMaterial(uniforms, vertex, fragment)));
  mesh.position.set(area.left + area.width / 2, area.top + area.height / 2, 0);
  mesh.frustumCulled = false;
  root.add(mesh);
  let bakedKey: string | null = null;
  let bakedDensity = 0;
  return {
    content,
    bake: (renderer, key, density) => {
      if (key === bakedKey && density === bakedDensity) return;
      bakedKey = key;
      bakedDensity = density;
      target.setSize(Math.max(1, Math.round(area.width * density)), Math.max(1, Math.round(area.height * density)));
      renderer.setRenderTarget(target);
      renderer.setClearColor(0x000000, 0);
      renderer.clear();
      renderer.render(stillLife, camera);
      renderer.setRenderTarget(null);
    },
    show: (opacity, shownTo) => {
      uniforms.opacity.value = opacity;
      uniforms.shownTo.value = shownTo;
      mesh.visible = opacity > 0 && shownTo > 0;
    },
  };
}
