import { type Origin } from '../../../parts/scene';
import { decimal } from '../../../timeline/numbers';
import { type Meeting, crossingOf, growthOf, ratiosOf } from '../curves';
import { type Comparison, type Timed, models, rowAt } from '../reading';
import { lasting, modelName, times, wordsAbout } from '../texts/amounts';
import { words } from '../words/words';

const { growth: grown, crossing: crossed, sources: named } = words.origins;

/** How a model grew between the two longest texts, beside what its work says. */
export function growthOrigin(comparison: Comparison, [modelIndex = -1]: readonly number[]): Origin | null {
  const model = models[modelIndex];
  const growth = model === undefined ? null : growthOf(comparison, model);
  if (model === undefined || growth === null) return null;
  const { from, to, fromIndex, toIndex, ratio, work } = growth;
  const variantIndex = comparison.variant === 'loop' ? 0 : 1;
  const ms = (pointIndex: number): number => rowAt(comparison, pointIndex, model, comparison.variant)?.minMs ?? NaN;
  return {
    title: grown.title(modelName[model], growth, times(ratio)),
    formula: grown.formula,
    lines: [
      grown.run(from, lasting(ms(fromIndex))),
      grown.run(to, lasting(ms(toIndex))),
      grown.grown(decimal(to / from, 2), decimal(work, 2)),
      `${decimal(ms(toIndex), 3)} / ${decimal(ms(fromIndex), 3)} = ${decimal(ratio, 3)}`,
    ],
    notes: grown.notes,
    sources: [fromIndex, toIndex].map((pointIndex, place) => ({ label: named.words(place === 0 ? from : to), thing: { kind: 'fastest', at: [modelIndex, variantIndex, pointIndex] } })),
  };
}

/** Where a recurrent layer and attention cost the same: by the paper's counts, by counted work, by the clock. */
export function crossingOrigin(comparison: Comparison, [pairIndex = -1, wayIndex = -1]: readonly number[]): Origin | null {
  const recurrent = (['rnn', 'lstm'] as const)[pairIndex];
  const crossing = recurrent === undefined ? null : crossingOf(comparison, recurrent);
  if (recurrent === undefined || crossing === null) return null;
  const name = modelName[recurrent];
  const flops = [{ label: named.recurrentWork(name), thing: { kind: 'flop', at: [pairIndex] } }, { label: named.attentionWork, thing: { kind: 'flop', at: [2] } }];
  if (wayIndex === 0) {
    return {
      title: crossed.paper(wordsAbout(crossing.paper ?? NaN)), formula: 'n^2 d = n d^2 \\iff n = d',
      lines: [crossed.width(comparison.sizes.dim), crossed.so(comparison.sizes.dim)],
      notes: [crossed.paperNote], sources: [{ label: named.sizes, thing: { kind: 'size', at: [] } }],
    };
  }
  if (wayIndex === 1) return countedOrigin(comparison, { name, gates: recurrent === 'rnn' ? 1 : 4, counted: crossing.counted, flops });
  if (wayIndex !== 2) return null;
  return measuredOrigin(comparison, { pairIndex, recurrent, measured: crossing.measured });
}

function countedOrigin({ sizes: { dim } }: Comparison, { name, gates, counted, flops }: { readonly name: string; readonly gates: number; readonly counted: number | null; readonly flops: Origin['sources'] }): Origin {
  return {
    title: counted === null ? crossed.nowhere(name) : crossed.counted(name, wordsAbout(counted)),
    formula: `${4 * gates} d^2 = 8 d^2 + 4 n d`,
    lines: counted === null
      ? [crossed.left(gates), crossed.right, crossed.never]
      : [`4 n d = ${4 * gates - 8} d²`, `n = ${(4 * gates - 8) / 4} d = ${(4 * gates - 8) / 4} × ${dim}`, `n: ${wordsAbout(counted)}`],
    notes: [crossed.countedNote],
    sources: flops,
  };
}

function measuredOrigin(comparison: Comparison, { pairIndex, recurrent, measured }: { readonly pairIndex: number; readonly recurrent: Timed; readonly measured: Meeting | null }): Origin {
  const name = modelName[recurrent];
  const ratios = ratiosOf(comparison, recurrent);
  const variantIndex = comparison.variant === 'loop' ? 0 : 1;
  return {
    title: measured === null ? crossed.apart(name) : crossed.measured(name, meetingPlace(measured)),
    formula: crossed.formula,
    lines: [...ratios.map(({ tokens, ratio }) => crossed.ratio(tokens, decimal(ratio, 3))), measured === null ? crossed.passesNot : crossed.passes(wordsAbout(measured.interpolated))],
    notes: [crossed.measuredNote],
    sources: ratios.flatMap(({ pointIndex, tokens }) => [pairIndex, 2].map((modelIndex) => ({ label: named.modelWords(modelName[models[modelIndex] ?? 'rnn'], tokens), thing: { kind: 'fastest', at: [modelIndex, variantIndex, pointIndex] } }))),
  };
}

function meetingPlace({ from, to, interpolated }: Meeting): string {
  return from === to ? crossed.at(to) : crossed.between(from, to, wordsAbout(interpolated));
}
