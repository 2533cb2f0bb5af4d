import { grouped } from '../../../../timeline/numbers';
import { type walk as english } from '../en/walk';

/** The texts of the walk through one query, and of what the division does. */
export const walk: typeof english = {
  query: 'seine Query q',
  detail: (head, heads) => `Kopf ${head} von ${heads}`,
  alone: (named, count) => `${named} von ${count} Keys einzeln`,
  keys: 'Keys k',
  values: 'Values v',
  shareTimesValue: 'Anteil × Value',
  notDivided: 'ungeteilt',
  share: 'Anteil',
  more: (count) => `${grouped.format(count)} weitere`,
  masked: 'maskiert: ein Wort, das später kommt',
  sum: 'Summe',
  sumHint: (width) => `über alle Keys, von e^(Score − höchster); ein Key ist ${width} breit`,
  mixture: 'die Mischung',
  spread: {
    divided: (width, used) => `geteilt durch √${width}${used ? ', so hier' : ''}`,
    bare: (used) => `ungeteilt${used ? ', so hier' : ''}`,
    rows: 'Mittel aller Zeilen',
    without: 'ohne',
    largestWeight: 'größtes Gewicht w',
    slope: 'Steigung w(1 − w)',
    meaning: ['Die Steigung sagt, wie weit w seinem', 'Score noch folgt: nahe 0 kommt kein', 'Gradient zurück, nichts wird gelernt.'],
  },
  projections: {
    queries: 'Querys: wonach ein Wort fragt',
    keys: 'Keys: woran es zu finden ist',
    values: 'Values: was es weitergibt',
    rows: 'X: eine Zeile Zahlen je Wort; jedes W wird gelernt',
    wordHead: { first: 'In Kopf 1 sind Query und Key hier der Wortvektor selbst,', second: 'nichts gelernt; X für V enthält auch die Position.' },
    own: { first: 'Die W aller Köpfe stammen aus der Datei;', second: 'X ist der Wortvektor mit seiner Position.' },
    random: { first: 'In diesem Kopf sind die W zufällig, nichts ist gelernt;', second: 'X ist der Wortvektor mit seiner Position.' },
  },
};
