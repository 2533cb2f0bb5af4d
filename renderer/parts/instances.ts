import { DynamicDrawUsage, InstancedBufferAttribute, InstancedBufferGeometry, Float32BufferAttribute } from 'three';
import { type Ownership } from './ownership';

/** Many alike rectangles in one drawing: a unit square whose corners the vertex shader moves, with values for each. */
export interface Instances {
  readonly geometry: InstancedBufferGeometry;
  /** Room for a value of `width` numbers for each instance, under a name of the shader's. */
  reserve(name: string, width: number): InstancedBufferAttribute;
  /** Shows the first `count` instances. */
  count(count: number): void;
  /** Hands what was written to the GPU. */
  commit(): void;
}

/** A square from -1 to 1 in x and y, for up to `capacity` instances. */
export function instancedSquares(held: Ownership, capacity: number): Instances {
  const geometry = held.own(new InstancedBufferGeometry());
  geometry.setAttribute('position', new Float32BufferAttribute([-1, -1, 0, 1, -1, 0, -1, 1, 0, 1, 1, 0], 3));
  geometry.setIndex([0, 1, 2, 1, 3, 2]);
  geometry.instanceCount = 0;
  const attributes: InstancedBufferAttribute[] = [];
  return {
    geometry,
    reserve: (name, width) => {
      const attribute = new InstancedBufferAttribute(new Float32Array(capacity * width), width);
      attribute.setUsage(DynamicDrawUsage);
      geometry.setAttribute(name, attribute);
      attributes.push(attribute);
      return attribute;
    },
    count: (count) => {
      geometry.instanceCount = count;
    },
    commit: () => {
      for (const attribute of attributes) attribute.needsUpdate = true;
    },
  };
}
