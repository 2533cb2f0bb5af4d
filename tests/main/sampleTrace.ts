import type { Trace } from '#contract/trace';

/** A small trace in which every kind of field occurs. */
export const sampleTrace: Trace = {
  version: 1,
  app: '0.1.0',
  createdAt: '2026-01-02T03:04:05.000Z',
  scenario: { act: 'race', text: 'we slept', seed: 7, knobs: { heads: 2, causal: true, mode: 'x' }, backend: 'auto' },
  tokens: [{ text: 'we', known: true }, { text: 'slept', known: false }],
  device: {
    backend: 'webgpu',
    adapter: { vendor: 'google', architecture: 'swiftshader', description: '', software: true },
    threads: null,
    simd: null,
    precision: 'float32',
    cpuForward: false,
    forwardedKernels: ['Cast'],
    canaryError: 1e-7,
    library: 'tfjs 4.22.0',
  },
  tensors: {
    hidden: { shape: [2, 2], data: Float32Array.of(0.1, -2.5, 3e-20, 4) },
    nothing: { shape: [0, 3], data: new Float32Array(0) },
  },
  dependencies: { rnn: { tokenCount: 2, nodeCount: 4, from: Uint32Array.of(0, 1, 2), to: Uint32Array.of(2, 3, 3) } },
  timings: { rnn: { medianMs: 1.5, minMs: 1, maxMs: 2, repeats: 7, resolutionMs: 0.005, span: 'forward' }, attention: null },
  findings: null,
  others: [],
  sizes: { heads: 2 },
  weights: { from: 'file', file: 'mine.safetensors', trained: null, names: ['weight_hh_l0'] },
  notes: ['Nothing here was trained.'],
};

/** The same with one field changed: `change(sampleTrace, 'device.backend', 'abacus')`; `undefined` takes it away. */
export function changed(value: unknown, field: string, to: unknown): unknown {
  const [head = '', ...rest] = field.split('.');
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === head ? next(item, rest, to) : item));
  const entries = Object.entries(value as Readonly<Record<string, unknown>>).filter(([key]) => key !== head);
  const old = (value as Readonly<Record<string, unknown>>)[head];
  const made = next(old, rest, to);
  return Object.fromEntries(made === undefined ? entries : [...entries, [head, made]]);
}

function next(value: unknown, rest: readonly string[], to: unknown): unknown {
  return rest.length === 0 ? to : changed(value, rest.join('.'), to);
}
