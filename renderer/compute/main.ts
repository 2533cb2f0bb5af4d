import { loadWords } from '../words/load';
import { makeEngines } from './backends/choose';
import { keepWorkerSource } from './backends/workerSource';
import { startLoop } from './loop';
import { programOf } from './programs';
import { trainersOn } from './training/source';
import { wasmFiles, wasmKernelSource, wasmTrainingSource } from './wasmFiles';
import { makeWork } from './work';

// `gpu=none` in the page's address: main knows that this machine has no GPU device, so we need not wait for one.
const gpuOnce = new URLSearchParams(location.search).get('gpu') === 'none';

keepWorkerSource();
const engines = makeEngines({
  gpu: navigator.gpu,
  gpuOnce,
  cores: navigator.hardwareConcurrency,
  isolated: crossOriginIsolated,
  wasmFiles,
  wasmKernels: crossOriginIsolated ? wasmKernelSource : null,
});
const { capabilities } = engines;

void startLoop({
  bridge: window.bridge,
  capabilities,
  work: makeWork({ engines, capabilities, programOf, words: loadWords, makeTrainer: trainersOn(crossOriginIsolated ? wasmTrainingSource : null, navigator.hardwareConcurrency) }),
});
