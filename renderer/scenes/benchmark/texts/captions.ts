import { type Imported } from '#contract/imported';
import { type BenchRow } from '#contract/bench';
import { spoken } from '../../../parts/texts/captions';
import { grouped } from '../../../timeline/numbers';
import { elsewhereOf } from '../elsewhere';
import { type Growth, crossingOf, growthOf, longestPair } from '../curves';
import { type Comparison, areSteady, mainRow, rowAt, workingMsOf } from '../reading';
import { lasting, times, timesTold, wordsAbout } from './words';

/** What the program itself prints: its first run. */
export function printedCaption(comparison: Comparison): string {
  const pair = pairOf(comparison, 'loop');
  if (pair === null) return 'One of the two is not possible at these sizes on this machine, so nothing is compared.';
  const { rnn, attention } = pair;
  if (rnn.firstMs === null || attention.firstMs === null) return 'The program prints its first run, which this trace has not kept.';
  return `The program prints its first run, nothing warm yet: ${lasting(rnn.firstMs)} and ${lasting(attention.firstMs)} here.`;
}

/** The medians after it, whichever way they came out. */
export function warmCaption(comparison: Comparison): string {
  const pair = pairOf(comparison, 'loop');
  if (pair === null) return 'Our times are medians once the machine is warm.';
  const { rnn, attention } = pair;
  const [name, fast, slow] = rnn.medianMs < attention.medianMs ? ['the loop', rnn, attention] : ['attention', attention, rnn];
  const ratio = timesTold(slow.medianMs / Math.max(fast.medianMs, slow.resolutionMs), areSteady([rnn, attention]));
  return `Here ${name} is ${ratio} times as fast; another machine may say the opposite.`;
}

/** The same sums without the cost of single operations. */
export function kernelsCaption(comparison: Comparison): string {
  const pair = pairOf(comparison, 'fused');
  if (pair === null) return 'This engine has no program for a whole layer at these sizes: each operation pays for its start.';
  return `The same sums in one piece: ${lasting(pair.rnn.medianMs)} and ${lasting(pair.attention.medianMs)}; these are the times from now on.`;
}

/** Work and depth, kept apart. */
export function workCaption(comparison: Comparison): string {
  const pair = pairOf(comparison, comparison.variant);
  if (pair === null) return 'How long something takes depends on its work, and on how much of it must wait.';
  const { rnn, attention } = pair;
  const ratio = attention.flop / rnn.flop;
  return `Attention does ${times(ratio)} times the work and never waits; the RNN takes ${spoken(rnn.sequentialSteps)} steps in a row.`;
}

/** How much of the time the work explains on this machine. */
export function depthCaption(comparison: Comparison): string {
  const row = mainRow(comparison, 'rnn', comparison.variant);
  if (row === null) return 'Few cores feel the work, thousands of cores feel the waiting.';
  const [working, whole] = [workingMsOf(comparison, row), row.medianMs];
  if (working >= whole) return 'Here the work decides: it alone would take all of the RNN’s time.';
  const decides = working > 0.7 * whole ? 'the work decides' : working < 0.3 * whole ? 'all else decides' : 'the rest counts, too';
  return `The work alone would take ${lasting(working)} of the RNN’s ${lasting(whole)}: here ${decides}.`;
}

/** Asks what the curve then answers: how time grows between its two longest texts. */
export function guessCaption(comparison: Comparison): string {
  const pair = longestPair(comparison);
  if (pair === null) return 'If every text were longer: which of the times would grow the most?';
  const factor = pair.to / pair.from;
  const more = Number.isInteger(factor) ? `, ${factor === 2 ? 'twice' : `${spoken(factor)} times`} as many` : '';
  return `With ${grouped.format(pair.to)} words in a text, not ${grouped.format(pair.from)}${more}: which time grows the most?`;
}

/** What more text costs, from the last two points of the curves. */
export function curveCaption(comparison: Comparison): string {
  const [rnn, attention] = [growthOf(comparison, 'rnn'), growthOf(comparison, 'attention')];
  if (rnn === null || attention === null) return 'There was time for one text length only: give it more seconds to see a curve.';
  const told = (model: 'rnn' | 'attention', { ratio, fromIndex, toIndex }: Growth): string =>
    timesTold(ratio, areSteady([fromIndex, toIndex].flatMap((pointIndex) => rowAt(comparison, pointIndex, model, comparison.variant) ?? [])));
  return `From ${grouped.format(rnn.from)} to ${grouped.format(rnn.to)} words the RNN takes ${told('rnn', rnn)} times as long, attention ${told('attention', attention)}.`;
}

/** Where attention stops being the cheaper one: by the paper's terms, and by all products. */
export function crossingCaption(comparison: Comparison): string {
  const crossing = crossingOf(comparison, 'rnn');
  if (crossing === null) return 'Without a curve there is nothing that could cross.';
  return `The paper’s terms meet at n = d = ${wordsAbout(crossing.paper ?? comparison.sizes.dim)}; with all products the RNN always has less work.`;
}

/** What another machine said, or how to hear one. */
export function elsewhereCaption(comparison: Comparison, others: readonly Imported[]): string {
  const [first] = others.map((other) => elsewhereOf(comparison, other));
  if (first === undefined) return 'With thousands of cores to share the work, another machine may say the opposite.';
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
