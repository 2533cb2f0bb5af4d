import { UnrollError } from '#contract/failure';
import type { Engine } from '../../../renderer/compute/backends/engine';
import { noTrouble } from '../../../renderer/compute/backends/trouble';
import { plainKernels } from '../../../renderer/compute/kernels/plain/kernels';
import type { Layer } from '../../../renderer/compute/models/layer';
import type { Maker, Model, Pass } from '../../../renderer/compute/models/model';

const limit = { tensorBytes: 1e8, name: 'a made-up limit' };

/** An engine of plain loops, to be wrapped by whatever a test wants to go wrong. */
export const plainEngine: Engine = {
  backend: 'cpu', adapter: null, threads: null, simd: null, limit, flopPerCall: 50e6, kernels: plainKernels(limit), trouble: noTrouble,
};

export const plainMaker: Maker = plainKernels(limit).tuned({});
export const breathe = (): Promise<void> => Promise.resolve();

/** How a made-up maker differs from the plain one. */
export interface Twist {
  /** Called before each pass; its number is 0 for a model's first. */
  readonly before?: (pass: number) => void;
  /** Called on the result of each pass. */
  readonly spoil?: (result: Float32Array, pass: number) => void;
  readonly kernelMs?: (pass: number) => number | null;
  readonly refuse?: (layer: Layer) => string | null;
  /** Gives zeros instead of computing, where only times matter. */
  readonly idle?: boolean;
}

/** A maker that counts what it made and what of it is still there. */
export interface CountedMaker extends Maker {
  readonly count: { made: number; open: number };
}

/** The plain maker with a twist; a model that is disposed twice or used afterwards is a mistake. */
export function twisted({ before = () => undefined, spoil = () => undefined, kernelMs = () => null, refuse = () => null, idle = false }: Twist = {}): CountedMaker {
  const count = { made: 0, open: 0 };
  return {
    count,
    make: async (layer, x): Promise<Model> => {
      const why = refuse(layer);
      if (why !== null) throw new UnrollError('out-of-memory', why);
      const plain = await plainMaker.make(layer, x);
      count.made += 1;
      count.open += 1;
      const state = { passes: 0, open: true };
      return {
        ...plain,
        forward: async (breath): Promise<Pass> => {
          if (!state.open) throw new RangeError('this model was disposed');
          const pass = state.passes;
          state.passes += 1;
          before(pass);
          await breath();
          const result = idle ? new Float32Array(x.batch * x.width * (layer.kind === 'attention' || layer.kind === 'block' ? x.tokens : 1)) : (await plain.forward(breath)).result;
          spoil(result, pass);
          return { result, kernelMs: kernelMs(pass) };
        },
        dispose: () => {
          if (!state.open) throw new RangeError('this model was disposed twice');
          state.open = false;
          count.open -= 1;
        },
      };
    },
  };
}
