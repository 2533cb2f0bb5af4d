import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** What a host of releases was asked. */
export interface Heard {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
}

/** A host of releases on this machine, whose answers a test chooses. */
export interface ReleaseHost {
  readonly address: string;
  /** The file that tells the app of it. */
  readonly feed: string;
  readonly heard: readonly Heard[];
  answer: (path: string, response: ServerResponse) => void;
  close(): void;
}

/** @param folder - where the file that tells of it is written */
export async function hostReleases(folder: string): Promise<ReleaseHost> {
  const heard: Heard[] = [];
  const host = { answer: (_path: string, response: ServerResponse): void => void response.end() };
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/\?.*$/, '');
    heard.push({ path, headers: request.headers });
    host.answer(path, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}/`;
  const feed = join(folder, 'app-update.yml');
  writeFileSync(feed, `provider: generic\nurl: ${address}\nupdaterCacheDirName: unroll-updater\n`);
  return Object.assign(host, {
    address, feed, heard,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  });
}

/** The announcement of a version with one package, in the form of electron-builder. */
export function announcement(version: string, file: { readonly name: string; readonly bytes: Buffer }, notes = ''): string {
  const sha512 = createHash('sha512').update(file.bytes).digest('base64');
  return JSON.stringify({
    version, files: [{ url: file.name, sha512, size: file.bytes.length }], path: file.name, sha512,
    releaseNotes: notes, releaseDate: '2026-11-30T00:00:00.000Z',
  });
}
