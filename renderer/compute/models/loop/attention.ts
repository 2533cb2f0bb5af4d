import { attention, prepareAttentionLayer } from '../../ops/attention/attention';
import type { AttentionLayer } from '../layer';
import { rowsPerCall } from './fits';
import { forwardByRows, type PassParts, type Passes, type Room, type RowPass, traceByRows } from './passes';
import { words } from '../../words/words';

/**
 * Tensors of one call that are there at once, at most: [rows, heads, tokens, tokens], of which a softmax on the GPU alone
 * makes four, and [rows, tokens, width].
 */
const [scoreTensors, valueTensors] = [9, 24];
const numberBytes = 4;

/** Multi-head self-attention, the batch as many rows at a time as the engine can be interrupted between. */
export function attentionPasses(layer: AttentionLayer, { x, engine, held }: PassParts): Passes {
  const [batch, tokens, width] = x.shape;
  const factors = held.ownAll(prepareAttentionLayer(layer));
  const rows = rowsPerCall(layer, { batch, tokens, width }, engine);
  const pass: RowPass = { x, rows, result: 'y', run: (part) => attention(part, factors, layer) };
  const room: Room = new Map();
  return {
    span: words.spans.attentionLoop(rows, batch),
    peakBytes: numberBytes * (4 * width * (width + 1) + x.size) + callBytes(layer, x.shape, rows),
    golden: ['y', 'weights'],
    forward: (breathe) => forwardByRows(pass, breathe),
    trace: (breathe, only) => traceByRows(pass, room, breathe, only),
  };
}

/** Bytes of all that one call makes, at most. */
export function callBytes({ heads }: AttentionLayer, [, tokens, width]: readonly [batch: number, tokens: number, width: number], rows: number): number {
  return numberBytes * rows * tokens * (scoreTensors * heads * tokens + valueTensors * width);
}
