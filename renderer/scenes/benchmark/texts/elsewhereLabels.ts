import { type Trace } from '#contract/trace';
import { type BenchSizes, type VariantName } from '#contract/bench';
import { type Label } from '../../../parts/scene';
import { fitted } from '../../../parts/textWidth';
import { plainLabel } from '../../../parts/texts/plainLabel';
import { deviceWords } from '../../../parts/texts/provenance';
import { type Thing } from '../../../timeline/thing';
import { elsewhereOf, mostFiles } from '../elsewhere';
import { tableColumns } from '../layout';
import { type Comparison, mainRow, models, threadsOf } from '../reading';
import { words } from '../words/words';
import { parallelLabel } from './parallelLabel';
import { lasting, modelInk, modelName, wayName } from './amounts';

const said = words.labels.elsewhere;
const top = 124;
const firstRow = 176;
const pitch = 84;
const nameRoom = 540;

/** Our times above those of other machines, each with where it comes from. */
export function elsewhereLabels(comparison: Comparison, { device, others }: Trace): readonly Label[] {
  const { sizes, variant, mainIndex } = comparison;
  const ours = (way: VariantName) => {
    const cells = models.map((model, modelIndex): Cell => ({ ms: mainRow(comparison, model, way)?.medianMs ?? null, thing: { kind: 'time', at: [modelIndex, way === 'loop' ? 0 : 1, mainIndex] } }));
    const threads = threadsOf(comparison, way);
    return { name: deviceWords({ ...device, threads: threads?.least ?? device.threads }, threads?.most), below: said.here(wayName[way]), cells };
  };
  const shown = others.slice(0, mostFiles);
  return [
    { ...plainLabel, key: 'elsewhere-sizes', x: 40, y: top, text: said.sizes(sizes.batch, sizes.tokens, sizes.dim), ink: 'soft', thing: { kind: 'size', at: [] } },
    ...models.map((model): Label => ({ ...plainLabel, key: `elsewhere-${model}`, x: tableColumns[model], y: top, text: modelName[model], sizePx: 26, weight: 700, ink: modelInk[model], anchor: 'end' })),
    ...rowLabels('here', firstRow, ours(variant)),
    ...shown.flatMap((other, fileIndex) => {
      const { times, ...from } = elsewhereOf(comparison, other);
      const cells = models.map((model, modelIndex): Cell => ({ ms: times[model]?.medianMs ?? null, thing: { kind: 'other', at: [fileIndex, modelIndex] } }));
      return rowLabels(`other-${fileIndex}`, firstRow + pitch * (fileIndex + 1), { name: from.device, below: `${from.library}, ${from.sameSizes ? said.sameSizes : sizesTold(from.sizes)}`, cells });
    }),
    ...(others.length === 0 ? aloneLabels(variant === 'fused' ? ours('loop') : null) : []),
    ...(others.length > mostFiles ? [{ ...plainLabel, key: 'others-left', x: 40, y: 600, text: said.more(others.length - mostFiles), ink: 'soft' } as const] : []),
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

/** What stands there until another machine is laid beside this one: the other way here, and where to go from it. */
function aloneLabels(other: Parameters<typeof rowLabels>[2] | null): readonly Label[] {
  return [
    ...(other === null ? [] : rowLabels('loop', firstRow + pitch, other)),
    { ...plainLabel, key: 'beside', x: 40, y: firstRow + pitch * 2 + 30, text: said.alone, sizePx: 24, ink: 'soft' },
    parallelLabel('beside-parallel', firstRow + pitch * 3 + 24),
  ];
}

function sizesTold({ batch, tokens, dim, heads }: BenchSizes): string {
  return said.otherSizes(`${batch} × ${tokens} × ${dim}`, heads);
}
