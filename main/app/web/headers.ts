import type { Role } from '#contract/channels';

/** How a page is served: built, or by the dev server with its hot reload. */
export type Serving = { readonly nonce: string; readonly devOrigin: null } | { readonly nonce: null; readonly devOrigin: string };

/** Headers of everything a role gets: isolated from all others, and allowed to reach nothing but itself. */
export function headersFor(role: Role, serving: Serving): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': policyFor(role, serving),
    // These three make the page cross-origin isolated, so that WebAssembly threads can share memory.
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  };
}

/** The content security policy of a role. */
export function policyFor(role: Role, { nonce, devOrigin }: Serving): string {
  const compute = role === 'compute';
  const dev = devOrigin !== null;
  // tfjs starts the threads of its WebAssembly engine from blobs, and those load their code from blobs again.
  const scripts = compute ? ["'self'", "'wasm-unsafe-eval'", 'blob:'] : ["'self'"];
  const rules: readonly (readonly string[])[] = [
    ['default-src', "'none'"],
    ['script-src', ...scripts, ...(dev ? ["'unsafe-inline'"] : [])],
    // React Aria adds style elements of its own and marks them with the nonce found in the page.
    ['style-src', "'self'", dev ? "'unsafe-inline'" : `'nonce-${nonce}'`],
    ['img-src', "'self'", 'blob:'],
    ['font-src', "'self'"],
    ['connect-src', "'self'", ...(dev ? [devOrigin, devOrigin.replace(/^http/, 'ws')] : [])],
    ['worker-src', "'self'", ...(compute ? ['blob:'] : [])],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
    ['frame-ancestors', "'none'"],
    ['object-src', "'none'"],
  ];
  return rules.map((rule) => rule.join(' ')).join('; ');
}
