import { type Trace } from '#contract/trace';
import { explanationFor } from '../../parts/explanationFor';
import { type Origin } from '../../parts/scene';
import { type Thing } from '../../timeline/thing';
import { type GatedSteps } from './gated';
import { keptPartOrigin, keptShareOrigin, roadOrigin, shownOrigin, writtenOrigin } from './road';
import { biasOrigin, candidateOrigin, gateOrigin, sumOrigin, vectorOrigin } from './sums';

type Explain = (gated: GatedSteps, first: number, second: number, third: number) => Origin;

const explanations: Readonly<Record<string, Explain>> = {
  cell: roadOrigin,
  hidden: shownOrigin,
  keptPart: keptPartOrigin,
  written: writtenOrigin,
  candidate: candidateOrigin,
  vectors: vectorOrigin,
  keptShare: keptShareOrigin,
};

/** Where a number inside a gated layer comes from, down to the word vector; `null` for a reference that it does not have. */
export function gatedOrigin(gated: GatedSteps, trace: Trace, { kind, at: where }: Thing): Origin | null {
  const [first = 0, second = 0, third = 0] = where;
  if (kind === 'biasIh') return biasOrigin(gated, trace, first);
  if (/^(?:input|forget|output|reset|update)Gate$/.test(kind)) return gateOrigin(gated, kind, first, second);
  if (/^(?:input|forget|output|reset|update|candidate)Sum$/.test(kind)) return sumOrigin(gated, kind, first, second);
  const explain = explanationFor(explanations, kind);
  return explain?.(gated, first, second, third) ?? null;
}
