import type { UnrollError } from '#contract/failure';
import { deviceLost } from '../../backends/trouble';
import type { Layer, Sequence } from '../../models/layer';
import type { Model } from '../../models/model';
import { uniform } from '../../random';
import type { Kernels } from '../kernels';
import { requireDivides, requireMatches } from '../plain/make';
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
import { words } from '../../words/words';

/** The kernels of a GPU, and how much of its memory they hold. */
export interface GpuKernels extends Kernels {
  /** Buffers and query sets of all models that were not given back. */
  readonly live: number;
}

/** What a submission should take at most: drivers end one after about 2 s, and a cancelled run waits for two of them. */
const pieceMs = 200;
/** Threads of a workgroup beyond which a kernel may run out of registers. */
const mostThreads = 512;

/**
 * WGSL kernels on a device, the same one that tfjs uses.
 *
 * @param wish - another length of the submissions, for tests
 */
export function gpuKernels(device: GPUDevice, wish: { readonly pieceMs: number } = { pieceMs }): GpuKernels {
  const memory = makeMemory(device);
  let lost: UnrollError | null = null;
  void device.lost.then(({ message }) => (lost = deviceLost(message)));
  const requireDevice = (): void => {
    if (lost) throw lost;
  };
  const workshop: Workshop = { device, memory, compile: makeCompile(device), requireDevice, pieceMs: wish.pieceMs };
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
  requireGoodInput(layer, x);
  const setting = settingOf(settings, workshop.device);
  const planFor = (extent: Extent): Plan => planOf(layer, extent, x.data, setting);
  return order(planFor, { batch: x.batch, tokens: x.tokens }, workshop);
}

function order(planFor: (extent: Extent) => Plan, extent: Extent, workshop: Workshop): Promise<Model> {
  const { limits } = workshop.device;
  requireRoom(planFor, extent, limits);
  const requireTraceRoom = (): void => requireRoom((other) => planFor(other).trace, extent, limits);
  return makeModel(workshop, { plan: planFor(extent), span: words.spans.gpu, requireTraceRoom });
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

/**
 * @throws UnrollError 'bad-input' where heads do not divide the width
 * @throws RangeError where layer and input do not go together
 */
function requireGoodInput(layer: Layer, x: Sequence): void {
  const attention = layer.kind === 'block' ? layer.attention : layer.kind === 'attention' ? layer : null;
  if (attention) requireDivides(attention.heads, attention.width);
  requireMatches(layer, x);
  if (x.data.length === 0) throw new RangeError(`x: expected at least one number, got [${x.batch}, ${x.tokens}, ${x.width}]`);
}

async function makeProduct([rows, inner, columns]: readonly [number, number, number], { product }: Settings, workshop: Workshop): Promise<Model> {
  // Drawn when everything is known to fit.
  const planFor = ({ tokens }: Extent): Plan => planProduct(product, { rows: tokens, inner, columns }, {
    left: () => uniform(1, 'product.left', tokens * inner, 1),
    weight: () => uniform(1, 'product.right', columns * inner, 1),
  });
  return order(planFor, { batch: 1, tokens: rows }, workshop);
}
