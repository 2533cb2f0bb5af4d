import { type Trace } from '#contract/trace';
import { type Origin } from '../../parts/scene';
import { deviceOrigin } from '../../parts/texts/deviceOrigin';
import { grouped } from '../../timeline/numbers';
import { type Thing } from '../../timeline/thing';
import { readSummary } from './reading';
import { allRows } from './rows';
import { words } from './words/words';

const givenNames = ['tokens', 'width', 'heads', 'forgetBias'] as const;

/** Where a number of the table comes from; `null` for a reference it does not know. */
export function summaryOrigin(trace: Trace, { kind, at: where }: Thing): Origin | null {
  const [first = 0, second = 0] = where;
  switch (kind) {
    case 'device':
      return deviceOrigin(trace);
    case 'given':
      return givenOrigin(trace, first);
    case 'cell': {
      const row = allRows(trace)[first];
      const side = row?.sides[second];
      if (!row || !side) return null;
      return {
        title: `${row.name}, ${side.title}: ${side.value} ${side.brief}`, formula: side.formula, lines: [...side.lines], notes: [...side.notes],
        sources: givenNames.map((name, index) => ({ label: words.given[name][0] ?? '', thing: { kind: 'given', at: [index] } })),
      };
    }
    default:
      return null;
  }
}

function givenOrigin(trace: Trace, which: number): Origin | null {
  const name = givenNames[which];
  if (name === undefined) return null;
  const [named = '', note = ''] = words.given[name];
  const value = grouped.format(readSummary(trace).counts[name]);
  return { title: `${named}: ${value}`, formula: words.given.formula, lines: [`${named} = ${value}`], notes: [note], sources: [] };
}
