import { type Label } from '../../parts/scene';
import { plainLabel } from '../../parts/texts/plainLabel';
import { laneDetail, styleOf, workOf, written } from './names';
import { laneAt, type Lanes } from './reading';
import { laneNames } from './tensors';

const columns = { name: 40, work: 300, workRight: 640, steps: 700, stepsRight: 890, longest: 950, longestRight: 1240 } as const;
const top = 116;
const firstRow = 190;
const rowHeight = 84;

/** Table 1 of the paper: its formulas, and beside each what was counted on this text. */
export function tableLabels(lanes: Lanes): readonly Label[] {
  const head = (key: string, x: number, text: string, anchor: 'start' | 'end' = 'start'): Label => ({ ...plainLabel, key: `head-${key}`, x, y: top, text, ink: 'soft', anchor });
  return [
    head('work', columns.work, 'work of one layer'),
    head('steps', columns.steps, 'steps in a row'),
    head('longest', columns.longest, 'longest path'),
    head('sizes', columns.name, `n = ${lanes.count}, ${lanes.all.some(({ own }) => own) ? 'drawn: ' : ''}d = ${lanes.width}`),
    ...laneNames.flatMap((_, lane) => rowLabels(lanes, lane)),
  ];
}

function rowLabels(lanes: Lanes, lane: number): readonly Label[] {
  const { title, ink, work, steps, longest } = styleOf(lane);
  const { counts } = laneAt(lanes, lane);
  const y = firstRow + rowHeight * lane;
  const formula = (key: string, x: number, text: string): Label => ({ ...plainLabel, key: `${key}-formula-${lane}`, x, y, text, ink: 'soft', sizePx: 29, face: 'tex' });
  const count = (key: string, x: number, value: number, kind: string): Label => ({
    ...plainLabel, key: `${key}-${lane}`, x, y, text: written(value), sizePx: 30, weight: 700, ink, anchor: 'end', thing: { kind, at: [lane] },
  });
  return [
    { ...plainLabel, key: `name-${lane}`, x: columns.name, y: y - 8, text: title, sizePx: 22, weight: 600, ink },
    { ...plainLabel, key: `detail-${lane}`, x: columns.name, y: y + 20, text: laneDetail(lanes, lane), ink: 'soft', thing: { kind: 'layers', at: [lane] } },
    formula('work', columns.work, work), count('work', columns.workRight, workOf(lanes, lane), 'work'),
    formula('steps', columns.steps, steps), count('steps', columns.stepsRight, counts.steps, 'steps'),
    formula('longest', columns.longest, longest), count('longest', columns.longestRight, counts.longest, 'longest'),
  ];
}
