import { type Trace } from '#contract/trace';
import { type Label } from '../../parts/scene';
import { plainLabel } from '../../parts/texts/plainLabel';
import { captionLabels, headerLabels } from '../../parts/texts/provenance';
import { type Plan, stepAt, stepIndexAt } from '../../timeline/plan';
import { alsoY, claimY, nameY, sideLefts, tableLefts, tableRight, tableRowY, tableTitleY, titleY, unitY, valueY } from './layout';
import { momentAt } from './plan';
import { recurrent, type Row, type Side, transformer } from './row';
import { allRows, rowsOf } from './rows';

export const summaryTitle = 'The whole argument, counted';

/** Every text of the act at a frame. */
export function summaryLabels(trace: Trace, plan: Plan, frame: number): readonly Label[] {
  const { caption, asks } = stepAt(plan, stepIndexAt(plan, frame));
  const { row, uncovered } = momentAt(trace, plan, frame);
  const alone = allRows(trace)[row];
  return [
    ...headerLabels(summaryTitle, trace),
    ...(alone ? rowLabels(alone, row, uncovered) : tableLabels(rowsOf(trace).article, uncovered > 0)),
    ...captionLabels(caption, asks),
  ];
}

/** One row, large. */
function rowLabels(row: Row, place: number, uncovered: number): readonly Label[] {
  return [
    { ...plainLabel, key: 'row-name', x: sideLefts[0], y: nameY, text: row.name, sizePx: 36, weight: 700 },
    { ...plainLabel, key: 'row-opens', x: tableRight, y: nameY, text: row.opensText, sizePx: 22, weight: 600, ink: 'attention', anchor: 'end', opens: row.opens },
    ...row.sides.flatMap((side, index) => sideLabels(side, place, index, index < uncovered)),
  ];
}

function sideLabels({ title, ink, claim, value, valueTex, unit, also }: Side, row: number, side: number, uncovered: boolean): readonly Label[] {
  const x = sideLefts[side] ?? 0;
  const key = side === 0 ? 'left' : 'right';
  return [
    { ...plainLabel, key: `${key}-title`, x, y: titleY, text: title, sizePx: 24, weight: 700, ink },
    ...(claim === null ? [] : [
      { ...plainLabel, key: `${key}-says`, x, y: claimY, text: 'the article says', ink: 'soft' } as const,
      { ...plainLabel, key: `${key}-claim`, x: x + 168, y: claimY, text: claim, sizePx: 30, face: 'tex' } as const,
    ]),
    ...(uncovered ? [
      { ...plainLabel, key: `${key}-value`, x, y: valueY, text: valueTex ?? value, sizePx: 72, weight: 700, ink, face: valueTex === undefined ? 'text' : 'tex', thing: { kind: 'cell', at: [row, side] } } as const,
      { ...plainLabel, key: `${key}-unit`, x, y: unitY, text: unit, sizePx: 22, ink: 'soft' } as const,
      { ...plainLabel, key: `${key}-also`, x, y: alsoY, text: also, sizePx: 22, weight: 500 } as const,
    ] : []),
  ];
}

/** All rows of the article beneath each other. */
function tableLabels(rows: readonly Row[], uncovered: boolean): readonly Label[] {
  return [
    ...[recurrent, transformer].map(({ title, ink }, side): Label => ({ ...plainLabel, key: `table-title-${side}`, x: tableLefts[side] ?? 0, y: tableTitleY, text: title, sizePx: 22, weight: 700, ink })),
    ...rows.flatMap((row, place): readonly Label[] => {
      const y = tableRowY(place);
      return [
        { ...plainLabel, key: `${row.id}-name`, x: sideLefts[0], y: y + 42, text: row.name, sizePx: 24, weight: 600 },
        ...(uncovered ? [{ ...plainLabel, key: `${row.id}-opens`, x: sideLefts[0], y: y + 76, text: row.opensText, ink: 'attention', opens: row.opens } as const] : []),
        ...row.sides.flatMap((side, index) => cellLabels(side, place, index, uncovered)),
      ];
    }),
  ];
}

/** A cell of the whole table: the claim, and once it was put to the test, what was found. */
function cellLabels({ claim, ink, value, valueTex, brief }: Side, row: number, side: number, uncovered: boolean): readonly Label[] {
  const [x, y] = [tableLefts[side] ?? 0, tableRowY(row)];
  const claimed: Label = { ...plainLabel, key: `claim-${row}-${side}`, x, y: y + 42, text: claim ?? '', sizePx: 29, face: 'tex' };
  if (!uncovered) return [claimed];
  return [
    claimed,
    { ...plainLabel, key: `cell-${row}-${side}`, x: x + 120, y: y + 76, text: valueTex ?? value, sizePx: valueTex === undefined ? 24 : 29, weight: 700, ink, anchor: 'end', face: valueTex === undefined ? 'text' : 'tex', thing: { kind: 'cell', at: [row, side] } },
    { ...plainLabel, key: `brief-${row}-${side}`, x: x + 132, y: y + 76, text: brief, ink: 'soft' },
  ];
}
