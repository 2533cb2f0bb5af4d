import type { AttentionLayer } from '../../../models/layer';
import type { BufferPlan, Extent, Plan, Step } from '../plan';
import { attendKernel } from '../wgsl/attend';
import { attendWideKernel, narrowPlaces } from '../wgsl/attendWide';
import { sharesCode, shareThreads } from '../wgsl/shares';
import { linearBuffers, productStep } from './product';
import type { PlanSetting } from './recurrent';
import { words } from '../../../words/words';

const inMap = 'q, k and v';
const outMap = 'output map';

/** Attention as part of a plan: from the buffer `x` to the buffer `attended`. */
export interface AttentionPart {
  readonly buffers: readonly BufferPlan[];
  readonly steps: readonly Step[];
}

/** Projection, attention with a running softmax, output map; no buffer grows with the square of the tokens. */
export function attentionPart(layer: AttentionLayer, { batch, tokens }: Extent, setting: PlanSetting): AttentionPart {
  const { width, heads } = layer;
  const rows = batch * tokens;
  const way = setting.settings.product;
  return {
    buffers: [
      ...linearBuffers({ label: inMap, inner: width, columns: 3 * width, weight: () => layer.inWeight, bias: () => layer.inBias }),
      ...linearBuffers({ label: outMap, inner: width, columns: width, weight: () => layer.outWeight, bias: () => layer.outBias }),
      { name: 'projected', what: words.room.what.projections, length: rows * 3 * width },
      { name: 'mixed', what: words.room.what.mixed, length: rows * width },
      { name: 'sums', what: words.room.what.sums, length: rows * heads },
      { name: 'attended', what: words.room.what.attended, length: rows * width },
    ],
    steps: [
      productStep({ label: inMap, way, rows, inner: width, columns: 3 * width, left: 'x', product: 'projected' }),
      attendStep(layer, { batch, tokens }, setting),
      productStep({ label: outMap, way, rows, inner: width, columns: width, left: 'mixed', product: 'attended' }),
    ],
  };
}

/** @param x - [batch, tokens, width], read when everything is known to fit */
export function planAttention(layer: AttentionLayer, extent: Extent, x: Float32Array, setting: PlanSetting): Plan {
  const { batch, tokens } = extent;
  const { width, heads } = layer;
  const { buffers, steps } = attentionPart(layer, extent, setting);
  const result = { name: 'y', buffer: 'attended', shape: [batch, tokens, width] };
  return {
    buffers: [{ name: 'x', what: words.room.what.inputs, length: batch * tokens * width, fill: () => x }, ...buffers],
    steps,
    result,
    trace: {
      buffers: [{ name: 'weights', what: words.room.what.attentionWeights, length: batch * heads * tokens * tokens }],
      steps: [...steps, sharesStep(layer, extent)],
      readings: [result, { name: 'weights', buffer: 'weights', shape: [batch, heads, tokens, tokens] }],
    },
  };
}

function attendStep({ width, heads, causal }: AttentionLayer, { batch, tokens }: Extent, { settings }: PlanSetting): Step {
  const form = { width, heads, causal, queries: settings.queriesPerThread };
  const kernel = width / heads <= narrowPlaces ? attendKernel(form) : attendWideKernel(form);
  const blocks = Math.ceil(tokens / kernel.queries);
  return {
    label: 'attention',
    code: kernel.code,
    reads: ['projected'],
    writes: ['mixed', 'sums'],
    units: batch * blocks,
    numbers: [tokens, blocks],
    groups: (units) => [units, heads * kernel.slices, 1],
  };
}

function sharesStep({ width, heads, causal }: AttentionLayer, { batch, tokens }: Extent): Step {
  return {
    label: 'attention weights',
    code: sharesCode(width, heads, causal),
    reads: ['projected', 'sums'],
    writes: ['weights'],
    units: batch * tokens,
    numbers: [tokens, 0],
    groups: (units) => [units, Math.ceil(tokens / shareThreads), heads],
  };
}
