import type { Numbers } from '../../kernels/plain/numbers';
import type { Shape } from '../shapes';
import { Block } from './block';
import { Chain } from './chain';
import type { RowModel } from './model';

/** The model of a shape, with room for sequences of so many tokens. */
export function makeRowModel(shape: Shape, longest: number, zeros: (count: number) => Numbers): RowModel {
  return shape.kind === 'transformer' ? new Block(shape, longest, zeros) : new Chain(shape, longest, zeros);
}
