import { type Label } from '../../../parts/scene';
import { plainLabel } from '../../../parts/texts/plainLabel';
import { type Sentence } from '../../../sentence/reading';
import { type Spread, spreadMeasures, spreadsOf } from '../../../sentence/spread';
import { decimal, share } from '../../../timeline/numbers';
import { rowNames } from './labels';
import { bareBars, bareRight, dividedBars, dividedRight, headerBaseline, measures, queryTop, walkRowY } from './layout';
import { type WalkTable, walkDetail } from './rows';

const names: Readonly<Record<keyof Spread, string>> = { scoreDeviation: 'spread of scores', largestWeight: 'largest weight', entropyBits: 'entropy, bits', slope: 'slope w(1 − w)' };

/** The weights of one query with and without the division, and how peaked all rows of the head are either way. */
export function spreadLabels(sentence: Sentence, table: WalkTable, revealed: boolean): readonly Label[] {
  const root = `÷ √${sentence.keyWidth}`;
  const used = (scaled: boolean): string => (sentence.scaled === scaled ? ', used here' : '');
  return [
    { ...plainLabel, key: 'spread-divided', x: dividedBars.left, y: headerBaseline, text: `divided by √${sentence.keyWidth}${used(true)}`, ink: 'soft' },
    ...(revealed ? [{ ...plainLabel, key: 'spread-bare', x: bareBars.left, y: headerBaseline, text: `not divided${used(false)}`, ink: 'soft' as const }] : []),
    ...rowNames(sentence, table),
    ...shares(sentence, table, true),
    ...(revealed ? shares(sentence, table, false) : []),
    { ...plainLabel, key: 'graph-detail', x: measures.bareRight, y: queryTop + 17, text: walkDetail(sentence, table), ink: 'soft', anchor: 'end', thing: { kind: 'head', at: [table.head] } },
    { ...plainLabel, key: 'measure-all', x: measures.nameLeft, y: measures.top - measures.apart, text: 'all rows, mean', ink: 'soft' },
    { ...plainLabel, key: 'measure-divided', x: measures.dividedRight, y: measures.top - measures.apart, text: root, ink: 'soft', anchor: 'end' },
    ...(revealed ? [{ ...plainLabel, key: 'measure-bare', x: measures.bareRight, y: measures.top - measures.apart, text: 'not', ink: 'soft' as const, anchor: 'end' as const }] : []),
    ...spreadMeasures.flatMap((name, place) => measureRow(sentence, table.head, name, place, revealed)),
  ];
}

/** One column of weights; a row that stands for many words has their sum. */
function shares(sentence: Sentence, { rows, head, query }: WalkTable, divided: boolean): readonly Label[] {
  const kind = divided === sentence.scaled ? 'weight' : 'otherWeight';
  return rows.map((row, place): Label => {
    const [key = 0, ...others] = row.keys;
    return {
      ...plainLabel, key: `spread-${divided ? 'divided' : 'bare'}-${key}`, x: divided ? dividedRight : bareRight, y: walkRowY(rows.length, place) + 7,
      text: share(divided ? row.divided : row.undivided), weight: 600, ink: divided ? 'attention' : 'error', anchor: 'end',
      thing: others.length > 0 ? null : { kind, at: [head, query, key] },
    };
  });
}

/** One measure of the whole head, both ways. */
function measureRow(sentence: Sentence, head: number, name: keyof Spread, place: number, revealed: boolean): readonly Label[] {
  const { divided, undivided } = spreadsOf(sentence, head);
  const y = measures.top + place * measures.apart;
  const figure = (way: number, x: number, value: number): Label => ({
    ...plainLabel, key: `measure-${name}-${way}`, x, y, text: decimal(value, 2), sizePx: 24, weight: 600, ink: way === 0 ? 'attention' : 'error', anchor: 'end', thing: { kind: 'spread', at: [head, way, place] },
  });
  return [
    { ...plainLabel, key: `measure-${name}`, x: measures.nameLeft, y, text: names[name], ink: 'soft' },
    figure(0, measures.dividedRight, divided[name]),
    ...(revealed ? [figure(1, measures.bareRight, undivided[name])] : []),
  ];
}
