import { block, prepareBlock } from '../../ops/block/block';
import type { BlockLayer } from '../layer';
import { words } from '../../words/words';
import { callBytes } from './attention';
import { rowsPerCall } from './fits';
import { forwardByRows, type PassParts, type Passes, type Room, type RowPass, traceByRows } from './passes';

/** Tensors that come on top of attention's, at most: [rows, tokens, width] and [rows, tokens, inner]. */
const [valueTensors, innerTensors] = [24, 4];
const numberBytes = 4;

/** The transformer block, the batch as many rows at a time as the engine can be interrupted between. */
export function blockPasses(layer: BlockLayer, { x, engine, held }: PassParts): Passes {
  const [batch, tokens, width] = x.shape;
  const { innerWidth } = layer.feedForward;
  const factors = prepareBlock(layer, held);
  const rows = rowsPerCall(layer.attention, { batch, tokens, width }, engine);
  const pass: RowPass = { x, rows, result: 'y', run: (part) => block(part, factors) };
  const weights = 4 * width * (width + 1) + 2 * width * innerWidth + innerWidth + 5 * width;
  const above = rows * tokens * (valueTensors * width + innerTensors * innerWidth);
  const room: Room = new Map();
  return {
    span: words.spans.attentionLoop(rows, batch),
    peakBytes: numberBytes * (weights + x.size + above) + callBytes(layer.attention, x.shape, rows),
    golden: ['y'],
    forward: (breathe) => forwardByRows(pass, breathe),
    trace: (breathe, only) => traceByRows(pass, room, breathe, only),
  };
}
