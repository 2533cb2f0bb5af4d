import { type Trace } from '#contract/trace';
import { type Label, type Look } from '../../parts/scene';
import { captionLabels, headerLabels } from '../../parts/texts/provenance';
import { stepAt, stepIndexAt } from '../../timeline/plan';
import { tokenNow } from '../../sentence/ticks';
import { barLabels } from './texts/barLabels';
import { codeLabels, printedLabels } from './texts/codeLabels';
import { elsewhereLabels } from './texts/elsewhereLabels';
import { plotLabels } from './texts/plotLabels';
import { tableLabels } from './texts/tableLabels';
import { walkLabels } from './texts/walkLabels';
import { type BenchmarkPlan } from './plan';
import { type Comparison, readComparison } from './reading';
import { pageOf } from './pages';
import { words } from './words/words';

/** Every text of the act at a frame. */
export function benchmarkLabels(trace: Trace, plan: BenchmarkPlan, frame: number, look: Look): readonly Label[] {
  const comparison = readComparison(trace);
  const step = stepAt(plan, stepIndexAt(plan, frame));
  return [
    ...headerLabels(words.title, trace),
    ...pageLabels(comparison, trace, step.id, { token: tokenNow(plan.ticks, frame), head: look.head, atRest: frame >= step.hold }),
    ...captionLabels(step.caption, step.asks),
  ];
}

function pageLabels(comparison: Comparison, trace: Trace, stepId: string, { token, head, atRest }: { readonly token: number; readonly head: number; readonly atRest: boolean }): readonly Label[] {
  const page = pageOf(stepId);
  switch (page) {
    case 'walk':
      return [...codeLabels(comparison, stepId), ...walkLabels(comparison.sentence, token, stepId === 'call' || stepId === 'clock', head)];
    case 'times':
      return [...codeLabels(comparison, stepId), ...printedLabels(comparison), ...barLabels(comparison, stepId)];
    case 'table':
      return tableLabels(comparison, stepId);
    case 'plot':
      return plotLabels(comparison, stepId, stepId === 'crossing' || (stepId === 'curve' && atRest));
    case 'elsewhere':
      return elsewhereLabels(comparison, trace);
    default:
      return page satisfies never;
  }
}

/** Changes with every step, with every turn of the loop, and when the curves have reached their ends. */
export function benchmarkBeat(trace: Trace, plan: BenchmarkPlan, frame: number): number {
  const stepIndex = stepIndexAt(plan, frame);
  const step = stepAt(plan, stepIndex);
  const arrived = step.id === 'curve' && frame >= step.hold ? 1 : 0;
  return stepIndex * (trace.tokens.length + 2) + tokenNow(plan.ticks, frame) + 1 + arrived;
}
