import type { BlockLayer, NormWeights } from '../../../models/layer';
import type { BufferPlan, Extent, Plan, Step } from '../plan';
import { normCode } from '../wgsl/norm';
import { attentionPart } from './attention';
import { linearBuffers, productStep } from './product';
import type { PlanSetting } from './recurrent';
import { words } from '../../../words/words';

const firstMap = 'first feed-forward map';
const secondMap = 'second feed-forward map';

/**
 * The post-norm block: norm1(x + attention), then norm2(that + feed-forward).
 *
 * @param x - [batch, tokens, width], read when everything is known to fit
 */
export function planBlock(layer: BlockLayer, extent: Extent, x: Float32Array, setting: PlanSetting): Plan {
  const { attention, feedForward } = layer;
  const { width } = attention;
  const inner = feedForward.innerWidth;
  const rows = extent.batch * extent.tokens;
  const way = setting.settings.product;
  const part = attentionPart(attention, extent, setting);
  const steps = [
    ...part.steps,
    normStep('norm1', ['x', 'attended', 'first norm'], { rows, width, eps: layer.eps }),
    productStep({ label: firstMap, way, rows, inner: width, columns: inner, relu: true, left: 'first norm', product: 'inner' }),
    productStep({ label: secondMap, way, rows, inner, columns: width, left: 'inner', product: 'fed' }),
    normStep('norm2', ['first norm', 'fed', 'y'], { rows, width, eps: layer.eps }),
  ];
  const result = { name: 'y', buffer: 'y', shape: [extent.batch, extent.tokens, width] };
  return {
    buffers: [{ name: 'x', what: words.room.what.inputs, length: rows * width, fill: () => x }, ...part.buffers, ...ownBuffers(layer, rows)],
    steps,
    result,
    trace: { buffers: [], steps, readings: [result] },
  };
}

function ownBuffers({ attention: { width }, feedForward, norm1, norm2 }: BlockLayer, rows: number): readonly BufferPlan[] {
  const { innerWidth: inner, firstWeight, firstBias, secondWeight, secondBias } = feedForward;
  return [
    ...linearBuffers({ label: firstMap, inner: width, columns: inner, weight: () => firstWeight, bias: () => firstBias }),
    ...linearBuffers({ label: secondMap, inner, columns: width, weight: () => secondWeight, bias: () => secondBias }),
    ...normBuffers('norm1', norm1),
    ...normBuffers('norm2', norm2),
    { name: 'first norm', what: words.room.what.firstNorm, length: rows * width },
    { name: 'inner', what: words.room.what.inner, length: rows * inner },
    { name: 'fed', what: words.room.what.fed, length: rows * width },
    { name: 'y', what: words.room.what.results, length: rows * width },
  ];
}

function normBuffers(label: string, { weight, bias }: NormWeights): readonly BufferPlan[] {
  return [
    { name: `${label} weight`, what: words.room.normWeights(label), length: weight.length, fill: () => weight },
    { name: `${label} bias`, what: words.room.normBiases(label), length: bias.length, fill: () => bias },
  ];
}

interface NormSize {
  readonly rows: number;
  readonly width: number;
  readonly eps: number;
}

function normStep(label: string, [one, other, norm]: readonly [string, string, string], { rows, width, eps }: NormSize): Step {
  return {
    label,
    code: normCode(width, eps),
    reads: [one, other, `${label} weight`, `${label} bias`],
    writes: [norm],
    units: rows,
    numbers: [0, 0],
    groups: (units) => [units, 1, 1],
  };
}
