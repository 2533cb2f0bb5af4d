import { type CSSProperties, type ReactElement } from 'react';
import { type PlacedRow } from '#contract/measurements';
import { grouped } from '../../timeline/numbers';
import { columnWords, modelWords, percent, speedWords, time, variantWords, verdict } from '../words/speed';
import { isRecurrent, longestMs, medianOf, type ModelLines, type OtherRow } from './lines';

const columnCount = Object.keys(columnWords).length;

interface ComparisonTableProps {
  readonly groups: readonly ModelLines[];
  /** Timed runs of each row. */
  readonly repeats: number;
}

/** Every model in both ways, and below them what was measured elsewhere; all bars share one scale. */
export function ComparisonTable({ groups, repeats }: ComparisonTableProps): ReactElement {
  const longest = longestMs(groups);
  const { variant, median, spread, kernels, limit, steps, checked } = columnWords;
  return (
    <table className="speed-table comparison">
      <thead>
        <tr>
          {[variant, median, spread(repeats), kernels, limit, steps, checked].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.model} className={isRecurrent(group.model) ? 'recurrent' : 'parallel'}>
          <tr>
            <th scope="rowgroup" colSpan={columnCount}>
              <strong>{modelWords[group.model]}</strong> <span>{verdict(medianOf(group, 'loop'), medianOf(group, 'fused'))}</span>
            </th>
          </tr>
          {group.rows.map((row) => (
            <OwnRow key={row.variant} row={row} longest={longest} />
          ))}
          {group.refused.map(({ variant: refused, why }) => (
            <tr key={refused}>
              <th scope="row">{variantWords[refused]}</th>
              <td className="why" colSpan={columnCount - 1}>
                {speedWords.refused(why)}
              </td>
            </tr>
          ))}
          {group.others.map((other, index) => (
            <ForeignRow key={`${index} ${other.from.file}`} other={other} longest={longest} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function OwnRow({ row, longest }: { readonly row: PlacedRow; readonly longest: number }): ReactElement {
  const { variant, medianMs, quartilesMs, kernelMs, shareOfLimit, sequentialSteps, verification } = row;
  const { exactNumbers, exactDeviation, allowed } = verification;
  return (
    <tr className={variant}>
      <th scope="row">{variantWords[variant]}</th>
      <Median ms={medianMs} longest={longest} />
      <td>{quartilesMs.map(time).join('–')}</td>
      <td>{kernelMs === null ? <span className="unknown">{speedWords.notHere}</span> : time(kernelMs)}</td>
      <td>{shareOfLimit === null ? '–' : percent(shareOfLimit)}</td>
      <td>{grouped.format(sequentialSteps)}</td>
      <td title={exactDeviation === null ? undefined : speedWords.deviation(exactDeviation, allowed)}>{speedWords.checked(exactNumbers)}</td>
    </tr>
  );
}

function ForeignRow({ other: { from, row }, longest }: { readonly other: OtherRow; readonly longest: number }): ReactElement {
  return (
    <tr className="foreign">
      <th scope="row">{row.variant}</th>
      <Median ms={row.medianMs} longest={longest} />
      <td>{speedWords.span(row.minMs, row.maxMs)}</td>
      <td className="provenance" colSpan={columnCount - 3}>
        {from.file}, {from.library}
      </td>
    </tr>
  );
}

function Median({ ms, longest }: { readonly ms: number; readonly longest: number }): ReactElement {
  // Safe: a property of the style sheet's own, which React's type of styles does not know.
  const style = { '--share': ms / longest } as CSSProperties;
  return (
    <td className="median">
      <i style={style} />
      <b>{time(ms)}</b>
    </td>
  );
}
