import { UnrollError } from '#contract/failure';
import type { Layer, Sequence } from '../../models/layer';
import type { Maker, Model } from '../../models/model';
import type { Kernels, Tuning } from '../kernels';
import { makeAttend } from './attend';
import { Crew } from './crew';
import { makeProduct } from './product';
import { type Modules, questionsFor, settingsOf } from './settings';
import { type StartThread, Threads } from './threads';
import { makeWalk } from './walk';
import { words } from '../../words/words';

/** What the kernels are made of; modules that this runtime cannot read are left out. */
export interface WasmKernelParts {
  readonly modules: Modules;
  readonly cores: number;
  readonly startThread: StartThread;
}

/** The fused variant on processors: SIMD and threads, each layer one call or a few. */
export function wasmKernels({ modules, cores, startThread }: WasmKernelParts): Kernels {
  const questions = questionsFor(modules, cores);
  const threads = new Threads(startThread);
  const crewFor = (tuning: Tuning = {}): Crew => {
    const settings = settingsOf(tuning, questions);
    const module = modules[settings.module];
    if (!module) throw new UnrollError('no-backend', words.engines.wasm.noKernels);
    return new Crew(settings, module, threads);
  };
  return {
    questions,
    tuned: (tuning) => makerFor(crewFor(tuning)),
    makeProduct: (rows, inner, columns, tuning) => makeProduct({ rows, inner, columns }, crewFor(tuning)),
  };
}

function makerFor(crew: Crew): Maker {
  return {
    make: (layer: Layer, x: Sequence): Promise<Model> => (layer.kind === 'attention' || layer.kind === 'block' ? makeAttend(layer, x, crew) : makeWalk(layer, x, crew)),
  };
}
