import { UnrollError } from '#contract/failure';
import { gateCount, type RecurrentLayer } from '../../../models/layer';
import type { BufferPlan, Extent, Plan, Step } from '../plan';
import type { Settings } from '../tuning';
import { packRecurrent, walkBytes, walkCode } from '../wgsl/walk';
import { linearBuffers, productStep } from './product';
import { words } from '../../../words/words';

/** What a plan is made for, besides the layer and its input. */
export interface PlanSetting {
  readonly settings: Settings;
  /** Most threads of a workgroup. */
  readonly mostThreads: number;
  /** Most workgroup memory of a workgroup. */
  readonly mostBytes: number;
}

const inputMap = 'input map';
const rowCounts = [4, 2, 1] as const;

/**
 * A recurrent layer: W_ih x + b for all tokens in one product, then one walk through time.
 *
 * @param x - [batch, tokens, input], read when everything is known to fit
 */
export function planRecurrent(layer: RecurrentLayer, extent: Extent, x: Float32Array, setting: PlanSetting): Plan {
  const { batch, tokens } = extent;
  const { hiddenWidth: hidden, inputWidth } = layer;
  const gates = gateCount[layer.kind];
  const project = productStep({
    label: inputMap, way: setting.settings.product, rows: batch * tokens, inner: inputWidth, columns: gates * hidden, left: 'x', product: 'projected',
  });
  const last = { name: 'h', buffer: 'state', shape: [batch, hidden] };
  return {
    buffers: [
      { name: 'x', what: words.room.what.inputs, length: batch * tokens * inputWidth, fill: () => x },
      ...linearBuffers({ label: inputMap, inner: inputWidth, columns: gates * hidden, weight: () => layer.weightIh, bias: () => inputBias(layer) }),
      { name: 'projected', what: words.room.what.mapped, length: batch * tokens * gates * hidden },
      ...carried(layer, batch),
    ],
    steps: [project, walkStep(layer, extent, setting, false)],
    result: last,
    trace: {
      buffers: [{ name: 'hidden', what: words.room.what.allStates, length: batch * tokens * hidden }],
      steps: [project, walkStep(layer, extent, setting, true)],
      readings: [
        { name: 'hidden', buffer: 'hidden', shape: [batch, tokens, hidden] },
        ...(layer.kind === 'lstm' ? [{ name: 'cell_last', buffer: 'cell', shape: [batch, hidden] }] : []),
      ],
    },
  };
}

/** What the walk carries from piece to piece, and what it reads in each step. */
function carried(layer: RecurrentLayer, batch: number): readonly BufferPlan[] {
  const { hiddenWidth: hidden } = layer;
  const gates = gateCount[layer.kind];
  const length = Math.ceil(hidden / 4) * 4 * gates * hidden;
  return [
    { name: 'weights', what: words.room.what.recurrentWeights, length, fill: () => packRecurrent(layer.weightHh, gates, hidden) },
    { name: 'state', what: words.room.what.states, length: batch * hidden },
    ...(layer.kind === 'lstm' ? [{ name: 'cell', what: words.room.what.cells, length: batch * hidden }] : []),
    ...(layer.kind === 'gru' ? [{ name: 'candidateBias', what: words.room.what.biases, length: hidden, fill: () => layer.biasHh.subarray(2 * hidden) }] : []),
  ];
}

/** Both biases in one; a GRU's candidate keeps that of its h apart, because the reset gate comes between. */
function inputBias({ kind, hiddenWidth, biasIh, biasHh }: RecurrentLayer): Float32Array {
  const kept = kind === 'gru' ? 2 * hiddenWidth : Infinity;
  return biasIh.map((bias, place) => (place < kept ? bias + (biasHh[place] ?? NaN) : bias));
}

/** As many rows as were chosen, or as have room in a workgroup. */
function rowsThatFit(hidden: number, { settings, mostBytes }: PlanSetting): number {
  const rows = rowCounts.find((count) => count <= settings.rowsPerGroup && walkBytes(hidden, count) <= mostBytes);
  if (rows !== undefined) return rows;
  const fits = Math.floor(mostBytes / walkBytes(4, 1)) * 4;
  throw new UnrollError(
    'out-of-memory',
    words.room.tooWide(hidden, { bytes: walkBytes(hidden, 1), most: mostBytes, fits }),
  );
}

function walkStep(layer: RecurrentLayer, { batch, tokens }: Extent, setting: PlanSetting, traced: boolean): Step {
  const { kind, hiddenWidth: hidden } = layer;
  const rows = rowsThatFit(hidden, setting);
  const nonlinearity = layer.kind === 'rnn' ? layer.nonlinearity : 'tanh';
  const { recurrentWeights: held, unitsPerThread: units } = setting.settings;
  return {
    label: 'walk',
    code: walkCode({ kind, nonlinearity, hidden, rows, units, held, traced, mostThreads: setting.mostThreads }),
    reads: ['projected', 'weights', ...(kind === 'gru' ? ['candidateBias'] : [])],
    writes: ['state', ...(kind === 'lstm' ? ['cell'] : []), ...(traced ? ['hidden'] : [])],
    units: tokens,
    numbers: [tokens, batch],
    groups: () => [Math.ceil(batch / rows), 1, 1],
  };
}
