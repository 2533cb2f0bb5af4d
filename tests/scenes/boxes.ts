import type { Label } from '../../renderer/parts/scene';
import { textWidth } from '../../renderer/parts/textWidth';

/** What a text covers, in stage units. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The stage's own room: 52 units at the lower edge belong to the controls. */
export const stageRoom = { right: 1280, bottom: 668 } as const;

/** Height above and depth below the baseline of the tallest glyphs of Inter and JetBrains Mono, in ems. */
const ascent = 0.76;
const descent = 0.24;
/** Advance of every glyph of JetBrains Mono, in ems. */
const monoAdvance = 0.6;
const platePadding = 0.45;
/** Advance of every tabular figure, at whatever weight: measured in the face. */
const figureAdvance = 0.649;

/** Width of a text at most; formulas are measured in the app, where they are set. */
function widthOf({ text, sizePx, weight, face, plate }: Label): number {
  const padding = plate === 'none' ? 0 : 2 * platePadding * sizePx;
  switch (face) {
    case 'text':
      return (/^\d+$/.test(text) ? text.length * figureAdvance * sizePx : textWidth(text, sizePx, weight)) + padding;
    case 'mono':
      return Array.from(text).length * monoAdvance * sizePx + padding;
    case 'tex':
      return 0;
    default:
      return face satisfies never;
  }
}

/** The box of a text. */
export function boxOf(label: Label): Box {
  const { x, y, sizePx, anchor, turned } = label;
  const width = widthOf(label);
  if (turned) return { left: x - sizePx / 2, right: x + sizePx / 2, top: y - width / 2, bottom: y + width / 2 };
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  return { left, right: left + width, top: y - ascent * sizePx, bottom: y + descent * sizePx };
}

/** Pairs of texts whose boxes share more than a hair. */
export function overlapping(labels: readonly Label[]): readonly (readonly [Label, Label])[] {
  const placed = labels.map((label) => ({ label, box: boxOf(label) }));
  return placed.flatMap((one, index) =>
    placed.slice(index + 1).filter((other) => share(one.box, other.box)).map((other) => [one.label, other.label] as const));
}

function share(one: Box, other: Box): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const along = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return across > 0.5 && along > 0.5;
}
