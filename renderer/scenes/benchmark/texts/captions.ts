import { type Imported } from '#contract/imported';
import { type BenchRow } from '#contract/bench';
import { spoken } from '../../../parts/texts/captions';
import { elsewhereOf } from '../elsewhere';
import { type Comparison, crossingOf, limitsOf, mainRow, slopeOf } from '../reading';
import { lasting, times, tokensAbout } from './words';

/** What was measured, whichever way it came out. */
export function printedCaption(comparison: Comparison): string {
  const pair = pairOf(comparison, 'loop');
  if (pair === null) return 'One of the two is not possible at these sizes on this machine, so nothing is compared.';
  const { rnn, attention } = pair;
  const [name, fast, slow] = rnn.medianMs < attention.medianMs ? ['The loop', rnn, attention] : ['Attention', attention, rnn];
  return `${name} was ${times(slow.medianMs / Math.max(fast.medianMs, slow.resolutionMs))} times as fast here; another machine may say the opposite.`;
}

/** What the snippet itself would have printed: its first run. */
export function firstCaption(comparison: Comparison): string {
  const pair = pairOf(comparison, 'loop');
  if (pair?.rnn.firstMs == null || pair.attention.firstMs === null) return 'The program times only its first run, with nothing warm yet; our times are medians after it.';
  return `The program times only its first run, with nothing warm yet: ${lasting(pair.rnn.firstMs)} and ${lasting(pair.attention.firstMs)} here.`;
}

/** The same sums without the cost of single operations. */
export function kernelsCaption(comparison: Comparison): string {
  const pair = pairOf(comparison, 'fused');
  if (pair === null) return 'This engine has no kernels of our own for these sizes, so each operation pays for its own start.';
  return `The same sums as one piece instead of many small operations: ${lasting(pair.rnn.medianMs)} and ${lasting(pair.attention.medianMs)}.`;
}

/** Work and depth, kept apart. */
export function workCaption(comparison: Comparison): string {
  const pair = pairOf(comparison, comparison.variant);
  if (pair === null) return 'How long something takes depends on its work, and on how much of it must wait.';
  const { rnn, attention } = pair;
  const ratio = attention.flop / rnn.flop;
  return `Attention does ${times(ratio)} times the work and never waits; the RNN takes ${spoken(rnn.sequentialSteps)} steps in a row.`;
}

/** Which of the two decides on this machine. */
export function depthCaption(comparison: Comparison): string {
  const row = mainRow(comparison, 'rnn', comparison.variant);
  if (row === null) return 'Few cores feel the work, thousands of cores feel the waiting.';
  const { waitingMs, workingMs } = limitsOf(comparison, row);
  return waitingMs < workingMs
    ? 'Here the work decides; with thousands of cores to share it, only the waiting would stay.'
    : 'Here the waiting decides: the RNN’s steps take longer than all of its work would.';
}

/** What twice the text costs, by the straight lines through the points. */
export function curveCaption(comparison: Comparison): string {
  const [rnn, attention] = [slopeOf(comparison, 'rnn'), slopeOf(comparison, 'attention')];
  if (rnn === null || attention === null) return 'There was time for one text length only: give it more seconds to see a curve.';
  return `Twice the text takes the RNN ${times(2 ** rnn.exponent)} times as long here, and attention ${times(2 ** attention.exponent)} times.`;
}

/** Where attention stops being the cheaper one: on paper, and here. */
export function crossingCaption(comparison: Comparison): string {
  const crossing = crossingOf(comparison, 'rnn');
  if (crossing === null) return 'Without a curve there is nothing that could cross.';
  const measured = crossing.measured === null ? 'by the clock, nowhere' : `by the clock, at about ${tokensAbout(crossing.measured)}`;
  return `On paper both cost the same at n = d, here ${tokensAbout(crossing.paper ?? comparison.sizes.dim)} tokens; ${measured}.`;
}

/** What another machine said, or how to hear one. */
export function elsewhereCaption(comparison: Comparison, others: readonly Imported[]): string {
  const [first] = others.map((other) => elsewhereOf(comparison, other));
  if (first === undefined) return 'Another machine may answer differently: key C opens what was measured there.';
  const { rnn, attention } = first.times;
  if (rnn === null || attention === null) return 'Measured elsewhere, with where each number comes from.';
  const where = others.length === 1 ? 'On that machine' : 'On the first of these machines';
  const [ratio, who] = attention.medianMs >= rnn.medianMs ? [attention.medianMs / rnn.medianMs, 'attention took'] : [rnn.medianMs / attention.medianMs, 'the RNN took'];
  return `${where} ${who} ${times(ratio)} times as long as ${attention.medianMs >= rnn.medianMs ? 'the RNN' : 'attention'}.`;
}

function pairOf(comparison: Comparison, variant: 'loop' | 'fused'): { readonly rnn: BenchRow; readonly attention: BenchRow } | null {
  const [rnn, attention] = [mainRow(comparison, 'rnn', variant), mainRow(comparison, 'attention', variant)];
  return rnn === null || attention === null ? null : { rnn, attention };
}
