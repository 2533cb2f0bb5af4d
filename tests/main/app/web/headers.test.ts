import { expect, test } from 'vitest';
import { headersFor, policyFor } from '../../../../main/app/web/headers';

const built = { nonce: 'abc', devOrigin: null } as const;
const dev = { nonce: null, devOrigin: 'http://localhost:5173' } as const;

function rule(policy: string, name: string): string | undefined {
  return policy.split('; ').find((one) => one.startsWith(`${name} `));
}

test('a page is isolated, so that its threads can share memory', () => {
  expect(headersFor('compute', built)).toMatchObject({
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
  });
});

test('nothing is allowed that is not named', () => {
  for (const role of ['stage', 'compute'] as const) {
    const policy = policyFor(role, built);
    for (const name of ['default-src', 'base-uri', 'form-action', 'frame-ancestors', 'object-src']) expect(rule(policy, name)).toBe(`${name} 'none'`);
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:|data:|ws:/);
  }
});

test('the stage runs nothing but its own files, and compiles nothing', () => {
  expect(rule(policyFor('stage', built), 'script-src')).toBe("script-src 'self'");
  expect(rule(policyFor('stage', built), 'worker-src')).toBe("worker-src 'self'");
});

test('the compute page may compile WebAssembly and start its threads from blobs', () => {
  expect(rule(policyFor('compute', built), 'script-src')).toBe("script-src 'self' 'wasm-unsafe-eval' blob:");
  expect(rule(policyFor('compute', built), 'worker-src')).toBe("worker-src 'self' blob:");
});

test('a style element needs the nonce of its page', () => {
  expect(rule(policyFor('stage', built), 'style-src')).toBe("style-src 'self' 'nonce-abc'");
});

test('in development the dev server may be reached, and nothing else', () => {
  expect(rule(policyFor('stage', dev), 'connect-src')).toBe("connect-src 'self' http://localhost:5173 ws://localhost:5173");
});
