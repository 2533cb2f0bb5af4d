import { type Label } from '../../parts/scene';
import { plainLabel } from '../../parts/texts/plainLabel';
import { textWidth } from '../../parts/textWidth';
import { sideLefts, tableLefts, tableRowY, tableTitleY } from './layout';
import { type Row, type Side } from './row';
import { words } from './words/words';

const titleSize = 22;

/** All rows of the article beneath each other, what must be corrected marked. */
export function tableLabels(rows: readonly Row[], uncovered: boolean): readonly Label[] {
  return [
    ...(rows[0]?.sides ?? []).flatMap((side, index) => titleLabels(side, index)),
    ...rows.flatMap(({ id, name, opens, sides, correction }, place): readonly Label[] => {
      const y = tableRowY(place);
      const named = { ...plainLabel, key: `${id}-name`, x: sideLefts[0], y: y + 42, sizePx: 24, weight: 600 } as const;
      return [
        ...(uncovered ? [{ ...named, text: `${name} →`, opens }, correctionLabel(id, y, correction?.brief ?? null)] : [{ ...named, text: name }]),
        ...sides.flatMap((side, index) => cellLabels(side, place, index, uncovered)),
      ];
    }),
  ];
}

function titleLabels({ title, ink, layer }: Side, side: number): readonly Label[] {
  const x = tableLefts[side] ?? 0;
  return [
    { ...plainLabel, key: `table-title-${side}`, x, y: tableTitleY, text: title, sizePx: titleSize, weight: 700, ink },
    { ...plainLabel, key: `table-layer-${side}`, x: x + textWidth(title, titleSize, 700) + 12, y: tableTitleY, text: layer ?? '', ink: 'soft' },
  ];
}

function correctionLabel(id: string, y: number, brief: string | null): Label {
  const at = { ...plainLabel, key: `${id}-corrected`, x: sideLefts[0], y: y + 76 } as const;
  return brief === null ? { ...at, text: words.labels.asClaimed, ink: 'soft' } : { ...at, text: brief, weight: 600, ink: 'error' };
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
