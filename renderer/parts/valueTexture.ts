import { DataTexture, FloatType, NearestFilter, RedFormat } from 'three';
import { type Ownership } from './ownership';

/**
 * Numbers as a texture that shaders read one by one, exactly.
 *
 * @param values - [height, width], row-major; read only
 */
export function valueTexture(held: Ownership, values: Float32Array, width: number, height: number): DataTexture {
  const texture = held.own(new DataTexture(values, width, height, RedFormat, FloatType));
  texture.minFilter = NearestFilter;
  texture.magFilter = NearestFilter;
  texture.needsUpdate = true;
  return texture;
}
