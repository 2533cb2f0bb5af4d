import { UnrollError } from '#contract/failure';
import type { Layer, Sequence } from '../../models/layer';
import { makeAttention } from './layers/attention';
import { makeBlock } from './layers/block';
import type { Memory } from './numbers';
import { makeRecurrent } from './layers/recurrent';
import type { RowLayer } from './layers/row';
import { words } from '../../words/words';

/**
 * A layer in plain loops over typed arrays, with everything it needs for one row of a batch.
 *
 * @throws UnrollError 'bad-input' for heads that do not divide the width
 */
export function makeRowLayer(layer: Layer, tokens: number, memory: Memory): RowLayer {
  switch (layer.kind) {
    case 'rnn':
    case 'lstm':
    case 'gru':
      return makeRecurrent(layer, tokens, memory);
    case 'attention':
      requireDivides(layer.heads, layer.width);
      return makeAttention(layer, tokens, memory);
    case 'block':
      requireDivides(layer.attention.heads, layer.attention.width);
      return makeBlock(layer, tokens, memory);
    default:
      throw new RangeError(`no such layer: ${String(layer satisfies never)}`);
  }
}

/** @throws RangeError when the input is not as wide as the layer, or not as long as it says */
export function requireMatches(layer: Layer, { batch, tokens, width, data }: Sequence): void {
  const wanted = inputWidthOf(layer);
  if (width !== wanted) throw new RangeError(`x: expected a width of ${wanted}, which ${layer.kind} reads, got ${width}`);
  const length = batch * tokens * width;
  if (data.length !== length) throw new RangeError(`x: expected ${length} numbers for [${batch}, ${tokens}, ${width}], got ${data.length}`);
}

function inputWidthOf(layer: Layer): number {
  if (layer.kind === 'block') return layer.attention.width;
  return layer.kind === 'attention' ? layer.width : layer.inputWidth;
}

/** @throws UnrollError 'bad-input' naming heads */
export function requireDivides(heads: number, width: number): void {
  if (heads >= 1 && width % heads === 0) return;
  throw new UnrollError('bad-input', words.room.heads(width, heads));
}
