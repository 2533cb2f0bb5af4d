import { type Trace } from '#contract/trace';
import { type BenchSizes } from '#contract/bench';
import { type Label } from '../../../parts/scene';
import { fitted } from '../../../parts/textWidth';
import { plainLabel } from '../../../parts/texts/plainLabel';
import { deviceWords } from '../../../parts/texts/provenance';
import { type Thing } from '../../../timeline/thing';
import { elsewhereOf, mostFiles } from '../elsewhere';
import { tableColumns } from '../layout';
import { type Comparison, type Timed, mainRow, models } from '../reading';
import { lasting, modelInk, modelName } from './words';

const top = 124;
const firstRow = 176;
const pitch = 84;
const nameRoom = 540;

/** Our times above those of other machines, each with where it comes from. */
export function elsewhereLabels(comparison: Comparison, { device, others }: Trace): readonly Label[] {
  const { sizes, variant, mainIndex } = comparison;
  const ours = (model: Timed, modelIndex: number): Cell => {
    const row = mainRow(comparison, model, variant);
    return { ms: row?.medianMs ?? null, thing: { kind: 'time', at: [modelIndex, variant === 'loop' ? 0 : 1, mainIndex] } };
  };
  const shown = others.slice(0, mostFiles);
  return [
    ...models.map((model): Label => ({ ...plainLabel, key: `elsewhere-${model}`, x: tableColumns[model], y: top, text: modelName[model], sizePx: 26, weight: 700, ink: modelInk[model], anchor: 'end' })),
    ...rowLabels('here', firstRow, { name: deviceWords(device), below: `here, ${sizesTold(sizes)}`, cells: models.map(ours) }),
    ...shown.flatMap((other, fileIndex) => {
      const { times, ...from } = elsewhereOf(comparison, other);
      const cells = models.map((model, modelIndex): Cell => ({ ms: times[model]?.medianMs ?? null, thing: { kind: 'other', at: [fileIndex, modelIndex] } }));
      return rowLabels(`other-${fileIndex}`, firstRow + pitch * (fileIndex + 1), { name: from.device, below: `${from.library}, ${from.sameSizes ? 'same sizes' : sizesTold(from.sizes)}`, cells });
    }),
    ...(others.length === 0 ? howTo() : []),
    ...(others.length > mostFiles ? [{ ...plainLabel, key: 'others-left', x: 40, y: 600, text: `and ${others.length - mostFiles} more in the drawer Speed, key C`, ink: 'soft' } as const] : []),
  ];
}

interface Cell {
  readonly ms: number | null;
  readonly thing: Thing;
}

function rowLabels(key: string, y: number, { name, below, cells }: { readonly name: string; readonly below: string; readonly cells: readonly Cell[] }): readonly Label[] {
  return [
    { ...plainLabel, key: `${key}-device`, x: 40, y, text: fitted(name, 24, nameRoom, 600), sizePx: 24, weight: 600, title: name },
    { ...plainLabel, key: `${key}-from`, x: 40, y: y + 28, text: fitted(below, 20, nameRoom), ink: 'soft', title: below },
    ...models.map((model, modelIndex): Label => {
      const cell = cells[modelIndex];
      const ms = cell?.ms ?? null;
      return { ...plainLabel, key: `${key}-${model}`, x: tableColumns[model], y: y + 8, text: ms === null ? '–' : lasting(ms), sizePx: 30, weight: 700, anchor: 'end', thing: ms === null ? null : (cell?.thing ?? null) };
    }),
  ];
}

/** How another machine comes to be heard: nothing is shown that nobody measured. */
function howTo(): readonly Label[] {
  return [
    'To lay another machine beside this one:',
    '1. Key C opens the drawer Speed; there, save the script for PyTorch.',
    '2. Run it where PyTorch and a GPU are: it writes one small file.',
    '3. Open that file in the drawer: its times appear here, with their origin.',
  ].map((text, line): Label => ({ ...plainLabel, key: `how-${line}`, x: 40, y: 310 + line * 44, text, sizePx: 24, ink: line === 0 ? 'ink' : 'soft', weight: line === 0 ? 600 : 400 }));
}

function sizesTold({ batch, tokens, dim, heads }: BenchSizes): string {
  return `${batch} × ${tokens} × ${dim}, ${heads} heads`;
}
