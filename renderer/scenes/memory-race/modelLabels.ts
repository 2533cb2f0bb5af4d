import { at } from '#contract/tensor';
import { type Label } from '../../parts/scene';
import { plainLabel } from '../../parts/texts/plainLabel';
import { grouped, share as shortShare } from '../../timeline/numbers';
import { answerWord } from './captions';
import { modelLines, remarkLine } from './layout';
import { firstChoice, keptNumbers, lstm, type Memory, models, rnn } from './reading';
import { words } from './words/words';

const nameLeft = 40;
const saysLeft = 260;
const shareLeft = 520;
const says = words.labels.models;

/** The three models below the example: what each keeps of it, and how large it is. */
export function modelLabels(memory: Memory): readonly Label[] {
  return [
    ...models.flatMap((_, model): readonly Label[] => {
      const y = modelLines[model] ?? 0;
      return [
        nameLabel(model),
        { ...plainLabel, key: `keeps-${model}`, x: saysLeft, y, text: keepsWords(memory, model), sizePx: 24, thing: { kind: 'kept', at: [model, 1] } },
        { ...plainLabel, key: `learnt-${model}`, x: 1240, y, text: says.weights(at(memory.learnt, model)), sizePx: 24, ink: 'soft', anchor: 'end', thing: { kind: 'learnt', at: [model] } },
      ];
    }),
    { ...plainLabel, key: 'whole', x: nameLeft, y: remarkLine, text: says.whole, ink: 'soft' },
    { ...plainLabel, key: 'whole-opens', x: 1240, y: remarkLine, text: says.opens, weight: 600, ink: 'attention', anchor: 'end', opens: 'attention' },
  ];
}

function keepsWords(memory: Memory, model: number): string {
  const kept = grouped.format(keptNumbers(memory, model, 1));
  if (model === rnn) return says.keepsRnn(kept);
  return model === lstm ? says.keepsLstm(kept) : says.keepsTransformer(kept);
}

/** What each model answers to the example: its first choice, and the share of the right one. */
export function answerLabels(memory: Memory): readonly Label[] {
  return models.flatMap((_, model): readonly Label[] => {
    const first = firstChoice(memory, model);
    const name = memory.names.values[first] ?? '';
    const y = modelLines[model] ?? 0;
    return [
      nameLabel(model),
      { ...plainLabel, key: `answer-first-${model}`, x: saysLeft, y, text: first === memory.answer ? name : says.wrong(name), sizePx: 28, weight: first === memory.answer ? 600 : 400, thing: { kind: 'share', at: [model, first] } },
      {
        ...plainLabel, key: `answer-share-${model}`, x: shareLeft, y, text: says.probability(answerWord(memory), shortShare(at(memory.shares, model * memory.sizes.answers + memory.answer))), sizePx: 24, ink: 'soft',
        thing: { kind: 'share', at: [model, memory.answer] },
      },
    ];
  });
}

function nameLabel(model: number): Label {
  const { name, ink } = models[model] ?? models[0];
  return { ...plainLabel, key: `model-name-${model}`, x: nameLeft, y: modelLines[model] ?? 0, text: name, sizePx: 28, weight: 600, ink };
}
