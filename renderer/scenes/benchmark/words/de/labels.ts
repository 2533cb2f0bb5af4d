import { counted, grouped } from '../../../../timeline/numbers';
import { type labels as english } from '../en/labels';

const number = (value: number): string => grouped.format(value);
const textsOf = (count: number): string => counted(count, 'Text', 'Texte');
const toTexts = (count: number): string => counted(count, 'Text', 'Texten');

/** Everything on the pictures but names and numbers; times and ratios come written out. */
export const labels: typeof english = {
  code: { omitted: '# das Programm des Artikels, ohne seine Klassen', loop: '# 1. RNN: ein Durchlauf je Wort', call: '# 2. Attention: ein Aufruf für alle Wörter', clock: '# was die Uhr sieht' },
  notPrinted: 'hier nicht möglich',
  walk: {
    loop: 'DIE SCHLEIFE AM EIGENEN SATZ',
    call: 'DER AUFRUF',
    turn: 'Durchlauf',
    of: (turn, turns) => `${turn} von ${turns}`,
    needs: (word, before) => `${word}, und h von ${before}`,
    pairs: 'Gewichte zugleich,',
    head: (head) => `gezeigt: Kopf ${head}`,
    calls: 'Aufruf',
  },
  bars: {
    threads: (least, most) => `, ${most > least ? 'bis zu ' : ''}${counted(most, 'Thread')}`,
    first: (way) => `${way}: erster Lauf`,
    warm: (settled) => `dasselbe, ${settled ? 'sobald warm' : 'aufgewärmt, noch unruhig'}: Mediane`,
    kernels: 'warm',
    slices: (calls, texts) => `in ${counted(calls, 'Aufruf', 'Aufrufen')} zu je ${toTexts(texts)}`,
    unsettled: (models) => `noch unruhig: ${models.join(', ')}`,
    spread: (rnn, attention) => `RNN ${rnn.join(' bis ')}, Attention ${attention.join(' bis ')}`,
    missing: 'nicht hier',
  },
  table: {
    unit: '2 FLOP = 1 Multiply-Add',
    work: 'Arbeit, gezählt',
    steps: 'Schritte nacheinander',
    time: 'hier gemessen',
    rate: 'Arbeit je Sekunde',
    working: 'nur die Arbeit, bei bester Rate',
    missing: 'nicht hier',
  },
  parallel: 'was mehr Prozessoren ändern →',
  plot: {
    time: (texts) => `ms für ${textsOf(texts)}, je der schnellste Lauf`,
    tokens: 'Wörter je Text',
    grown: (pair) => (pair === null ? 'nur eine Länge' : `von ${number(pair.from)} auf ${number(pair.to)} Wörter`),
    grownTime: 'Zeit',
    grownWork: 'Arbeit',
    crossing: (model) => `so teuer wie das ${model} bei`,
    paper: 'laut Paper (Striche)',
    products: 'alle Produkte',
    measured: (met) => (met ? 'Zeit (Ring)' : 'Zeit'),
    unknown: 'unbekannt',
    never: 'nie',
    nowhere: 'nirgends',
    ring: (tokens) => `interpoliert: etwa ${tokens}`,
  },
  elsewhere: {
    sizes: (texts, tokens, width) => `${textsOf(texts)} zu ${texts === 1 ? '' : 'je '}${counted(tokens, 'Wort', 'Wörtern')}, Breite ${width}`,
    here: (way) => `hier, ${way}`,
    sameSizes: 'gleiche Größen',
    otherSizes: (product, heads) => `${product}, ${counted(heads, 'Kopf', 'Köpfe')}`,
    more: (files) => `und ${files} weitere in der Schublade Tempo, Taste C`,
    alone: 'Noch ist keine GPU für diese Vorlesung gemessen: Taste C öffnet die Datei einer anderen.',
  },
};
