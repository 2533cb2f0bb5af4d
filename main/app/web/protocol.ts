import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { net, protocol, type Session } from 'electron';
import type { Role } from '#contract/channels';
import { contentType } from './contentType';
import { headersFor, type Serving } from './headers';
import { inside, pathFor, roleOf, scheme } from './location';
import { restingPage, restingPath } from './restingPage';

/** Where the pages come from. */
export interface PageSource {
  /** Folder with the built pages. */
  readonly folder: string;
  /** Address of the dev server; `null` when the built pages are served. */
  readonly devUrl: string | null;
}

/** Tells Chromium about our scheme; only possible before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, codeCache: true, stream: true } },
  ]);
}

/** Serves `app://stage` and `app://compute` in a session, each with its own page and nobody else's. */
export function serveScheme(session: Session, source: PageSource): void {
  session.protocol.handle(scheme, async (request) => {
    const role = roleOf(request.url);
    if (role === null || request.method !== 'GET') return notFound();
    const { pathname, search } = new URL(request.url);
    const path = pathFor(role, pathname);
    if (path === null) return notFound();
    if (role === 'stage' && path === restingPath) return resting(search.slice(1), source);
    return source.devUrl === null ? await fromFolder(role, source.folder, path) : await fromDevServer(role, source.devUrl, path + search);
  });
}

function resting(theme: string, { devUrl }: PageSource): Response {
  const nonce = newNonce();
  const serving: Serving = devUrl === null ? { nonce, devOrigin: null } : { nonce: null, devOrigin: new URL(devUrl).origin };
  return new Response(restingPage(theme, serving.nonce), { headers: { ...headersFor('stage', serving), 'Content-Type': contentType(restingPath) } });
}

function newNonce(): string {
  return randomBytes(16).toString('base64');
}

async function fromFolder(role: Role, folder: string, path: string): Promise<Response> {
  const file = inside(folder, path);
  if (file === null) return notFound();
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch {
    // Whatever the reason, for the page there is no such file.
    return notFound();
  }
  const nonce = newNonce();
  const body = path.endsWith('.html') ? bytes.toString('utf8').replaceAll('%NONCE%', nonce) : new Uint8Array(bytes);
  return new Response(body, { headers: { ...headersFor(role, { nonce, devOrigin: null }), 'Content-Type': contentType(path) } });
}

async function fromDevServer(role: Role, devUrl: string, path: string): Promise<Response> {
  const answer = await net.fetch(new URL(path, devUrl).href);
  const headers = { ...headersFor(role, { nonce: null, devOrigin: new URL(devUrl).origin }), 'Content-Type': answer.headers.get('Content-Type') ?? contentType(path) };
  return new Response(answer.body, { status: answer.status, headers });
}

function notFound(): Response {
  return new Response('There is no such file.', { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
