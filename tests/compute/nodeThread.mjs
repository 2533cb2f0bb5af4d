// Gives a thread of the kernels, written for pages, what it needs to run in a worker of Node.
import { parentPort } from 'node:worker_threads';

globalThis.postMessage = (message) => parentPort.postMessage(message);
await import('../../renderer/compute/kernels/wasm/thread.mjs');
parentPort.on('message', (data) => globalThis.onmessage({ data }));
