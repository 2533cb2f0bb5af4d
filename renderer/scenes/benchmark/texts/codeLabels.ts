import { type Label } from '../../../parts/scene';
import { plainLabel } from '../../../parts/texts/plainLabel';
import { codeBaseline, codeLeft, printedTop } from '../layout';
import { type Comparison, mainRow } from '../reading';
import { type CodeLine, codeLines, printedLine } from './code';

/** Which part of the program runs at a step; `null` when none does. */
export function partAt(stepId: string): CodeLine['part'] | null {
  if (stepId.startsWith('turn')) return 'loop';
  if (stepId === 'call' || stepId === 'clock') return stepId;
  return null;
}

/** The program, its running lines in bold. */
export function codeLabels({ sizes }: Comparison, stepId: string): readonly Label[] {
  const running = partAt(stepId);
  return codeLines(sizes).map(({ text, part }, lineIndex): Label => ({
    ...plainLabel, key: `code-${lineIndex}`, x: codeLeft, y: codeBaseline(lineIndex), text, face: 'mono',
    ink: part === 'remark' ? 'soft' : 'ink', weight: part === running ? 700 : 400,
    thing: part === 'sizes' ? { kind: 'size', at: [] } : null,
  }));
}

/** The two lines that the program prints, with the first runs as they were timed here. */
export function printedLabels(comparison: Comparison): readonly Label[] {
  const ms = (model: 'rnn' | 'attention'): number | null => mainRow(comparison, model, 'loop')?.firstMs ?? null;
  const line = (model: 'rnn' | 'attention', y: number, modelIndex: number): Label => ({
    ...plainLabel, key: `printed-${model}`, x: codeLeft, y, text: printedLine(model, ms(model)), face: 'mono', weight: 700,
    ink: model === 'rnn' ? 'recurrence' : 'attention', thing: ms(model) === null ? null : { kind: 'first', at: [modelIndex, 0, comparison.mainIndex] },
  });
  return [line('rnn', printedTop, 0), line('attention', printedTop + 28, 2)];
}
