import { type ReactElement } from 'react';
import { useStore } from 'zustand';
import { sweepAxis } from '#contract/bench';
import { bench, budgets, headsDoNotFit, prepare, valuesFor } from '../../state/bench';
import { type SpeedActs } from '../acts';
import { Segments } from '../drawers/segments';
import { budgetTold, circumstances, headsTold, sizeWords, speedWords, valuesTold } from '../words/speed';
import { ModelChoice, SizeFields } from './fields';
import { Others } from './others';
import { Start } from './start';
import { Crossovers, SweepTable } from './sweepTable';

/** Both ways to compute every chosen model while one size grows. */
export function SweepPage({ acts }: { readonly acts: SpeedActs }): ReactElement {
  const axis = useStore(bench, (now) => now.axis);
  const budgetS = useStore(bench, (now) => now.budgetS);
  const values = useStore(bench, (now) => valuesTold(now.axis, valuesFor(now)));
  const problem = useStore(bench, (now) => {
    if (now.models.length === 0) return speedWords.noModel;
    if (now.axis !== 'dim' && now.axis !== 'heads' && headsDoNotFit(now)) return headsTold(now.sizes);
    return valuesFor(now).length < 2 ? speedWords.fewValues : null;
  });
  const offered = budgets.map((seconds) => ({ id: String(seconds), label: budgetTold(seconds), seconds }));
  return (
    <>
      <div className="choices">
        <Segments name={speedWords.grows} chosen={axis} options={sweepAxis.options.map((id) => ({ id, label: sizeWords[id] }))} onChoose={(id) => prepare({ axis: id })} />
        <Segments name={speedWords.budget} chosen={String(budgetS)} options={offered} onChoose={(id) => prepare({ budgetS: offered.find((one) => one.id === id)?.seconds ?? null })} />
        <ModelChoice />
        <p className="values">{values}</p>
      </div>
      <Start what="sweep" label={speedWords.sweep} problem={problem} onStart={acts.sweep} onCancel={acts.cancel}>
        <SizeFields but={axis} />
      </Start>
      <Results />
    </>
  );
}

function Results(): ReactElement {
  const report = useStore(bench, (now) => now.sweep);
  if (report === null || report.sweep === null) {
    return (
      <>
        <p className="honest">{speedWords.sweepExplained}</p>
        <Others report={null} />
      </>
    );
  }
  const { sweep } = report;
  return (
    <>
      <SweepTable report={report} sweep={sweep} />
      <Crossovers sweep={sweep} />
      {sweep.leftOut.map(({ value, why }) => (
        <p key={value} className="honest">
          {speedWords.leftOut(sweep.axis, value, why)}
        </p>
      ))}
      <p className="honest">{[speedWords.others(sweep.axis, report), ...circumstances(report)].join('; ')}</p>
      <Others report={null} />
    </>
  );
}
