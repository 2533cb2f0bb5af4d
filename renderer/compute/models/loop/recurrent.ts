import * as tf from '@tensorflow/tfjs-core';
import type { Breath } from '../../breath';
import { requireFits } from '../../limits';
import { type Cell, runCell, traceCell } from '../../ops/cells/cell';
import { gruCell, prepareGru } from '../../ops/cells/gru';
import { lstmCell, prepareLstm } from '../../ops/cells/lstm';
import { rnnCell, type RnnState } from '../../ops/cells/rnn';
import { gateOf } from '../../ops/cells/gate';
import { recordEdges } from '../../ops/edges';
import { type Held, holding } from '../../ops/held';
import { requireFinite } from '../../ops/read';
import { gateCount, type RecurrentLayer } from '../layer';
import type { Outputs } from '../model';
import { type PassParts, type Passes, readAndDispose } from './passes';
import { words } from '../../words/words';

/** Any cell: its state has a hidden part, and so has what a step makes. */
type AnyCell = Cell<RnnState, RnnState>;

/** Tensors [batch, hidden] that are there at once in a step, the states before and after among them; a test counts them. */
const valuesInStep = { rnn: 8, gru: 22, lstm: 28 } as const satisfies Readonly<Record<RecurrentLayer['kind'], number>>;
const numberBytes = 4;

/** The cell of a layer, its weights on the engine; `held` owns them. */
export function cellOf(layer: RecurrentLayer, held: Held): AnyCell {
  switch (layer.kind) {
    case 'rnn':
      return rnnCell(gateOf(layer, 0, held), layer.nonlinearity);
    case 'lstm':
      return lstmCell(prepareLstm(layer, held));
    case 'gru':
      return gruCell(prepareGru(layer, held));
    default:
      throw new RangeError(`no such cell: ${JSON.stringify(layer satisfies never)}`);
  }
}

/** A recurrent layer in a loop over tokens. */
export function recurrentPasses(layer: RecurrentLayer, { x, engine, held }: PassParts): Passes {
  const cell = cellOf(layer, held);
  const { kind } = layer;
  return {
    span: words.spans.recurrentLoop,
    peakBytes: peakBytes(layer, x),
    golden: kind === 'lstm' ? ['hidden', 'cell_last'] : ['hidden'],
    forward: async (breathe) => {
      const { hidden, ...others } = await runCell(x, cell, breathe);
      tf.dispose(others);
      return readAndDispose(hidden);
    },
    trace: (breathe, only) => {
      const shape = [x.shape[0], x.shape[1], layer.hiddenWidth];
      requireFits(words.room.what.allStates, shape, engine.limit, words.room.smaller.tokensOrBatch);
      return readTrace({ x, cell, breathe, only });
    },
  };
}

interface Asked {
  readonly x: tf.Tensor3D;
  readonly cell: AnyCell;
  readonly breathe: Breath;
  readonly only: readonly string[] | undefined;
}

function readTrace({ x, cell, breathe, only }: Asked): Promise<Outputs> {
  const [batch, tokens] = x.shape;
  return holding(async (held) => {
    const made: Readonly<Record<string, tf.Tensor3D>> = held.ownAll(await traceCell(x, cell, { breathe, edges: recordEdges(tokens).at(0) }));
    const outputs = new Map<string, { readonly shape: readonly number[]; readonly data: Float32Array }>();
    for (const [name, tensor] of Object.entries(made)) {
      if (only && !only.includes(name) && !only.includes(`${name}_last`)) continue;
      await breathe();
      const data = await tensor.data<'float32'>();
      requireFinite(data, name);
      const width = tensor.shape[2];
      if (!only || only.includes(name)) outputs.set(name, { shape: tensor.shape, data });
      if (name === 'cell') outputs.set('cell_last', { shape: [batch, width], data: lastOfEach(data, { batch, tokens, width }) });
      held.drop(tensor);
    }
    return outputs;
  });
}

/** [batch, width], the last token's values. */
function lastOfEach(data: Float32Array, { batch, tokens, width }: Readonly<Record<'batch' | 'tokens' | 'width', number>>): Float32Array {
  const last = new Float32Array(batch * width);
  for (let row = 0; row < batch; row += 1) {
    const end = (row + 1) * tokens * width;
    last.set(data.subarray(end - width, end), row * width);
  }
  return last;
}

function peakBytes({ kind, inputWidth, hiddenWidth }: RecurrentLayer, { size, shape: [batch] }: tf.Tensor3D): number {
  const weights = gateCount[kind] * hiddenWidth * (inputWidth + hiddenWidth + 3);
  const step = batch * (inputWidth + valuesInStep[kind] * hiddenWidth);
  // The input, and twice more while it is put in the order of the tokens.
  return numberBytes * (weights + 3 * size + step);
}
