import { type Trace } from '#contract/trace';
import { explanationFor } from '../../../parts/explanationFor';
import { type Origin } from '../../../parts/scene';
import { deviceOrigin } from '../../../parts/texts/deviceOrigin';
import { type Thing } from '../../../timeline/thing';
import { type Lanes, readLanes } from '../reading';
import { eachOrigin, factorOrigin, gradientOrigin } from './arrival';
import { arrivedOrigin } from './back';
import { edgeOrigin, hopOrigin, layersOrigin, longestOrigin, pathOrigin, stepsOrigin, workOrigin } from './counts';
import { partOrigin, slopeOrigin, stateOrigin } from './forward';
import { biasOrigin, narrowOrigin, positionOrigin, vectorOrigin, weightOrigin } from './given';
import { mixedOrigin, projectedOrigin, scoreOrigin, shareOrigin } from './head';
import { mixedBackOrigin, partBackOrigin, scoreBackOrigin, shareBackOrigin } from './headBack';

type Explain = (lanes: Lanes, at: readonly number[]) => Origin | null;

const explanations: Readonly<Record<string, Explain>> = {
  path: pathOrigin, hop: hopOrigin, layers: layersOrigin, edge: edgeOrigin, work: workOrigin, steps: stepsOrigin, longest: longestOrigin,
  gradient: gradientOrigin, each: eachOrigin, factor: factorOrigin, arrived: arrivedOrigin,
  partBack: partBackOrigin, mixedBack: mixedBackOrigin, scoreBack: scoreBackOrigin, shareBack: shareBackOrigin,
  slope: slopeOrigin, state: stateOrigin, part: partOrigin,
  mixed: mixedOrigin, share: shareOrigin, score: scoreOrigin, projected: projectedOrigin,
  weight: weightOrigin, bias: biasOrigin, narrow: narrowOrigin, vector: vectorOrigin, position: positionOrigin,
};

/** Where a number about the ways comes from; `null` for a reference that they do not have. */
export function pathsOrigin(trace: Trace, { kind, at }: Thing): Origin | null {
  if (kind === 'device') return deviceOrigin(trace);
  const explain = explanationFor(explanations, kind);
  return explain?.(readLanes(trace), at) ?? null;
}
