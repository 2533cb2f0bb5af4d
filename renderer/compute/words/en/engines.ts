/** Engines that do not start, are lost or compute wrongly; and jobs that end early. */
export const engines = {
  canary: (backend: string, error: number): string => `A sum with a known answer came out wrong on ${backend} (off by ${error}). Choose another engine; nothing of this run is shown.`,
  cancelled: 'The computation was cancelled. Nothing was changed.',
  noMemory: (reason: string): string => `There was not enough memory for this (${reason}). Choose a smaller input.`,
  notFinite: (place: string, value: number | undefined): string => `${place} came out as ${value}. Nothing of this run is shown; choose another engine and run it again.`,
  unknownAct: (act: string, known: string): string => `There is no act “${act}”. The acts are ${known}.`,
  gpu: {
    lost: (reason: string): string => `The GPU was lost while computing${reason ? ` (${reason})` : ''}. Run it again, or choose WebAssembly (wasm).`,
    noMemory: (reason: string): string => `The GPU has too little memory for this: ${reason}. Choose a smaller input or WebAssembly (wasm).`,
    refused: (reason: string): string => `The GPU refused an operation: ${reason}. Nothing of this run is shown; choose WebAssembly (wasm).`,
    notStarted: 'The GPU engine did not start. Choose another engine, such as WebAssembly (wasm).',
    noDevice: (reason: string): string => `The GPU answered but gave no device: ${reason}. Run it again or choose WebAssembly (wasm).`,
    noAnswer: (times: number, seconds: string): string => `WebGPU was asked for, but no GPU answered (asked ${times} times in ${seconds} s). Choose WebAssembly (wasm) or automatic (auto).`,
    noWebGpu: 'WebGPU was asked for, but this runtime has no WebGPU. Choose WebAssembly (wasm) or automatic (auto).',
    cannotRun: (step: string, reason: string): string => `The GPU cannot run the ${step}: ${reason}. Choose another variant or WebAssembly (wasm).`,
    unwritten: 'The GPU left a part of the result unwritten. Nothing of this run is shown; choose WebAssembly (wasm).',
  },
  wasm: {
    notStarted: 'The WebAssembly engine did not start on this machine. Choose the plain JavaScript engine (cpu).',
    noKernels: 'The kernels for WebAssembly could not be read by this runtime. Choose the loop variant.',
    threadFailed: (reason: string): string => `A computing thread failed (${reason}). Run it again.`,
  },
  memories: { wasm: 'the memory of a WebAssembly module', cpu: 'the memory of the JavaScript engine' },
  tensors: { inputGradient: 'gradient of the input', stateGradient: 'gradient of the state', scale: 'scale of a gradient' },
};
