import { UnrollError } from '#contract/failure';
import type { Engine } from '../../backends/engine';
import { requireFits, tokensThatFit } from '../../limits';
import { type AttentionLayer, gateCount, type Layer, type RecurrentLayer, type Sequence } from '../layer';
import { words } from '../../words/words';

/** Longest call in units of the wished one that the page can still take without counting as hung. */
const patience = 10;
const numberBytes = 4;

/**
 * Refuses what the engine cannot hold or could not be interrupted in, before anything is taken.
 *
 * @throws UnrollError 'bad-input' or 'out-of-memory' saying which limit it is and what would fit
 * @throws RangeError when the layer does not read sequences of this width
 */
export function requireLoopFits(layer: Layer, x: Sequence, engine: Engine): void {
  requireFits(words.room.what.input, [x.batch, x.tokens, x.width], engine.limit, words.room.smaller.all);
  switch (layer.kind) {
    case 'rnn':
    case 'lstm':
    case 'gru':
      return requireRecurrentFits(layer, x, engine);
    case 'attention':
      return requireAttentionFits(layer, x, engine);
    case 'block': {
      requireAttentionFits(layer.attention, x, engine);
      const { innerWidth } = layer.feedForward;
      requireFits(words.room.what.feedForwardWeights, [innerWidth, x.width], engine.limit, words.room.smaller.width);
      const rows = rowsPerCall(layer.attention, x, engine);
      requireFits(words.room.what.innerValues, [rows, x.tokens, innerWidth], engine.limit, words.room.smaller.tokensOrWidth);
      return requireShortCall(2 * x.tokens * x.width * innerWidth, words.room.what.feedForwardRow, engine);
    }
    default:
      throw new RangeError(`no such layer: ${JSON.stringify(layer satisfies never)}`);
  }
}

function requireRecurrentFits(layer: RecurrentLayer, x: Sequence, engine: Engine): void {
  const { kind, inputWidth, hiddenWidth } = layer;
  if (x.width !== inputWidth) throw new RangeError(`this ${kind} reads width ${inputWidth}, got ${x.width}`);
  const smaller = words.room.smaller.width;
  requireFits(words.room.what.gateWeights, [hiddenWidth, hiddenWidth], engine.limit, smaller);
  requireFits(words.room.what.gateInputs, [hiddenWidth, inputWidth], engine.limit, smaller);
  const step = 2 * x.batch * gateCount[kind] * hiddenWidth * (inputWidth + hiddenWidth);
  requireShortCall(step, words.room.stepOf(kind), engine);
}

function requireAttentionFits({ width, heads }: AttentionLayer, x: Sequence, engine: Engine): void {
  if (x.width !== width) throw new RangeError(`this attention reads width ${width}, got ${x.width}`);
  if (width % heads !== 0) throw new UnrollError('bad-input', words.room.heads(width, heads));
  requireFits(words.room.what.attentionWeights, [3 * width, width], engine.limit, words.room.smaller.width);
  requireShortCall(largestCall(x), words.room.what.attentionRow, engine);
  const rows = rowsPerCall({ heads }, x, engine);
  const fits = words.room.fits.tokensWithHeads(tokensThatFit(rows * heads, engine.limit), heads);
  requireFits(words.room.what.attentionScores, [rows, heads, x.tokens, x.tokens], engine.limit, fits);
}

/** Rows of the batch that go into one call: all of them, or as many as fit and leave the page able to answer. */
export function rowsPerCall({ heads }: Pick<AttentionLayer, 'heads'>, x: Pick<Sequence, 'batch' | 'tokens' | 'width'>, { flopPerCall, limit }: Engine): number {
  const fitting = Math.floor(limit.tensorBytes / (heads * x.tokens * x.tokens * numberBytes));
  const short = flopPerCall === null ? x.batch : Math.floor(flopPerCall / largestCall(x));
  return Math.min(x.batch, Math.max(1, Math.min(fitting, short)));
}

/** Floating point operations of the largest product of one row: the projection in, or queries with keys. */
function largestCall({ tokens, width }: Pick<Sequence, 'tokens' | 'width'>): number {
  return Math.max(6 * tokens * width * width, 2 * tokens * tokens * width);
}

function requireShortCall(flop: number, what: string, { flopPerCall }: Engine): void {
  if (flopPerCall === null || flop <= patience * flopPerCall) return;
  const giga = (value: number): string => (value / 1e9).toFixed(1);
  throw new UnrollError(
    'bad-input',
    words.room.tooLong(what, giga(flop), giga(patience * flopPerCall)),
  );
}
