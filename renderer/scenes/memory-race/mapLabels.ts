import { at } from '#contract/tensor';
import { type Label } from '../../parts/scene';
import { plainLabel } from '../../parts/texts/plainLabel';
import { type Thing } from '../../timeline/thing';
import { grouped, share as shortShare } from '../../timeline/numbers';
import { axisLine, cellOf, details, focusLine, headings, mapLeft, numeralLine, tickLine, top } from './layout';
import { accuracyAt, keptNumbers, luck, meanAccuracy, type Memory, models, placeOf, transformer } from './reading';
import { words } from './words/words';

const says = words.labels.maps;

/** Texts of the three maps at a checkpoint, -1 for none: axes, the number in each cell, and one large number below each. */
export function mapLabels(memory: Memory, checkpoint: number, stepId: string): readonly Label[] {
  return [
    ...models.flatMap(({ name, ink }, model): readonly Label[] => [
      { ...plainLabel, key: `map-${model}`, x: mapLeft(model), y: headings, text: name, sizePx: 26, weight: 600, ink },
      { ...plainLabel, key: `learnt-${model}`, x: mapLeft(model), y: details, text: words.labels.models.weights(at(memory.learnt, model)), ink: 'soft', thing: { kind: 'learnt', at: [model] } },
      ...columnLabels(memory, model),
      ...(checkpoint < 0 ? [] : cellLabels(memory, checkpoint, model)),
      ...focusLabels(memory, checkpoint, model, stepId),
    ]),
    ...rowLabels(memory),
    { ...plainLabel, key: 'blanks', x: mapLeft(0), y: axisLine, text: says.blanks, ink: 'soft' },
    { ...plainLabel, key: 'guess-share', x: mapLeft(1), y: axisLine, text: says.guess(shortShare(1 / memory.sizes.answers)), ink: 'soft', thing: { kind: 'guess', at: [] } },
    ...(checkpoint < 0 ? [] : [questionsLabel(memory, checkpoint), { ...plainLabel, key: 'dashed', x: 40, y: numeralLine, text: says.dashed(memory.sizes.pairs, memory.sizes.gap), ink: 'soft' } satisfies Label]),
  ];
}

function rowLabels(memory: Memory): readonly Label[] {
  const rows = Array.from(memory.pairsAsked, (pairs, row): Label => {
    const { top: rowTop, height } = cellOf(memory, 0, row, 0);
    return { ...plainLabel, key: `pairs-${row}`, x: mapLeft(0) - 10, y: rowTop + height / 2 + 7, text: String(pairs), ink: 'soft', anchor: 'end' };
  });
  return [...rows, { ...plainLabel, key: 'pairs', x: mapLeft(0) - 10, y: top - 12, text: says.pairs, ink: 'soft', anchor: 'end' }];
}

function columnLabels(memory: Memory, model: number): readonly Label[] {
  return Array.from(memory.gapsAsked, (gap, column): Label => {
    const { left, width } = cellOf(memory, model, 0, column);
    return { ...plainLabel, key: `gap-${model}-${column}`, x: left + width / 2, y: tickLine, text: String(gap), ink: 'soft', anchor: 'middle' };
  });
}

function cellLabels(memory: Memory, checkpoint: number, model: number): readonly Label[] {
  return Array.from(memory.pairsAsked, (pairs, row) =>
    Array.from(memory.gapsAsked, (gap, column): Label => {
      const cell = cellOf(memory, model, row, column);
      const accuracy = at(memory.accuracy, placeOf(memory, checkpoint, model, row, column));
      return {
        ...plainLabel, key: `cell-${model}-${row}-${column}`, x: cell.left + cell.width / 2, y: cell.top + cell.height / 2 + 7, text: accuracy === 1 ? '1' : shortShare(Math.min(accuracy, 0.99)), anchor: 'middle', weight: 500,
        thing: { kind: 'accuracy', at: [checkpoint, model, row, column] }, title: says.cell(models[model]?.name ?? '', pairs, gap),
      };
    })).flat();
}

/** One large number below each map, and what it is. */
function focusLabels(memory: Memory, checkpoint: number, model: number, stepId: string): readonly Label[] {
  const { name, text, thing } = focusOf(memory, checkpoint, model, stepId);
  return [
    { ...plainLabel, key: `focus-${model}`, x: mapLeft(model), y: focusLine, text: name, ink: 'soft' },
    { ...plainLabel, key: `numeral-${model}`, x: mapLeft(model), y: numeralLine, text, sizePx: 48, weight: 700, ink: models[model]?.ink ?? 'ink', thing },
  ];
}

interface Focus {
  readonly name: string;
  readonly text: string;
  readonly thing: Thing | null;
}

function focusOf(memory: Memory, checkpoint: number, model: number, stepId: string): Focus {
  const last = memory.sizes.checkpoints - 1;
  const place = (pairs: number, gap: number): Focus => ({
    name: says.place(pairs, gap), text: shortShare(accuracyAt(memory, model, pairs, gap)),
    thing: { kind: 'accuracy', at: [last, model, memory.pairsAsked.indexOf(pairs), memory.gapsAsked.indexOf(gap)] },
  });
  switch (stepId) {
    case 'distance':
      return place(1, 112);
    case 'capacity':
      return place(8, 32);
    case 'beyond':
      return place(16, 112);
    case 'price':
      return { name: says.keptOf(129), text: grouped.format(keptNumbers(memory, model, 129)), thing: { kind: 'kept', at: [model, 129] } };
    case 'predict':
      return { name: model === transformer ? says.keptAWord : says.keptInAll, text: String(keptNumbers(memory, model, 1)), thing: { kind: 'kept', at: [model, 1] } };
    default:
      return { name: says.mean, text: shortShare(meanAccuracy(memory, Math.max(checkpoint, 0), model)), thing: { kind: 'mean', at: [Math.max(checkpoint, 0), model] } };
  }
}

/** How many questions decide a cell, and how far luck alone may move it. */
function questionsLabel(memory: Memory, checkpoint: number): Label {
  const samples = at(memory.checkpointSamples, checkpoint);
  const text = says.questions(samples, (100 * luck(samples)).toFixed(1));
  return { ...plainLabel, key: 'questions', x: 1240, y: axisLine, text, ink: 'soft', anchor: 'end', thing: { kind: 'luck', at: [checkpoint] } };
}
