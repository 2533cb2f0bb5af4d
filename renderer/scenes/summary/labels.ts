import { type Trace } from '#contract/trace';
import { type Label } from '../../parts/scene';
import { plainLabel } from '../../parts/texts/plainLabel';
import { captionLabels, headerLabels } from '../../parts/texts/provenance';
import { textWidth } from '../../parts/textWidth';
import { type Plan, stepAt, stepIndexAt } from '../../timeline/plan';
import { endLabels } from './endLabels';
import { alsoY, claimY, correctionY, nameY, scaleY, sideLefts, tableRight, titleY, unitY, valueY } from './layout';
import { type Moment, momentAt } from './plan';
import { type Row, type Side } from './row';
import { allRows, lastRows, rowsOf } from './rows';
import { tableLabels } from './tableLabels';
import { words } from './words/words';

/** Every text of the act at a frame. */
export function summaryLabels(trace: Trace, plan: Plan, frame: number): readonly Label[] {
  const { caption, asks } = stepAt(plan, stepIndexAt(plan, frame));
  return [...headerLabels(words.title, trace), ...pageLabels(trace, momentAt(trace, plan, frame)), ...captionLabels(caption, asks)];
}

function pageLabels(trace: Trace, moment: Moment): readonly Label[] {
  const row = allRows(trace)[moment.row];
  switch (moment.page) {
    case 'row':
      return row ? rowLabels(row, moment) : [];
    case 'end':
      return endLabels(lastRows(trace), allRows(trace));
    case 'claims':
    case 'table':
      return tableLabels(rowsOf(trace).article, moment.page === 'table');
    default:
      return moment.page satisfies never;
  }
}

/** One row, large. */
function rowLabels({ name, opens, opensText, sides, correction }: Row, { row, uncovered }: Moment): readonly Label[] {
  return [
    { ...plainLabel, key: 'row-name', x: sideLefts[0], y: nameY, text: name, sizePx: 36, weight: 700 },
    { ...plainLabel, key: 'row-opens', x: tableRight, y: nameY, text: opensText, sizePx: 22, weight: 600, ink: 'attention', anchor: 'end', opens },
    ...sides.flatMap((side, index) => sideLabels(side, row, index, index < uncovered)),
    ...(uncovered < 2 ? [] : [{ ...plainLabel, key: 'scale', x: tableRight, y: scaleY, text: words.labels.scale, ink: 'soft', anchor: 'end' } as const]),
    ...(uncovered < 2 || correction === null ? [] : [
      { ...plainLabel, key: 'correction', x: sideLefts[0], y: correctionY, text: correction.sentence, sizePx: 22, weight: 500 } as const,
      ...(correction.opens === undefined ? [] : [{ ...plainLabel, key: 'correction-opens', x: tableRight, y: correctionY, text: correction.opensText ?? '', sizePx: 22, weight: 600, ink: 'attention', anchor: 'end', opens: correction.opens } as const]),
    ]),
  ];
}

const titleSize = 24;

function sideLabels({ title, ink, layer, claim, value, valueTex, unit, also }: Side, row: number, side: number, uncovered: boolean): readonly Label[] {
  const x = sideLefts[side] ?? 0;
  const key = side === 0 ? 'left' : 'right';
  return [
    { ...plainLabel, key: `${key}-title`, x, y: titleY, text: title, sizePx: titleSize, weight: 700, ink },
    ...(layer === null ? [] : [{ ...plainLabel, key: `${key}-layer`, x: x + textWidth(title, titleSize, 700) + 16, y: titleY, text: words.labels.oneLayer(layer), ink: 'soft' } as const]),
    ...(claim === null || !uncovered ? [] : [
      { ...plainLabel, key: `${key}-says`, x, y: claimY, text: words.labels.claim, ink: 'soft' } as const,
      { ...plainLabel, key: `${key}-claim`, x: x + 168, y: claimY, text: claim, sizePx: 30, face: 'tex' } as const,
    ]),
    ...(uncovered ? [
      { ...plainLabel, key: `${key}-value`, x, y: valueY, text: valueTex ?? value, sizePx: 72, weight: 700, ink, face: valueTex === undefined ? 'text' : 'tex', thing: { kind: 'cell', at: [row, side] } } as const,
      { ...plainLabel, key: `${key}-unit`, x, y: unitY, text: unit, sizePx: 22, ink: 'soft' } as const,
      { ...plainLabel, key: `${key}-also`, x, y: alsoY, text: also, sizePx: 22, weight: 500 } as const,
    ] : []),
  ];
}
