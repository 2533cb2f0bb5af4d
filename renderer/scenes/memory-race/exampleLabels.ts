import { at } from '#contract/tensor';
import { type Label } from '../../parts/scene';
import { plainLabel } from '../../parts/texts/plainLabel';
import { fitted } from '../../parts/textWidth';
import { answerWord, askedWord } from './captions';
import { boxHeight, boxOf, exampleTop, questionLine, remarkLine } from './layout';
import { answerLabels, modelLabels } from './modelLabels';
import { type Memory } from './reading';
import { words } from './words/words';

/** Room that a name keeps from the edges of its box. */
const padding = 4;
/** Steps before the question, and those whose answer is known. */
const [before, answered] = [new Set(['start', 'task']), new Set(['answer', 'models', 'answers'])];

/** Texts of the example, of which so many words have passed: a name for each key and each value, the question, and what came of it. */
export function exampleLabels(memory: Memory, stepId: string, passed: number): readonly Label[] {
  const { exampleLength, examplePairs } = memory.sizes;
  const blanks = exampleLength - 1 - examplePairs;
  return [
    { ...plainLabel, key: 'example-heading', x: 40, y: 126, text: words.labels.example.heading(examplePairs, blanks), sizePx: 26, weight: 600 },
    { ...plainLabel, key: 'example-reading', x: 40, y: 164, text: words.labels.example.reading, ink: 'soft' },
    ...Array.from({ length: exampleLength }, (_, step) => wordLabels(memory, step, step < passed)).flat(),
    ...(before.has(stepId) ? [] : [questionLabel(memory, answered.has(stepId))]),
    ...below(memory, stepId),
  ];
}

function below(memory: Memory, stepId: string): readonly Label[] {
  if (stepId === 'models') return modelLabels(memory);
  if (stepId === 'answers') return answerLabels(memory);
  return [{ ...plainLabel, key: 'note', x: 40, y: remarkLine, text: words.labels.example.note, ink: 'soft' }];
}

/** What stands in a box; what has not been read yet is there, but weaker, and the word that will be asked for is hidden. */
function wordLabels(memory: Memory, step: number, read: boolean): readonly Label[] {
  const { left, width } = boxOf(memory, step);
  const [key, value] = [at(memory.exampleKeys, step), at(memory.exampleValues, step)];
  const common = { ...plainLabel, x: left + width / 2, anchor: 'middle', ink: read ? 'ink' : 'faint' } as const;
  if (key >= memory.names.keys.length) return [{ ...common, key: `blank-${step}`, y: exampleTop + boxHeight / 2 + 7, text: '·', ink: 'faint', title: words.labels.example.blank }];
  const name = memory.names.keys[key] ?? '';
  const asks = step === memory.sizes.exampleLength - 1;
  if (asks && !read) return [{ ...common, key: `value-${step}`, y: exampleTop + boxHeight / 2 + 7, text: '?' }];
  return [
    { ...common, key: `key-${step}`, y: exampleTop + 44, text: fitted(name, 20, width - padding), weight: 600, title: name },
    { ...common, key: `value-${step}`, y: exampleTop + 86, text: asks ? '?' : (memory.names.values[value] ?? ''), weight: asks ? 700 : 400, thing: { kind: 'question', at: [] } },
  ];
}

function questionLabel(memory: Memory, known: boolean): Label {
  const asked = fitted(askedWord(memory), 44, 500);
  return { ...plainLabel, key: 'question', x: 40, y: questionLine, text: `${asked} → ${known ? answerWord(memory) : '?'}`, sizePx: 44, weight: 600, thing: { kind: 'question', at: [] } };
}
