import { describe, expect, test } from 'vitest';
import { failureCode } from '#contract/failure';
import { adviceFor, remedyWords } from '../../renderer/panels/words/failures';
import { healthTold, tokensCounted, wishExplained } from '../../renderer/panels/words/labels';

const sentence = /^[A-Z].*[^.]$/u;

describe.each(failureCode.options)('the card for %s', (code) => {
  const { title, advice, remedies } = adviceFor(code);

  test('says what happened in a few words', () => {
    expect(title).toMatch(sentence);
    expect(title.length).toBeLessThanOrEqual(40);
  });

  test('says what to do in at most two short sentences', () => {
    expect(advice).toMatch(/^[A-Z].*\.$/u);
    expect(advice.length).toBeLessThanOrEqual(90);
    expect(advice.split(/\.(?:\s|$)/u).filter((part) => part !== '').length).toBeLessThanOrEqual(2);
  });

  test('offers a button that does it', () => {
    expect(remedies.length).toBeGreaterThan(0);
    for (const remedy of remedies) expect(remedyWords[remedy]).not.toBe('');
  });
});

test('an engine that gave up offers its restart first', () => {
  expect(adviceFor('gave-up').remedies[0]).toBe('engine');
});

test('unknown words are counted only once they were looked up', () => {
  expect(tokensCounted(12, null)).toBe('12 tokens');
  expect(tokensCounted(12, 2)).toBe('12 tokens, 2 unknown');
  expect(tokensCounted(1, 0)).toBe('1 token, all known');
});

test('choosing WebGPU without a GPU says that it needs a restart', () => {
  expect(wishExplained('webgpu', ['wasm', 'cpu'])).toContain('restart');
  expect(wishExplained('webgpu', ['webgpu', 'wasm', 'cpu'])).not.toContain('restart');
});

test('before anything is known the machine is said to be asked', () => {
  expect(healthTold(null)).toBe('Asking for a GPU…');
});

test('a machine without a GPU is told so, with the engine it uses instead', () => {
  const capabilities = { backends: ['wasm' as const], adapter: null, adapterAsked: { times: 3, forMs: 2000 }, crossOriginIsolated: true, threads: 2 };
  expect(healthTold({ state: 'ready', message: null, capabilities })).toBe('No GPU on this machine · WebAssembly, 2 threads');
});
