import { type Label } from '../../../parts/scene';
import { fitted } from '../../../parts/textWidth';
import { plainLabel } from '../../../parts/texts/plainLabel';
import { type Sentence } from '../../../sentence/reading';
import { unknownNote, wordOf } from '../../../sentence/wordLabels';
import { decimal, share, summand } from '../../../timeline/numbers';
import { type Thing } from '../../../timeline/thing';
import { stories } from '../plan';
import { sharePlaces } from '../rowLabels';
import { dotRight, headerBaseline, keyStrip, powerRight, queryTop, scoreRight, shareBars, shareRight, valueStrip, walkRowY, wordLeft, wordRight } from './layout';
import { words } from '../words/words';
import { type WalkRow, type WalkTable, walkDetail } from './rows';

const says = words.walk;

/** What a column is called, from which step on it is there, and where its numbers end. */
interface Column {
  readonly id: string;
  readonly since: string;
  readonly right: number;
  readonly kind: 'dot' | 'score' | 'weight';
  text(row: WalkRow, places: number): string;
}

const masked = '–';

const columns: readonly Column[] = [
  { id: 'dot', since: 'dots', right: dotRight, kind: 'dot', text: ({ keys, dot }) => (keys.length === 1 ? decimal(dot, 2) : '') },
  { id: 'score', since: 'divide', right: scoreRight, kind: 'score', text: ({ keys, score }) => (keys.length === 1 ? decimal(score, 2) : '') },
  { id: 'power', since: 'powers', right: powerRight, kind: 'weight', text: ({ power }) => power.toFixed(3) },
  { id: 'share', since: 'shares', right: shareRight, kind: 'weight', text: ({ weight }, places) => share(weight, places) },
];

/** The texts of the walk through one query. */
export function walkLabels(sentence: Sentence, table: WalkTable, stepId: string): readonly Label[] {
  const reached = (since: string): boolean => stories.indexOf(stepId) >= stories.indexOf(since);
  const shown = columns.filter(({ since }) => reached(since));
  const { rows } = table;
  return [
    ...queryLabels(sentence, table),
    ...headers(sentence, table, shown, reached('mix')),
    ...rowNames(sentence, table),
    ...rows.flatMap((row, place) => shown.map((column) => number(table, column, { row, place, hidden: reached('mask'), places: sharePlaces(sentence) })).filter(({ text }) => text !== '')),
    ...(reached('shares') ? sums(sentence, table, reached('mix')) : []),
  ];
}

function queryLabels(sentence: Sentence, table: WalkTable): readonly Label[] {
  const { head, query } = table;
  return [
    { ...plainLabel, key: 'walk-query', x: wordRight, y: queryTop + 17, text: fitted(wordOf(sentence, query), 20, wordRight - wordLeft, 700), weight: 700, ink: 'attention', anchor: 'end', token: query },
    { ...plainLabel, key: 'walk-query-name', x: keyStrip.left + keyStrip.width + 14, y: queryTop + 17, text: says.query, ink: 'soft' },
    { ...plainLabel, key: 'graph-detail', x: valueStrip.left + valueStrip.width, y: queryTop + 17, text: walkDetail(sentence, table), ink: 'soft', anchor: 'end', thing: { kind: 'head', at: [head] } },
  ];
}

function headers({ keyWidth, scaled }: Sentence, { highest }: WalkTable, shown: readonly Column[], mixed: boolean): readonly Label[] {
  const names: Readonly<Record<string, string>> = { dot: 'q · k', score: scaled ? `÷ √${keyWidth}` : says.notDivided, power: `e^(s ${summand(-highest, 2)})`, share: says.share };
  return [
    { ...plainLabel, key: 'walk-keys', x: keyStrip.left, y: headerBaseline, text: says.keys, ink: 'soft' },
    { ...plainLabel, key: 'walk-values', x: valueStrip.left, y: headerBaseline, text: mixed ? says.shareTimesValue : says.values, ink: 'soft' },
    ...shown.map(({ id, right }): Label => ({ ...plainLabel, key: `walk-${id}-name`, x: right, y: headerBaseline, text: names[id] ?? '', ink: 'soft', anchor: 'end' })),
  ];
}

/** The word of each row; the last row of a long text says how many it stands for. */
export function rowNames(sentence: Sentence, { rows, query }: WalkTable): readonly Label[] {
  return rows.map(({ keys }, place): Label => {
    const y = walkRowY(rows.length, place) + 7;
    const key = keys[0] ?? 0;
    if (keys.length > 1) return { ...plainLabel, key: 'walk-rest', x: wordRight, y, text: says.more(keys.length), ink: 'soft', anchor: 'end' };
    const word = wordOf(sentence, key);
    const text = fitted(word, 20, wordRight - wordLeft, 700);
    return {
      ...plainLabel, key: `walk-key-${key}`, x: wordRight, y, text, anchor: 'end', token: key, weight: key === query ? 700 : 400, ink: key === query ? 'attention' : 'ink',
      title: unknownNote(sentence, key) ?? (text === word ? null : word),
    };
  });
}

/** A row, where it stands, and how its numbers are written. */
interface Placed {
  readonly row: WalkRow;
  readonly place: number;
  /** Whether what the mask forbids is out. */
  readonly hidden: boolean;
  readonly places: number;
}

function number({ head, query, rows }: WalkTable, column: Column, { row, place, hidden, places }: Placed): Label {
  const [key = 0, ...others] = row.keys;
  const out = row.masked && hidden && column.id !== 'dot';
  const thing: Thing | null = others.length > 0 ? null : { kind: column.kind, at: [head, query, key] };
  return {
    ...plainLabel, key: `walk-${column.id}-${key}`, x: column.right, y: walkRowY(rows.length, place) + 7, text: out && others.length === 0 ? masked : column.text(row, places),
    anchor: 'end', thing: out && column.id === 'score' ? null : thing, ink: column.id === 'share' ? 'attention' : 'ink', weight: column.id === 'share' ? 600 : 400,
    title: out ? says.masked : null,
  };
}

/** The last row: what the exponentials add up to, and the shares, and the mixture. */
function sums({ keyWidth }: Sentence, { rows, powerSum, head, query }: WalkTable, mixed: boolean): readonly Label[] {
  const y = walkRowY(rows.length, rows.length) + 7;
  const whole = rows.reduce((sum, { weight }) => sum + weight, 0);
  return [
    { ...plainLabel, key: 'walk-sum', x: scoreRight, y, text: says.sum, ink: 'soft', anchor: 'end' },
    { ...plainLabel, key: 'walk-power-sum', x: powerRight, y, text: powerSum.toFixed(3), weight: 600, anchor: 'end', title: says.sumHint(keyWidth) },
    { ...plainLabel, key: 'walk-share-sum', x: shareRight, y, text: whole.toFixed(2), weight: 600, anchor: 'end', ink: 'attention' },
    ...(mixed ? [{ ...plainLabel, key: 'walk-mixture-name', x: shareBars.left, y, text: says.mixture, ink: 'soft' as const, thing: { kind: 'mixed', at: [head, query, 0] } }] : []),
  ];
}
