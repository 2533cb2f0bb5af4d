import { type Label } from '../../parts/scene';
import { plainLabel } from '../../parts/texts/plainLabel';
import { laneDetail, styleOf, workOf, written } from './names';
import { laneAt, type Lanes } from './reading';
import { laneNames } from './tensors';
import { words } from './words/words';

const columns = { name: 40, work: 300, workRight: 640, steps: 700, stepsRight: 890, longest: 950, longestRight: 1240 } as const;
const top = 112;
const firstRow = 172;
const rowHeight = 82;
const noteTop = 574;

/** Table 1 of the paper: its formulas for a layer, beside each what was counted on this text, and beneath it the stack. */
export function tableLabels(lanes: Lanes): readonly Label[] {
  const head = (key: string, x: number, text: string): Label => ({ ...plainLabel, key: `head-${key}`, x, y: top, text, ink: 'soft' });
  return [
    head('work', columns.work, words.table.work),
    head('steps', columns.steps, words.table.steps),
    head('longest', columns.longest, words.table.longest),
    ...laneNames.flatMap((_, lane) => rowLabels(lanes, lane)),
    ...sizeNotes(lanes).map((text, line): Label => ({ ...plainLabel, key: `note-${line}`, x: columns.name, y: noteTop + 28 * line, text, ink: 'soft' })),
  ];
}

function rowLabels(lanes: Lanes, lane: number): readonly Label[] {
  const { title, ink, work, steps, longest } = styleOf(lane);
  const { counts: { layers, steps: stepCount, longest: longestPath } } = laneAt(lanes, lane);
  const y = firstRow + rowHeight * lane;
  const formula = (key: string, x: number, text: string): Label => ({ ...plainLabel, key: `${key}-formula-${lane}`, x, y, text, ink: 'soft', sizePx: 29, face: 'tex' });
  const count = (key: string, x: number, value: number, kind: string): Label => ({
    ...plainLabel, key: `${key}-${lane}`, x, y, text: written(value), sizePx: 30, weight: 700, ink, anchor: 'end', thing: { kind, at: [lane] },
  });
  const inStack = (key: string, x: number, text: string): readonly Label[] => (layers === 1 ? [] : [{ ...plainLabel, key: `${key}-stack-${lane}`, x, y: y + 30, text, ink: 'soft', anchor: 'end' }]);
  return [
    { ...plainLabel, key: `name-${lane}`, x: columns.name, y: y - 6, text: title, sizePx: 22, weight: 600, ink },
    { ...plainLabel, key: `detail-${lane}`, x: columns.name, y: y + 24, text: laneDetail(lanes, lane), ink: 'soft', thing: { kind: 'layers', at: [lane] } },
    formula('work', columns.work, work), count('work', columns.workRight, workOf(lanes, lane), 'work'),
    ...inStack('work', columns.workRight, words.table.workOfAll(layers, layers * workOf(lanes, lane))),
    formula('steps', columns.steps, steps), count('steps', columns.stepsRight, stepCount, 'steps'),
    ...inStack('steps', columns.stepsRight, words.table.stepsOfAll(layers * stepCount)),
    formula('longest', columns.longest, longest), count('longest', columns.longestRight, longestPath, 'longest'),
    ...inStack('longest', columns.longestRight, words.table.inLayers(layers)),
  ];
}

/** How large everything is, and what follows from it for the two architectures. */
function sizeNotes({ count, width, all }: Lanes): readonly string[] {
  const { size, ownSize, leftOut } = words.table;
  return [(all.some(({ own }) => own) ? ownSize : size)(count, width), leftOut];
}
