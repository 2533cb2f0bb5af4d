import { type engines as english } from '../en/engines';

/** Engines that do not start, are lost or compute wrongly; and jobs that end early. */
export const engines: typeof english = {
  canary: (backend, error) => `Eine Summe mit bekanntem Ergebnis kam auf ${backend} falsch heraus (um ${error} daneben). Eine andere Engine wählen; von diesem Lauf wird nichts gezeigt.`,
  cancelled: 'Die Rechnung wurde abgebrochen. Nichts hat sich geändert.',
  noMemory: (reason) => `Der Speicher reichte dafür nicht (${reason}). Eine kleinere Eingabe wählen.`,
  notFinite: (place, value) => `${place} ergab ${value}. Von diesem Lauf wird nichts gezeigt; eine andere Engine wählen und noch einmal rechnen.`,
  unknownAct: (act, known) => `Es gibt keinen Akt „${act}“. Die Akte sind ${known}.`,
  gpu: {
    lost: (reason) => `Die GPU ging beim Rechnen verloren${reason ? ` (${reason})` : ''}. Noch einmal rechnen oder WebAssembly (wasm) wählen.`,
    noMemory: (reason) => `Die GPU hat dafür zu wenig Speicher: ${reason}. Eine kleinere Eingabe oder WebAssembly (wasm) wählen.`,
    refused: (reason) => `Die GPU hat eine Operation verweigert: ${reason}. Von diesem Lauf wird nichts gezeigt; WebAssembly (wasm) wählen.`,
    notStarted: 'Die GPU-Engine ist nicht gestartet. Eine andere Engine wählen, etwa WebAssembly (wasm).',
    noDevice: (reason) => `Die GPU hat geantwortet, aber kein Gerät gegeben: ${reason}. Noch einmal rechnen oder WebAssembly (wasm) wählen.`,
    noAnswer: (times, seconds) => `WebGPU war gewünscht, aber keine GPU hat geantwortet (${times}-mal gefragt in ${seconds} s). WebAssembly (wasm) oder Automatik (auto) wählen.`,
    noWebGpu: 'WebGPU war gewünscht, aber diese Laufzeit hat kein WebGPU. WebAssembly (wasm) oder Automatik (auto) wählen.',
    cannotRun: (step, reason) => `Die GPU kann diesen Teil nicht rechnen: ${step}: ${reason}. Eine andere Variante oder WebAssembly (wasm) wählen.`,
    unwritten: 'Die GPU hat einen Teil des Ergebnisses nicht geschrieben. Von diesem Lauf wird nichts gezeigt; WebAssembly (wasm) wählen.',
  },
  wasm: {
    notStarted: 'Die WebAssembly-Engine ist auf diesem Rechner nicht gestartet. Die Engine in reinem JavaScript (cpu) wählen.',
    noKernels: 'Diese Laufzeit kann die Kernel für WebAssembly nicht lesen. Die Variante loop wählen.',
    threadFailed: (reason) => `Ein rechnender Thread ist gescheitert (${reason}). Noch einmal rechnen.`,
  },
  memories: { wasm: 'Speicher eines WebAssembly-Moduls', cpu: 'Speicher der JavaScript-Engine' },
  tensors: { inputGradient: 'Gradient der Eingabe', stateGradient: 'Gradient des Zustands', scale: 'Größenordnung eines Gradienten' },
};
