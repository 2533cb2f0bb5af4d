import { type ReactElement } from 'react';
import { useStore } from 'zustand';
import { bench, headsDoNotFit } from '../../state/bench';
import { type SpeedActs } from '../acts';
import { circumstances, headsTold, sizesTold, speedWords, versus } from '../words/speed';
import { ComparisonTable } from './comparisonTable';
import { ModelChoice, Presets, SizeFields } from './fields';
import { contest, linesOf } from './lines';
import { Others } from './others';
import { Start } from './start';

/** Both ways to compute every chosen model, at one choice of sizes. */
export function ComparisonPage({ acts }: { readonly acts: SpeedActs }): ReactElement {
  const problem = useStore(bench, (now) => (now.models.length === 0 ? speedWords.noModel : headsDoNotFit(now) ? headsTold(now.sizes) : null));
  return (
    <>
      <div className="choices">
        <Presets />
        <ModelChoice />
      </div>
      <Start what="comparison" label={speedWords.compare} problem={problem} onStart={acts.compare} onCancel={acts.cancel}>
        <SizeFields but={null} />
      </Start>
      <Results />
    </>
  );
}

function Results(): ReactElement {
  const report = useStore(bench, (now) => now.comparison);
  const others = useStore(bench, (now) => now.others);
  if (report === null) {
    return (
      <>
        <p className="honest">{speedWords.explained}</p>
        <Others report={null} />
      </>
    );
  }
  const groups = linesOf(report, others);
  const pair = contest(groups);
  return (
    <>
      <ComparisonTable groups={groups} repeats={report.results[0]?.repeats ?? 0} />
      {pair === null ? null : <p className="versus">{versus(pair.parallel, pair.recurrent)}</p>}
      <p className="honest">{[sizesTold(report), ...circumstances(report)].join('; ')}</p>
      <Others report={report} />
    </>
  );
}
