import { type BenchRow } from '#contract/bench';
import { type Label } from '../../../parts/scene';
import { plainLabel } from '../../../parts/texts/plainLabel';
import { grouped } from '../../../timeline/numbers';
import { tableColumns, tablePitch, tableTop } from '../layout';
import { type Comparison, mainRow, models, workingMsOf } from '../reading';
import { words } from '../words/words';
import { parallelLabel } from './parallelLabel';
import { lasting, modelInk, modelName, rate, work } from './amounts';

/** One line of the table: a name, and what it says about each model. */
interface Line {
  readonly key: string;
  readonly name: string;
  /** Kind of the reference behind its numbers. */
  readonly kind: string;
  readonly value: (row: BenchRow, comparison: Comparison) => string;
}

const said = words.labels.table;
const counted: readonly Line[] = [
  { key: 'work', name: said.work, kind: 'flop', value: ({ flop }) => work(flop) },
  { key: 'steps', name: said.steps, kind: 'steps', value: ({ sequentialSteps }) => grouped.format(sequentialSteps) },
  { key: 'time', name: said.time, kind: 'time', value: ({ medianMs }) => lasting(medianMs) },
  { key: 'rate', name: said.rate, kind: 'rate', value: ({ flop, medianMs }) => (medianMs > 0 ? rate((1000 * flop) / medianMs) : '–') },
];
const thought: readonly Line[] = [
  { key: 'working', name: said.working, kind: 'working', value: (row, comparison) => lasting(workingMsOf(comparison, row)) },
];

/** Behind the name of the first line. */
const unitLeft = 236;

/** Work and steps of the three, their times, and what the work alone would take; from there on the way to the act about many processors. */
export function tableLabels(comparison: Comparison, stepId: string): readonly Label[] {
  const lines = stepId === 'depth' ? [...counted, ...thought] : counted;
  const names = models.map((model): Label => ({
    ...plainLabel, key: `table-${model}`, x: tableColumns[model], y: tableTop, text: modelName[model], sizePx: 26, weight: 700, ink: modelInk[model], anchor: 'end',
  }));
  return [
    ...names,
    { ...plainLabel, key: 'work-unit', x: unitLeft, y: tableTop + tablePitch, text: said.unit, ink: 'soft' },
    ...lines.flatMap((line, index) => lineLabels(comparison, line, tableTop + tablePitch * (index + 1))),
    ...(stepId === 'depth' ? [parallelLabel('table-parallel', tableTop + tablePitch * (lines.length + 1) + 20)] : []),
  ];
}

function lineLabels(comparison: Comparison, { key, name, kind, value }: Line, y: number): readonly Label[] {
  const { variant, mainIndex } = comparison;
  return [
    { ...plainLabel, key: `${key}-name`, x: 40, y, text: name, sizePx: 26, ink: 'soft' },
    ...models.map((model, modelIndex): Label => {
      const row = mainRow(comparison, model, variant);
      const at = kind === 'time' ? [modelIndex, variant === 'loop' ? 0 : 1, mainIndex] : [modelIndex];
      return {
        ...plainLabel, key: `${key}-${model}`, x: tableColumns[model], y, text: row === null ? said.missing : value(row, comparison), sizePx: 30, weight: 600, anchor: 'end',
        thing: row === null ? null : { kind, at },
      };
    }),
  ];
}
