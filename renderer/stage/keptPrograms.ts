import { type Camera, Mesh, Scene, type ShaderMaterial, type WebGLRenderer } from 'three';
import { flatMaterial, flatPlane, flatShaders } from '../parts/paint';

/**
 * Keeps the compiled shaders of one stage. three.js frees a program with the last material that uses it, so going from act to act
 * would compile the same few again and again, and the GPU's process grows with each of them. A material that is never drawn
 * holds each program.
 */
export class KeptPrograms {
  readonly #holders: ShaderMaterial[] = [];
  /** What the renderer has compiled; another list after it has lost its drawing context, with which all of them went. */
  #compiled: WebGLRenderer['info']['programs'] = null;

  /** Holds what was compiled since the last time. */
  keep(renderer: WebGLRenderer, camera: Camera): void {
    const all = flatShaders();
    if (renderer.info.programs !== this.#compiled) this.dispose();
    this.#compiled = renderer.info.programs;
    if (all.size === this.#holders.length) return;
    const added = [...all.values()].slice(this.#holders.length).map(({ vertex, fragment }) => flatMaterial({}, vertex, fragment));
    this.#holders.push(...added);
    const scene = new Scene();
    const plane = flatPlane(1, 1);
    for (const holder of added) scene.add(new Mesh(plane, holder));
    renderer.compile(scene, camera);
    plane.dispose();
  }

  dispose(): void {
    for (const holder of this.#holders.splice(0)) holder.dispose();
  }
}
