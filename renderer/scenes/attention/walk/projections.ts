import { type Label } from '../../../parts/scene';
import { plainLabel } from '../../../parts/texts/plainLabel';
import { isWordHead } from '../../../sentence/projectionOrigins';
import { type Sentence } from '../../../sentence/reading';
import { projections } from '../layout';

const rules = [
  { letter: 'Q', meaning: 'queries: what a word asks for' },
  { letter: 'K', meaning: 'keys: what it can be found by' },
  { letter: 'V', meaning: 'values: what it hands over' },
] as const;

/** How queries, keys and values are made of the words, and what is particular about the head that is shown. */
export function projectionLabels(sentence: Sentence, head: number): readonly Label[] {
  const { left, meaning, top, apart } = projections;
  const line = (key: string, place: number, text: string): Label => ({ ...plainLabel, key, x: left, y: top + (rules.length + place) * apart, text, ink: 'soft' });
  const [first, second] = particulars(sentence, head);
  return [
    ...rules.flatMap(({ letter, meaning: text }, place): readonly Label[] => [
      { ...plainLabel, key: `rule-${letter}`, x: left, y: top + place * apart, text: `${letter} = X\\,W_${letter}`, sizePx: 32, face: 'tex' },
      { ...plainLabel, key: `rule-${letter}-meaning`, x: meaning, y: top + place * apart, text, sizePx: 24 },
    ]),
    line('rule-x', 0, 'X: one row of numbers for each word; each W is learnt'),
    { ...line('rule-here', 1, first), ink: 'attention' },
    { ...line('rule-here-too', 1.5, second), ink: 'attention' },
  ];
}

function particulars(sentence: Sentence, head: number): readonly [string, string] {
  if (isWordHead(sentence, head)) return ['In head 1 here, query and key are the word’s own vector,', 'with nothing learnt; X for V has the word’s place added.'];
  if (sentence.graphFile !== null) return ['The W of all heads are those of your file;', 'X is the word’s vector with its place.'];
  return ['In this head the W are random, nothing was learnt;', 'X is the word’s vector with its place.'];
}
