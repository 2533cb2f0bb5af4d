import { type ReactElement } from 'react';
import { type BenchModel, type Slope, type SweepAxis, type SweepSummary, type VariantName } from '#contract/bench';
import { type BenchReport } from '#contract/measurements';
import { grouped } from '../../timeline/numbers';
import { crossingTold, modelWords, sizeWords, speedWords, time, variantWords } from '../words/speed';
import { isRecurrent } from './lines';

interface SweepTableProps {
  readonly report: BenchReport;
  readonly sweep: SweepSummary;
}

type Contestant = readonly [model: BenchModel, variant: VariantName];

/** Median of every model in both ways at every value, in ms, and with which power of the value it grows. */
export function SweepTable({ report, sweep: { axis, slopes } }: SweepTableProps): ReactElement {
  const models = distinct(report.results.map(({ model }) => model));
  const contestants = models.flatMap((model) => distinct(report.results.filter((row) => row.model === model).map(({ variant }) => variant)).map((variant): Contestant => [model, variant]));
  const values = distinct(report.results.map(({ setting }) => setting[axis]));
  return (
    <table className="speed-table sweep">
      <SweepHead axis={axis} models={models} contestants={contestants} />
      <tbody>
        {values.map((value) => (
          <tr key={value}>
            <th scope="row">{grouped.format(value)}</th>
            {contestants.map(([model, variant]) => {
              const row = report.results.find((each) => each.model === model && each.variant === variant && each.setting[axis] === value);
              return <td key={`${model} ${variant}`}>{row === undefined ? '–' : time(row.medianMs)}</td>;
            })}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{speedWords.exponent}</th>
          {contestants.map(([model, variant]) => (
            <td key={`${model} ${variant}`}>{exponent(slopes.find((slope) => slope.model === model && slope.variant === variant))}</td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

interface SweepHeadProps {
  readonly axis: SweepAxis;
  readonly models: readonly BenchModel[];
  readonly contestants: readonly Contestant[];
}

function SweepHead({ axis, models, contestants }: SweepHeadProps): ReactElement {
  return (
    <thead>
      <tr>
        <th rowSpan={2} scope="col">{sizeWords[axis]}</th>
        {models.map((model) => (
          <th key={model} scope="colgroup" colSpan={contestants.filter(([each]) => each === model).length} className={isRecurrent(model) ? 'recurrent' : 'parallel'}>
            {modelWords[model]}, ms
          </th>
        ))}
      </tr>
      <tr>
        {contestants.map(([model, variant]) => (
          <th key={`${model} ${variant}`} scope="col">{variantWords[variant]}</th>
        ))}
      </tr>
    </thead>
  );
}

function exponent(slope: Slope | undefined): string {
  return slope === undefined ? '–' : slope.exponent.toFixed(2).replace('-', '−');
}

/** Where attention stops being the cheaper one: read in the paper, counted and measured. */
export function Crossovers({ sweep: { axis, crossovers } }: { readonly sweep: SweepSummary }): ReactElement | null {
  if (crossovers.length === 0 || (axis !== 'tokens' && axis !== 'dim')) return null;
  return (
    <table className="speed-table crossovers">
      <thead>
        <tr>
          {speedWords.crossings(axis).map((head) => (
            <th key={head} scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {crossovers.map(({ parallel, recurrent, variant, paper, counted, measured }) => (
          <tr key={`${parallel} ${recurrent} ${variant}`}>
            <th scope="row">
              {speedWords.and(modelWords[parallel], modelWords[recurrent], variantWords[variant])}
            </th>
            {[paper, counted, measured].map((value, index) => (
              <td key={index}>{crossingTold(value)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return Array.from(new Set(values));
}
