import { type Imported } from '#contract/imported';
import { type BenchRow } from '#contract/bench';
import { elsewhereOf } from '../elsewhere';
import { type Growth, crossingOf, growthOf, longestPair } from '../curves';
import { type Comparison, areSteady, mainRow, rowAt, workingMsOf } from '../reading';
import { words } from '../words/words';
import { lasting, times, timesTold, wordsAbout } from './amounts';

const said = words.captions;

/** What the program itself prints: its first run. */
export function printedCaption(comparison: Comparison): string {
  const pair = pairOf(comparison, 'loop');
  if (pair === null) return said.printed.impossible;
  const { rnn, attention } = pair;
  if (rnn.firstMs === null || attention.firstMs === null) return said.printed.lost;
  return said.printed.told(lasting(rnn.firstMs), lasting(attention.firstMs));
}

/** The medians after it, whichever way they came out. */
export function warmCaption(comparison: Comparison): string {
  const pair = pairOf(comparison, 'loop');
  if (pair === null) return said.warm.impossible;
  const { rnn, attention } = pair;
  const [name, fast, slow] = rnn.medianMs < attention.medianMs ? (['rnn', rnn, attention] as const) : (['attention', attention, rnn] as const);
  const ratio = timesTold(slow.medianMs / Math.max(fast.medianMs, slow.resolutionMs), areSteady([rnn, attention]));
  return said.warm.told(name, ratio);
}

/** The same sums without the cost of single operations. */
export function kernelsCaption(comparison: Comparison): string {
  const pair = pairOf(comparison, 'fused');
  if (pair === null) return said.kernels.none;
  return said.kernels.told(lasting(pair.rnn.medianMs), lasting(pair.attention.medianMs));
}

/** Work and depth, kept apart. */
export function workCaption(comparison: Comparison): string {
  const pair = pairOf(comparison, comparison.variant);
  if (pair === null) return said.work.impossible;
  const { rnn, attention } = pair;
  return said.work.told(times(attention.flop / rnn.flop), rnn.sequentialSteps);
}

/** How much of the time the work explains on this machine. */
export function depthCaption(comparison: Comparison): string {
  const row = mainRow(comparison, 'rnn', comparison.variant);
  if (row === null) return said.depth.impossible;
  const [working, whole] = [workingMsOf(comparison, row), row.medianMs];
  if (working >= whole) return said.depth.whole;
  return said.depth.told(lasting(working), lasting(whole), working > 0.7 * whole ? 'work' : working < 0.3 * whole ? 'rest' : 'both');
}

/** Asks what the curve then answers: how time grows between its two longest texts. */
export function guessCaption(comparison: Comparison): string {
  const pair = longestPair(comparison);
  return pair === null ? said.guess.impossible : said.guess.told(pair.from, pair.to);
}

/** What more text costs, from the last two points of the curves. */
export function curveCaption(comparison: Comparison): string {
  const [rnn, attention] = [growthOf(comparison, 'rnn'), growthOf(comparison, 'attention')];
  if (rnn === null || attention === null) return said.curve.impossible;
  const told = (model: 'rnn' | 'attention', { ratio, fromIndex, toIndex }: Growth): string =>
    timesTold(ratio, areSteady([fromIndex, toIndex].flatMap((pointIndex) => rowAt(comparison, pointIndex, model, comparison.variant) ?? [])));
  return said.curve.told(rnn.from, rnn.to, { rnn: told('rnn', rnn), attention: told('attention', attention) });
}

/** Where attention stops being the cheaper one: by the paper's terms, and by all products. */
export function crossingCaption(comparison: Comparison): string {
  const crossing = crossingOf(comparison, 'rnn');
  return crossing === null ? said.crossing.impossible : said.crossing.told(wordsAbout(crossing.paper ?? comparison.sizes.dim));
}

/** What another machine said, or how to hear one. */
export function elsewhereCaption(comparison: Comparison, others: readonly Imported[]): string {
  const [first] = others.map((other) => elsewhereOf(comparison, other));
  if (first === undefined) return said.elsewhere.alone;
  const { rnn, attention } = first.times;
  if (rnn === null || attention === null) return said.elsewhere.part;
  const slower = attention.medianMs >= rnn.medianMs ? 'attention' : 'rnn';
  const ratio = slower === 'attention' ? attention.medianMs / rnn.medianMs : rnn.medianMs / attention.medianMs;
  return said.elsewhere.told(others.length, slower, times(ratio));
}

function pairOf(comparison: Comparison, variant: 'loop' | 'fused'): { readonly rnn: BenchRow; readonly attention: BenchRow } | null {
  const [rnn, attention] = [mainRow(comparison, 'rnn', variant), mainRow(comparison, 'attention', variant)];
  return rnn === null || attention === null ? null : { rnn, attention };
}
