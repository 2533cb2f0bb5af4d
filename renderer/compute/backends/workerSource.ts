import factory from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-threaded-simd.js';
import source from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-threaded-simd.js?raw';

/**
 * Gives the threads of the WebAssembly engine their program in the words it was published in.
 *
 * tfjs makes it from `factory.toString()`. Once a bundler has renamed the variables around the factory, that text speaks
 * of names that do not exist in a worker, the threads die and the engine waits for them for ever. The published file is
 * complete in itself, so its text is what `toString` shall give.
 */
export function keepWorkerSource(): void {
  const start = source.indexOf('(() => {');
  if (start < 0) throw new RangeError('the threaded WebAssembly module has a new form; see what tfjs does with its source');
  factory.toString = () => source.slice(start);
}
