import { type Label } from '../../../parts/scene';
import { plainLabel } from '../../../parts/texts/plainLabel';
import { isWordHead } from '../../../sentence/projectionOrigins';
import { type Sentence } from '../../../sentence/reading';
import { projections } from '../layout';
import { words } from '../words/words';

const says = words.walk.projections;

const rules = [
  { letter: 'Q', meaning: says.queries },
  { letter: 'K', meaning: says.keys },
  { letter: 'V', meaning: says.values },
] as const;

/** How queries, keys and values are made of the words, and what is particular about the head that is shown. */
export function projectionLabels(sentence: Sentence, head: number): readonly Label[] {
  const { left, meaning, top, apart } = projections;
  const line = (key: string, place: number, text: string): Label => ({ ...plainLabel, key, x: left, y: top + (rules.length + place) * apart, text, ink: 'soft' });
  const { first, second } = particulars(sentence, head);
  return [
    ...rules.flatMap(({ letter, meaning: text }, place): readonly Label[] => [
      { ...plainLabel, key: `rule-${letter}`, x: left, y: top + place * apart, text: `${letter} = X\\,W_${letter}`, sizePx: 32, face: 'tex' },
      { ...plainLabel, key: `rule-${letter}-meaning`, x: meaning, y: top + place * apart, text, sizePx: 24 },
    ]),
    line('rule-x', 0, says.rows),
    { ...line('rule-here', 1, first), ink: 'attention' },
    { ...line('rule-here-too', 1.5, second), ink: 'attention' },
  ];
}

/** Two lines about the head that is shown. */
function particulars(sentence: Sentence, head: number): typeof says.wordHead {
  if (isWordHead(sentence, head)) return says.wordHead;
  return sentence.graphFile === null ? says.random : says.own;
}
