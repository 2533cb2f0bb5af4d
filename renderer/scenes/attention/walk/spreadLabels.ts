import { type Label } from '../../../parts/scene';
import { plainLabel } from '../../../parts/texts/plainLabel';
import { type Sentence } from '../../../sentence/reading';
import { spreadMeasures, spreadsOf } from '../../../sentence/spread';
import { decimal, share } from '../../../timeline/numbers';
import { sharePlaces } from '../rowLabels';
import { rowNames } from './labels';
import { words } from '../words/words';
import { bareBars, bareRight, dividedBars, dividedRight, headerBaseline, measures, queryTop, walkRowY } from './layout';
import { type WalkTable, walkDetail } from './rows';

const says = words.walk.spread;
/** The measures that are shown: the other two can be asked for beside them. */
const shown = [{ measure: 'largestWeight', name: says.largestWeight }, { measure: 'slope', name: says.slope }] as const;

/** The weights of one query with and without the division, and how peaked all rows of the head are either way. */
export function spreadLabels(sentence: Sentence, table: WalkTable, revealed: boolean): readonly Label[] {
  const root = `÷ √${sentence.keyWidth}`;
  return [
    { ...plainLabel, key: 'spread-divided', x: dividedBars.left, y: headerBaseline, text: says.divided(sentence.keyWidth, sentence.scaled), ink: 'soft' },
    ...(revealed ? [{ ...plainLabel, key: 'spread-bare', x: bareBars.left, y: headerBaseline, text: says.bare(!sentence.scaled), ink: 'soft' as const }] : []),
    ...rowNames(sentence, table),
    ...shares(sentence, table, true),
    ...(revealed ? shares(sentence, table, false) : []),
    { ...plainLabel, key: 'graph-detail', x: measures.bareRight, y: queryTop + 17, text: walkDetail(sentence, table), ink: 'soft', anchor: 'end', thing: { kind: 'head', at: [table.head] } },
    { ...plainLabel, key: 'measure-all', x: measures.nameLeft, y: measures.top - measures.apart, text: says.rows, ink: 'soft' },
    { ...plainLabel, key: 'measure-divided', x: measures.dividedRight, y: measures.top - measures.apart, text: root, ink: 'soft', anchor: 'end' },
    ...(revealed ? [{ ...plainLabel, key: 'measure-bare', x: measures.bareRight, y: measures.top - measures.apart, text: says.without, ink: 'soft' as const, anchor: 'end' as const }] : []),
    ...shown.flatMap(({ measure, name }, place) => measureRow(sentence, table.head, measure, { name, place, revealed })),
    ...(revealed ? says.meaning.map((text, line): Label => ({ ...plainLabel, key: `measure-meaning-${line}`, x: measures.nameLeft, y: measures.meaningTop + line * measures.lineApart, text, ink: 'soft' })) : []),
  ];
}

/** One column of weights; a row that stands for many words has their sum. */
function shares(sentence: Sentence, { rows, head, query }: WalkTable, divided: boolean): readonly Label[] {
  const kind = divided === sentence.scaled ? 'weight' : 'otherWeight';
  return rows.map((row, place): Label => {
    const [key = 0, ...others] = row.keys;
    return {
      ...plainLabel, key: `spread-${divided ? 'divided' : 'bare'}-${key}`, x: divided ? dividedRight : bareRight, y: walkRowY(rows.length, place) + 7,
      text: share(divided ? row.divided : row.undivided, sharePlaces(sentence)), weight: 600, ink: divided ? 'attention' : 'error', anchor: 'end',
      thing: others.length > 0 ? null : { kind, at: [head, query, key] },
    };
  });
}

interface Row {
  readonly name: string;
  readonly place: number;
  readonly revealed: boolean;
}

/** One measure of the whole head, both ways. */
function measureRow(sentence: Sentence, head: number, measure: (typeof shown)[number]['measure'], { name, place, revealed }: Row): readonly Label[] {
  const { divided, undivided } = spreadsOf(sentence, head);
  const y = measures.top + place * measures.apart;
  const figure = (way: number, x: number, value: number): Label => ({
    ...plainLabel, key: `measure-${measure}-${way}`, x, y, text: decimal(value, 2), sizePx: 24, weight: 600, ink: way === 0 ? 'attention' : 'error', anchor: 'end', thing: { kind: 'spread', at: [head, way, spreadMeasures.indexOf(measure)] },
  });
  return [
    { ...plainLabel, key: `measure-${measure}`, x: measures.nameLeft, y, text: name, ink: 'soft' },
    figure(0, measures.dividedRight, divided[measure]),
    ...(revealed ? [figure(1, measures.bareRight, undivided[measure])] : []),
  ];
}
