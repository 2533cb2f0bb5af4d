import { type Label } from '../../parts/scene';
import { plainLabel } from '../../parts/texts/plainLabel';
import { textWidth } from '../../parts/textWidth';
import { endHeadingY, endLefts, endNumberY, endUnitY, endWidth } from './layout';
import { type Row } from './row';
import { words } from './words/words';

const headings: Readonly<Record<string, readonly string[]>> = words.end.headings;
const largest = 72;
const smallest = 44;

/** What is left of the whole argument: three numbers of each architecture. */
export function endLabels(rows: readonly Row[], all: readonly Row[]): readonly Label[] {
  return rows.flatMap((row, column): readonly Label[] => {
    const x = endLefts[column] ?? 0;
    const [heading = '', unit = ''] = headings[row.id] ?? [];
    const sizePx = row.sides.every(({ value }) => textWidth(value, largest, 700) <= endWidth) ? largest : smallest;
    return [
      { ...plainLabel, key: `end-${row.id}`, x, y: endHeadingY, text: heading, sizePx: 36, weight: 700 },
      { ...plainLabel, key: `end-${row.id}-unit`, x, y: endUnitY, text: unit, sizePx: 22, ink: 'soft' },
      ...row.sides.flatMap(({ ink, value }, side): readonly Label[] => [
        { ...plainLabel, key: `end-${row.id}-name-${side}`, x, y: endNumberY(side) - 68, text: words.end.names[side] ?? '', sizePx: 22, weight: 600, ink },
        { ...plainLabel, key: `end-${row.id}-${side}`, x, y: endNumberY(side), text: value, sizePx, weight: 700, ink, thing: { kind: 'cell', at: [all.indexOf(row), side] } },
      ]),
    ];
  });
}
