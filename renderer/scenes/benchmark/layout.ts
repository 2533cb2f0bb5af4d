import { type Plane } from '../../parts/plane/plane';
import { type CellRow } from '../../parts/cells';
import { type Sentence } from '../../sentence/reading';
import { curveOf } from './curves';
import { type Comparison, models } from './reading';

/** Places of the act, in stage units: the program at the left, what it does or how long it took at the right. */
export const headerRule = 68;
export const codeLeft = 56;
export const codeTop = 118;
export const codePitch = 27;
export const codeRight = 690;
export const printedTop = 566;
export const panelLeft = 730;
export const panelRight = 1240;
const panelWidth = panelRight - panelLeft;

export const loopTitle = 118;
export const turnLine = 282;
export const callTitle = 338;
export const matrixTop = 356;
export const matrixSide = 236;

/** Bars of the measured times, in three groups. */
export const barLeft = 858;
export const barLength = 258;
export const barHeight = 22;
export const groupTops = [112, 264, 424] as const;
export const barPitch = 40;

/** Table of work and waiting. */
export const tableTop = 140;
export const tablePitch = 62;
export const tableColumns = { rnn: 740, lstm: 990, attention: 1240 } as const;

export const plotColumn = 930;

/** Baseline of a line of the program. */
export function codeBaseline(lineIndex: number): number {
  return codeTop + lineIndex * codePitch;
}

/** The hidden states of the words, each in its cell, in the room beside the loop. */
export function cellRow({ count, width }: Pick<Sentence, 'count' | 'width'>): CellRow {
  const spacing = Math.min(90, panelWidth / count);
  const cellWidth = spacing >= 20 ? Math.min(48, spacing * 0.66) : spacing >= 8 ? spacing - 1 : spacing;
  const wished = cellWidth >= 36 ? 5 : cellWidth >= 20 ? 4 : 1;
  const columns = width % wished === 0 ? wished : 1;
  return { left: panelLeft, middle: 196, spacing, cellWidth, cellHeight: 116, columns, rows: width / columns };
}

/** Paper for the curves: text length against time, both logarithmic, whole powers of ten upwards. */
export function plotPlane(comparison: Comparison): Plane {
  const curves = models.flatMap((model) => curveOf(comparison, model));
  const lengths = comparison.points.map(({ setting }) => setting.tokens);
  const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)];
  const [fastest, slowest] = [Math.min(...curves.map(({ ms }) => ms)), Math.max(...curves.map(({ ms }) => ms))];
  const known = curves.length > 0;
  const low = known ? Math.floor(Math.log10(fastest)) : -1;
  const high = known ? Math.max(Math.ceil(Math.log10(slowest)), low + 1) : 1;
  return {
    left: 130, top: 130, width: 600, height: 410,
    x: { least: shortest, most: Math.max(longest, shortest + 1), log: true },
    y: { least: 10 ** low, most: 10 ** high, log: true },
  };
}
