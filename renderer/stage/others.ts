import { type Trace } from '#contract/trace';
import { type SceneSpec } from '../parts/scene';
import { bench } from '../state/bench';

/**
 * The trace with the results laid beside it that the lecturer has opened, for an act that shows them: a picture is a function
 * of its trace, so what it shows must be in there.
 */
export function withOthers(scene: SceneSpec<unknown>, trace: Trace): Trace {
  return scene.showsOthers ? { ...trace, others: [...bench.getState().others] } : trace;
}

/** Whether two traces came from the same run, whatever was laid beside them since. */
export function isSameRun(one: Trace | null, other: Trace): boolean {
  return one?.tensors === other.tensors;
}

/** Calls whenever a file of results is opened or removed. */
export function watchOthers(act: () => void): void {
  bench.subscribe((now, before) => {
    if (now.others !== before.others) act();
  });
}
