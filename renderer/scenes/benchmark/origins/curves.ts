import { type Origin } from '../../../parts/scene';
import { decimal } from '../../../timeline/numbers';
import { type Meeting, crossingOf, growthOf, ratiosOf } from '../curves';
import { type Comparison, type Timed, models, rowAt } from '../reading';
import { lasting, modelName, times, wordsAbout } from '../texts/words';

/** How a model grew between the two longest texts, beside what its work says. */
export function growthOrigin(comparison: Comparison, [modelIndex = -1]: readonly number[]): Origin | null {
  const model = models[modelIndex];
  const growth = model === undefined ? null : growthOf(comparison, model);
  if (model === undefined || growth === null) return null;
  const { from, to, fromIndex, toIndex, ratio, work } = growth;
  const variantIndex = comparison.variant === 'loop' ? 0 : 1;
  const ms = (pointIndex: number): number => rowAt(comparison, pointIndex, model, comparison.variant)?.minMs ?? NaN;
  return {
    title: `From ${from} to ${to} words ${modelName[model]} takes ${times(ratio)} times as long`,
    formula: 't_{\\text{long}} / t_{\\text{short}}',
    lines: [
      `${from} words, fastest run: ${lasting(ms(fromIndex))}`,
      `${to} words, fastest run: ${lasting(ms(toIndex))}`,
      `the text grows ${decimal(to / from, 2)} times, the counted work ${decimal(work, 2)} times`,
      `${decimal(ms(toIndex), 3)} / ${decimal(ms(fromIndex), 3)} = ${decimal(ratio, 3)}`,
    ],
    notes: ['Taken at the end of the curve: the time of short texts is mostly what it costs to begin, and the square in n shows in long ones.', 'The fastest runs, because whatever else the machine did can only have made a run slower.'],
    sources: [fromIndex, toIndex].map((pointIndex, place) => ({ label: `${place === 0 ? from : to} words`, thing: { kind: 'fastest', at: [modelIndex, variantIndex, pointIndex] } })),
  };
}

/** Where a recurrent layer and attention cost the same: by the paper's counts, by counted work, by the clock. */
export function crossingOrigin(comparison: Comparison, [pairIndex = -1, wayIndex = -1]: readonly number[]): Origin | null {
  const recurrent = (['rnn', 'lstm'] as const)[pairIndex];
  const crossing = recurrent === undefined ? null : crossingOf(comparison, recurrent);
  if (recurrent === undefined || crossing === null) return null;
  const name = modelName[recurrent];
  const flops = [{ label: `the work of the ${name}`, thing: { kind: 'flop', at: [pairIndex] } }, { label: 'the work of attention', thing: { kind: 'flop', at: [2] } }];
  if (wayIndex === 0) {
    return {
      title: `By the paper’s terms attention and recurrence cost the same at n = d = ${wordsAbout(crossing.paper ?? NaN)}`, formula: 'n^2 d = n d^2 \\iff n = d',
      lines: [`the width d: ${comparison.sizes.dim}`, `so n: ${comparison.sizes.dim}`],
      notes: ['The paper’s counts per layer leave out factors, and with them the four projections of attention.'], sources: [{ label: 'the sizes', thing: { kind: 'size', at: [] } }],
    };
  }
  if (wayIndex === 1) return countedOrigin(comparison, { name, gates: recurrent === 'rnn' ? 1 : 4, counted: crossing.counted, flops });
  if (wayIndex !== 2) return null;
  return measuredOrigin(comparison, { pairIndex, recurrent, measured: crossing.measured });
}

function countedOrigin({ sizes: { dim } }: Comparison, { name, gates, counted, flops }: { readonly name: string; readonly gates: number; readonly counted: number | null; readonly flops: Origin['sources'] }): Origin {
  return {
    title: counted === null ? `Attention’s work is nowhere as small as that of the ${name}` : `By counted work attention costs as much as the ${name} at ${wordsAbout(counted)} words`,
    formula: `${4 * gates} d^2 = 8 d^2 + 4 n d`,
    lines: counted === null
      ? [`left, for each word: ${4 * gates} d²`, 'right: 8 d² for the projections alone', 'so no n makes them equal']
      : [`4 n d = ${4 * gates - 8} d²`, `n = ${(4 * gates - 8) / 4} d = ${(4 * gates - 8) / 4} × ${dim}`, `n: ${wordsAbout(counted)}`],
    notes: ['Work counts products and says nothing about time.'],
    sources: flops,
  };
}

function measuredOrigin(comparison: Comparison, { pairIndex, recurrent, measured }: { readonly pairIndex: number; readonly recurrent: Timed; readonly measured: Meeting | null }): Origin {
  const name = modelName[recurrent];
  const ratios = ratiosOf(comparison, recurrent);
  const variantIndex = comparison.variant === 'loop' ? 0 : 1;
  return {
    title: measured === null ? `Attention and the ${name} do not cross between these lengths` : `Attention takes as long as the ${name} ${meetingPlace(measured)}`,
    formula: 't_{\\text{attention}} / t_{\\text{recurrent}} = 1',
    lines: [...ratios.map(({ tokens, ratio }) => `${tokens} words: attention takes ${decimal(ratio, 3)} times as long`), measured === null ? 'the ratio does not pass 1 on the way' : `a straight line passes 1 at ${wordsAbout(measured.interpolated)}`],
    notes: ['Fastest runs; nothing was measured between two lengths, so the ring stands where straight lines on log-log paper meet. Where curves cross more than once, the first crossing.'],
    sources: ratios.flatMap(({ pointIndex, tokens }) => [pairIndex, 2].map((modelIndex) => ({ label: `${modelName[models[modelIndex] ?? 'rnn']}, ${tokens} words`, thing: { kind: 'fastest', at: [modelIndex, variantIndex, pointIndex] } }))),
  };
}

function meetingPlace({ from, to, interpolated }: Meeting): string {
  return from === to ? `at ${to} words` : `between ${from} and ${to} words, interpolated at about ${wordsAbout(interpolated)}`;
}
