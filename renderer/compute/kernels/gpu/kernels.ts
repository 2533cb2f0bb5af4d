import { UnrollError } from '#contract/failure';
import type { Layer, Sequence } from '../../models/layer';
import type { Model } from '../../models/model';
import { uniform } from '../../random';
import type { Kernels } from '../kernels';
import { makeCompile } from './device/compile';
import { makeMemory } from './device/memory';
import { makeModel, type Workshop } from './model';
import type { Extent, Plan } from './plan';
import { planAttention } from './plans/attention';
import { planBlock } from './plans/block';
import { planProduct } from './plans/product';
import { planRecurrent, type PlanSetting } from './plans/recurrent';
import { requireRoom } from './room';
import { questions, readTuning, type Settings } from './tuning';

/** The kernels of a GPU, and how much of its memory they hold. */
export interface GpuKernels extends Kernels {
  /** Buffers and query sets of all models that were not given back. */
  readonly live: number;
}

/** What a submission should take at most: drivers end one after about 2 s, and a cancelled run waits for two of them. */
const pieceMs = 200;
/** Threads of a workgroup beyond which a kernel may run out of registers. */
const mostThreads = 512;

const span = 'one forward pass from weights and input on the device to the result in memory';

/**
 * WGSL kernels on a device, the same one that tfjs uses.
 *
 * @param wish - another length of the submissions, for tests
 */
export function gpuKernels(device: GPUDevice, wish: { readonly pieceMs: number } = { pieceMs }): GpuKernels {
  const memory = makeMemory(device);
  const workshop: Workshop = { device, memory, compile: makeCompile(device), pieceMs: wish.pieceMs };
  return {
    questions,
    get live() {
      return memory.live;
    },
    tuned(tuning) {
      const settings = readTuning(tuning);
      return { make: (layer, x) => makeLayer(layer, x, settings, workshop) };
    },
    makeProduct: (rows, inner, columns, tuning = {}) => makeProduct([rows, inner, columns], readTuning(tuning), workshop),
  };
}

async function makeLayer(layer: Layer, x: Sequence, settings: Settings, workshop: Workshop): Promise<Model> {
  requireMatching(layer, x);
  const setting = settingOf(settings, workshop.device);
  const planFor = (extent: Extent): Plan => planOf(layer, extent, x.data, setting);
  return order(planFor, { batch: x.batch, tokens: x.tokens }, workshop);
}

function order(planFor: (extent: Extent) => Plan, extent: Extent, workshop: Workshop): Promise<Model> {
  const { limits } = workshop.device;
  requireRoom(planFor, extent, limits);
  const requireTraceRoom = (): void => requireRoom((other) => planFor(other).trace, extent, limits);
  return makeModel(workshop, { plan: planFor(extent), span, requireTraceRoom });
}

function settingOf(settings: Settings, { limits }: GPUDevice): PlanSetting {
  return {
    settings,
    mostThreads: Math.min(mostThreads, limits.maxComputeInvocationsPerWorkgroup, limits.maxComputeWorkgroupSizeX),
    mostBytes: limits.maxComputeWorkgroupStorageSize,
  };
}

function planOf(layer: Layer, extent: Extent, x: Float32Array, setting: PlanSetting): Plan {
  switch (layer.kind) {
    case 'attention':
      return planAttention(layer, extent, x, setting);
    case 'block':
      return planBlock(layer, extent, x, setting);
    case 'rnn':
    case 'lstm':
    case 'gru':
      return planRecurrent(layer, extent, x, setting);
    default:
      throw new RangeError(`no such layer: ${JSON.stringify(layer satisfies never)}`);
  }
}

/** @throws UnrollError 'bad-input' naming what does not go together */
function requireMatching(layer: Layer, { batch, tokens, width, data }: Sequence): void {
  const attention = layer.kind === 'block' ? layer.attention : layer.kind === 'attention' ? layer : null;
  const expected = attention ? attention.width : 'inputWidth' in layer ? layer.inputWidth : width;
  if (attention && (attention.heads < 1 || attention.width % attention.heads !== 0)) {
    throw new UnrollError('bad-input', `heads: expected a divisor of the width ${attention.width}, got ${attention.heads}.`);
  }
  if (width !== expected) throw new UnrollError('bad-input', `The input is ${width} wide and the ${layer.kind} takes ${expected}. Give both the same width.`);
  if (batch < 1 || tokens < 1 || data.length !== batch * tokens * width) {
    throw new UnrollError('bad-input', `An input [${batch}, ${tokens}, ${width}] has ${batch * tokens * width} numbers, at least one, but ${data.length} were given.`);
  }
}

async function makeProduct([rows, inner, columns]: readonly [number, number, number], { product }: Settings, workshop: Workshop): Promise<Model> {
  // Drawn when everything is known to fit.
  const planFor = ({ tokens }: Extent): Plan => planProduct(product, { rows: tokens, inner, columns }, {
    left: () => uniform(1, 'product.left', tokens * inner, 1),
    weight: () => uniform(1, 'product.right', columns * inner, 1),
  });
  return order(planFor, { batch: 1, tokens: rows }, workshop);
}
