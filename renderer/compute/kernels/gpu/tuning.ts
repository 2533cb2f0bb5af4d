import type { Tuning, TuningQuestion } from '../kernels';
import type { ProductWay } from './wgsl/product';
import type { HeldWeights } from './wgsl/walk';

/** Every setting, read and checked. */
export interface Settings {
  /** Batch rows that one workgroup walks through time with. */
  readonly rowsPerGroup: number;
  /** Hidden units of one thread in a walk. */
  readonly unitsPerThread: number;
  readonly recurrentWeights: HeldWeights;
  readonly product: ProductWay;
  /** Query rows of one thread. */
  readonly queriesPerThread: number;
}

const rowsPerGroup = [1, 2, 4] as const;
const unitsPerThread = [1, 2, 4] as const;
const recurrentWeights = ['streamed', 'registers'] as const satisfies readonly HeldWeights[];
const product = ['tile64', 'tile128', 'direct'] as const satisfies readonly ProductWay[];
const queriesPerThread = [1, 2, 4] as const;

/** What differs from device to device by factors, and that nothing but measuring tells. */
export const questions: readonly TuningQuestion[] = [
  { setting: 'product', options: product, decidedBy: ['attention'] },
  { setting: 'rowsPerGroup', options: rowsPerGroup, decidedBy: ['rnn', 'lstm'] },
  { setting: 'unitsPerThread', options: unitsPerThread, decidedBy: ['rnn', 'lstm'] },
  { setting: 'recurrentWeights', options: recurrentWeights, decidedBy: ['rnn'] },
  { setting: 'queriesPerThread', options: queriesPerThread, decidedBy: ['attention'] },
];

/**
 * The settings that a tuning asks for.
 *
 * @throws RangeError naming the setting or the option that there is not
 */
export function readTuning(tuning: Tuning): Settings {
  const names = questions.map(({ setting }) => setting);
  const unknown = Object.keys(tuning).find((name) => !names.includes(name));
  if (unknown !== undefined) throw new RangeError(`the GPU kernels have no setting “${unknown}”; they have ${names.join(', ')}`);
  return {
    rowsPerGroup: chosen('rowsPerGroup', rowsPerGroup, tuning),
    unitsPerThread: chosen('unitsPerThread', unitsPerThread, tuning),
    recurrentWeights: chosen('recurrentWeights', recurrentWeights, tuning),
    product: chosen('product', product, tuning),
    queriesPerThread: chosen('queriesPerThread', queriesPerThread, tuning),
  };
}

function chosen<Option extends number | string>(setting: string, options: readonly [Option, ...Option[]], tuning: Tuning): Option {
  const wished = tuning[setting];
  if (wished === undefined) return options[0];
  const found = options.find((option) => option === wished);
  if (found === undefined) throw new RangeError(`${setting}: expected one of ${options.join(', ')}, got ${wished}`);
  return found;
}
