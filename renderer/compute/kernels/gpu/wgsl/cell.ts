import type { WalkForm } from './walk';

/** Whose cell it is. */
export interface CellPlace {
  readonly row: number;
  /** Which of the thread's units. */
  readonly one: number;
  /** Places of a row of h. */
  readonly padded: number;
  /** Whether that unit is the thread's own, in WGSL. */
  readonly own: string;
}

/**
 * From the sums of one unit to its h of this step, for one row. `given` came from the input, both biases in it (of a GRU's
 * candidate only that of the input), `sum` from h of the step before.
 */
export function cellLines(form: WalkForm, place: CellPlace): string {
  const { row, one, padded, own } = place;
  const traced = form.traced ? `if (mine${row}) { hidden[(line${row} * range.z + token) * ${form.hidden}u + unit] = h; }` : '';
  return `if (${own}) { let unit = unit${one}; ${cell(form, place)} past[next + ${row * padded}u + unit] = h; ${traced} }`;
}

function cell({ kind, nonlinearity, hidden }: WalkForm, { row, one, padded }: CellPlace): string {
  const whole = (gate: number): string => `given${gate}_${row}_${one} + sum${gate}_${row}_${one}`;
  const place = `line${row} * ${hidden}u + unit`;
  switch (kind) {
    case 'rnn':
      return `let bare = ${whole(0)}; let h = ${bent(nonlinearity)};`;
    case 'gru':
      return `let reset = logistic(${whole(0)}); let update = logistic(${whole(1)});
        let candidate = bend(given2_${row}_${one} + reset * (sum2_${row}_${one} + candidateBias[unit]));
        let h = (1f - update) * candidate + update * past[now + ${row * padded}u + unit];`;
    case 'lstm':
      // A cell is read and written by one thread only, so that it needs no barrier.
      return `let before = select(0f, cell[${place}], token > 0u);
        let content = logistic(${whole(1)}) * before + logistic(${whole(0)}) * bend(${whole(2)});
        if (mine${row}) { cell[${place}] = content; }
        let h = logistic(${whole(3)}) * bend(content);`;
    default:
      throw new RangeError(`no such cell: ${String(kind satisfies never)}`);
  }
}

function bent(nonlinearity: WalkForm['nonlinearity']): string {
  switch (nonlinearity) {
    case 'tanh':
      return 'bend(bare)';
    case 'relu':
      return 'select(bare, 0f, bare < 0f)';
    case 'linear':
      return 'bare';
    default:
      throw new RangeError(`no such nonlinearity: ${String(nonlinearity satisfies never)}`);
  }
}
