import { type CheckReport, type StepFault, type TextFault } from '../../state/check';
import { grouped } from '../../timeline/numbers';
import { checkWords } from '../words/check';
import { type Line, type Topic } from './lines';

/** So many faults of a kind are told one by one; the rest is counted. */
const mostTold = 4;

/** Height that a letter must have, in pixels of the projector. */
export function leastAt(heightPx: number): number {
  return Math.round(20 * Math.max(1, heightPx / 720));
}

/** Whether texts can be read: their size and their contrast. */
export function textLines(report: CheckReport): readonly Line[] {
  const least = leastAt(stageHeightOf(report));
  const faults = [...told('texts', ofKind(report, 'small'), least), ...told('texts', ofKind(report, 'faint'), least)];
  return faults.length > 0 ? faults : [{ topic: 'texts', level: 'good', text: checkWords.allReadable(Number(report.texts), report.steps, least) }];
}

/** Whether texts have room: none is cut off, none lies on another. */
export function roomLines(report: CheckReport): readonly Line[] {
  const faults = [...told('room', ofKind(report, 'cut'), 0), ...told('room', ofKind(report, 'overlap'), 0)];
  return faults.length > 0 ? faults : [{ topic: 'room', level: 'good', text: checkWords.allInside }];
}

/** Height of the stage on a projector whose shape may be another. */
function stageHeightOf({ widthPx, heightPx }: CheckReport): number {
  return Math.min(heightPx, (widthPx * 9) / 16);
}

function ofKind({ faults }: CheckReport, kind: TextFault['kind']): readonly StepFault[] {
  // The same text stands in many steps; it is told once, with the first.
  const seen = new Set<string>();
  return faults.filter(({ place, fault }) => {
    const key = `${place} ${fault.text}`;
    if (fault.kind !== kind || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function told(topic: Topic, faults: readonly StepFault[], least: number): readonly Line[] {
  const rest = faults.length - mostTold;
  return [
    ...faults.slice(0, mostTold).map((fault): Line => ({ topic, level: 'bad', text: wordsFor(fault, least) })),
    ...(rest > 0 ? [{ topic, level: 'bad', text: checkWords.more(rest) } as const] : []),
  ];
}

function wordsFor({ title, stepIndex, fault }: StepFault, least: number): string {
  const where = checkWords.place(title, stepIndex + 1);
  switch (fault.kind) {
    case 'small':
      return checkWords.small(fault.text, Math.round(fault.fontPx), least, where);
    case 'faint':
      return checkWords.faint(fault.text, fault.contrast.toFixed(1), grouped.format(fault.wanted), where);
    case 'cut':
      return checkWords.cut(fault.text, where);
    case 'overlap':
      return checkWords.overlap(fault.text, fault.other, where);
    default:
      return fault satisfies never;
  }
}
