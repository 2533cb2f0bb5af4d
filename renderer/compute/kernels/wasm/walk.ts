import { gateCount, type Nonlinearity, type RecurrentLayer, type Sequence } from '../../models/layer';
import type { Model, Outputs } from '../../models/model';
import { Arena, type Ground } from './arena';
import { round } from './crew';
import type { Crew } from './crew';
import { groupsOf, inGroups, inPanels, paddedBlocks, panelsOf, panelWidth, spread } from './panels';
import { words } from '../../words/words';

const cellNumbers: Readonly<Record<Nonlinearity | 'lstm' | 'gru', number>> = { tanh: 0, relu: 1, linear: 2, lstm: 3, gru: 4 };

/** Rows times steps whose input products are made together: their inputs stay in the nearest cache. */
const productRows = 32;

/** Where everything of a walk lies, in bytes, and how it goes; see assembly/recurrent.ts for what each part is. */
interface Plan {
  readonly words: number;
  readonly x: number;
  readonly inputPanels: number;
  readonly bias: number;
  readonly hiddenPanels: number;
  readonly resetBias: number;
  readonly hidden: number;
  readonly cellLast: number;
  readonly inputSixes: number;
  readonly hiddenSixes: number;
  readonly newSixes: number;
  readonly wideBias: number;
  readonly wideResetBias: number;
  readonly scratch: readonly number[];
  readonly rowsAtOnce: number;
  readonly stepsAtOnce: number;
}

/**
 * A recurrent layer as one call that walks through time: threads share the rows of the batch and meet only at the end.
 *
 * @throws UnrollError 'out-of-memory'
 */
export async function makeWalk(layer: RecurrentLayer, x: Sequence, crew: Crew): Promise<Model> {
  const arena = new Arena();
  const plan = layOut(layer, x, crew, arena);
  const ground = arena.build(words.room.layer(layer.kind, `${x.batch} x ${x.tokens} x ${layer.hiddenWidth}`), words.room.smaller.all);
  fill(layer, x, plan, ground);
  const team = await crew.open(plan.scratch.length, ground);
  const state = new Float32Array(x.batch * layer.hiddenWidth);
  const hidden = ground.at(plan.hidden, x.batch * x.tokens * layer.hiddenWidth);
  const go: Model['forward'] = async (breathe) => {
    const kernelMs = await round(team, ground, 'walk', (thread) => [plan.words, plan.scratch[thread] ?? 0], breathe);
    for (let row = 0; row < x.batch; row += 1) {
      const last = ((row + 1) * x.tokens - 1) * layer.hiddenWidth;
      state.set(hidden.subarray(last, last + layer.hiddenWidth), row * layer.hiddenWidth);
    }
    return { result: state, kernelMs };
  };
  return {
    span: words.spans.walk(team.size),
    peakBytes: ground.bytes,
    forward: go,
    outputs: async (breathe) => {
      await go(breathe);
      const outputs: Outputs = new Map([['hidden', { shape: [x.batch, x.tokens, layer.hiddenWidth], data: hidden.slice() }]]);
      if (layer.kind !== 'lstm') return outputs;
      return new Map([...outputs, ['cell_last', { shape: [x.batch, layer.hiddenWidth], data: ground.at(plan.cellLast, state.length).slice() }]]);
    },
    dispose: () => team.close(),
  };
}

function layOut(layer: RecurrentLayer, { batch, tokens }: Sequence, { threads, settings }: Crew, arena: Arena): Plan {
  const { inputWidth, hiddenWidth } = layer;
  const stride = inPanels(hiddenWidth);
  const gates = gateCount[layer.kind];
  const sums = gates * stride;
  // Rows are shared out evenly and walk in fours, as the product takes them.
  const share = Math.ceil(batch / threads / 4) * 4;
  const rowsAtOnce = Math.min(settings.rowsAtOnce, share, batch);
  const stepsAtOnce = Math.min(tokens, Math.max(1, Math.floor(productRows / rowsAtOnce)));
  const together = rowsAtOnce * stepsAtOnce;
  const working = Math.min(threads, Math.ceil(batch / rowsAtOnce));
  return {
    words: arena.numbers(24),
    x: arena.numbers(batch * tokens * inputWidth),
    inputPanels: arena.numbers(inputWidth * sums),
    bias: arena.numbers(sums),
    hiddenPanels: arena.numbers(hiddenWidth * sums),
    resetBias: arena.numbers(stride),
    hidden: arena.numbers(batch * tokens * hiddenWidth),
    cellLast: arena.numbers(batch * hiddenWidth),
    inputSixes: arena.numbers(inputWidth * inGroups(gates * hiddenWidth)),
    hiddenSixes: arena.numbers(hiddenWidth * inGroups(gates * hiddenWidth)),
    newSixes: arena.numbers(hiddenWidth * inGroups(hiddenWidth)),
    wideBias: arena.numbers(panelWidth * inGroups(gates * hiddenWidth)),
    wideResetBias: arena.numbers(panelWidth * inGroups(hiddenWidth)),
    scratch: Array.from({ length: working }, () => arena.numbers(together * (inputWidth + inGroups(sums)) + 3 * rowsAtOnce * inGroups(stride) + 4)),
    rowsAtOnce,
    stepsAtOnce,
  };
}

function fill(layer: RecurrentLayer, x: Sequence, plan: Plan, ground: Ground): void {
  const { inputWidth, hiddenWidth, kind } = layer;
  const gates = gateCount[kind];
  ground.put(plan.x, x.data);
  ground.put(plan.inputPanels, panelsOf(layer.weightIh, inputWidth, hiddenWidth));
  ground.put(plan.hiddenPanels, panelsOf(layer.weightHh, hiddenWidth, hiddenWidth));
  // The reset gate multiplies W_hn h + b_hn, so that product and its bias stay apart; all others only occur as a sum.
  const apart = kind === 'gru' ? 2 * hiddenWidth : gates * hiddenWidth;
  const bias = layer.biasIh.map((value, row) => value + (row < apart ? (layer.biasHh[row] ?? 0) : 0));
  ground.put(plan.bias, paddedBlocks(bias, hiddenWidth));
  ground.put(plan.resetBias, layer.biasHh.subarray(apart));
  ground.put(plan.inputSixes, groupsOf(layer.weightIh, inputWidth));
  ground.put(plan.hiddenSixes, groupsOf(layer.weightHh.subarray(0, apart * hiddenWidth), hiddenWidth));
  ground.put(plan.newSixes, groupsOf(layer.weightHh.subarray(apart * hiddenWidth), hiddenWidth));
  ground.put(plan.wideBias, spread(bias));
  ground.put(plan.wideResetBias, spread(layer.biasHh.subarray(apart)));
  const cell = cellNumbers[kind === 'rnn' ? layer.nonlinearity : kind];
  const stride = inPanels(hiddenWidth);
  ground.putWords(plan.words, [
    cell, x.batch, x.tokens, inputWidth, hiddenWidth, stride, gates, plan.rowsAtOnce, plan.stepsAtOnce,
    plan.x, plan.inputPanels, plan.bias, plan.hiddenPanels, plan.resetBias, plan.hidden, plan.cellLast,
    plan.inputSixes, plan.hiddenSixes, plan.newSixes, plan.wideBias, plan.wideResetBias,
  ]);
}
