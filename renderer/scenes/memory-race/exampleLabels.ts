import { at } from '#contract/tensor';
import { type Label } from '../../parts/scene';
import { plainLabel } from '../../parts/texts/plainLabel';
import { fitted } from '../../parts/textWidth';
import { share as shortShare } from '../../timeline/numbers';
import { answerWord, askedWord } from './captions';
import { answerLines, boxHeight, boxOf, exampleTop, questionLine } from './layout';
import { type Memory, models } from './reading';

/** Room that a name keeps from the edges of its box. */
const padding = 4;

/** Texts of the example, of which so many words have passed: a name for each key and each value, the question, and what came of it. */
export function exampleLabels(memory: Memory, stepId: string, passed: number): readonly Label[] {
  const { exampleLength, examplePairs } = memory.sizes;
  const blanks = exampleLength - 1 - examplePairs;
  const answered = stepId === 'answer' || stepId === 'answers';
  return [
    { ...plainLabel, key: 'example-heading', x: 40, y: 126, text: `An example: ${examplePairs} pairs among ${blanks} blanks, then a question`, sizePx: 26, weight: 600 },
    { ...plainLabel, key: 'example-reading', x: 40, y: 164, text: 'read from left to right, one word after another', ink: 'soft' },
    ...Array.from({ length: passed }, (_, step) => wordLabels(memory, step)).flat(),
    ...(stepId === 'task' || stepId === 'start' ? [] : [questionLabel(memory, answered)]),
    ...(stepId === 'answers' ? models.flatMap((_, model) => answerLabels(memory, model)) : []),
    ...(stepId === 'answers' ? [] : [{ ...plainLabel, key: 'note', x: 40, y: 592, text: 'Names are for us: the networks see one of 16 keys, one of 16 values, or a blank.', ink: 'soft' } satisfies Label]),
  ];
}

function wordLabels(memory: Memory, step: number): readonly Label[] {
  const { left, width } = boxOf(memory, step);
  const [key, value] = [at(memory.exampleKeys, step), at(memory.exampleValues, step)];
  const common = { ...plainLabel, x: left + width / 2, anchor: 'middle' } as const;
  if (key >= memory.names.keys.length) return [{ ...common, key: `blank-${step}`, y: exampleTop + boxHeight / 2 + 7, text: '·', ink: 'faint', title: 'a blank: every blank is the same' }];
  const name = memory.names.keys[key] ?? '';
  const asks = step === memory.sizes.exampleLength - 1;
  return [
    { ...common, key: `key-${step}`, y: exampleTop + 44, text: fitted(name, 20, width - padding), weight: 600, title: name },
    { ...common, key: `value-${step}`, y: exampleTop + 86, text: asks ? '?' : (memory.names.values[value] ?? ''), weight: asks ? 700 : 400, thing: { kind: 'question', at: [] } },
  ];
}

function questionLabel(memory: Memory, answered: boolean): Label {
  const asked = fitted(askedWord(memory), 44, 500);
  return { ...plainLabel, key: 'question', x: 40, y: questionLine, text: `${asked} → ${answered ? answerWord(memory) : '?'}`, sizePx: 44, weight: 600, thing: { kind: 'question', at: [] } };
}

/** What a model answers: its first choice, and the share of the right one. */
function answerLabels(memory: Memory, model: number): readonly Label[] {
  const { answers } = memory.sizes;
  const own = memory.shares.subarray(model * answers, (model + 1) * answers);
  const first = own.reduce((best, share, place) => (share > at(own, best) ? place : best), 0);
  const y = answerLines[model] ?? 0;
  const { name, ink } = models[model] ?? models[0];
  const right = first === memory.answer;
  return [
    { ...plainLabel, key: `answer-name-${model}`, x: 40, y, text: name, sizePx: 28, weight: 600, ink },
    { ...plainLabel, key: `answer-first-${model}`, x: 260, y, text: `${memory.names.values[first] ?? ''}${right ? '' : ' (wrong)'}`, sizePx: 28, ink: right ? 'ink' : 'error', thing: { kind: 'share', at: [model, first] } },
    { ...plainLabel, key: `answer-share-${model}`, x: 520, y, text: `gives “${answerWord(memory)}” ${shortShare(at(own, memory.answer))} of the whole`, sizePx: 24, ink: 'soft', thing: { kind: 'share', at: [model, memory.answer] } },
  ];
}
