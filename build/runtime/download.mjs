// @ts-check
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

/** @typedef {{ readonly ok: true, readonly sha256: string } | { readonly ok: false, readonly reason: string }} Download */
/** @typedef {{ readonly answerMs: number, readonly stallMs: number }} Patience - until the first answer, between two pieces */
/** @typedef {(receivedBytes: number, totalBytes: number | null) => void} OnProgress */

/**
 * Fetches an address into a file; a server that does not answer in time is a reason, not an error.
 *
 * @param {string} address
 * @param {string} file
 * @param {Patience} patience
 * @param {OnProgress} onProgress
 * @returns {Promise<Download>}
 */
export async function download(address, file, { answerMs, stallMs }, onProgress = () => {}) {
  const { host } = new URL(address);
  const controller = new AbortController();
  let waitedFor = `${host} did not answer within ${answerMs / 1000} s`;
  let timer = setTimeout(() => controller.abort(), answerMs);
  try {
    const response = await fetch(address, { signal: controller.signal });
    if (!response.ok || response.body === null) {
      await response.body?.cancel();
      return { ok: false, reason: `${host} answered ${response.status} for ${address}` };
    }
    waitedFor = `the download from ${host} stalled for ${stallMs / 1000} s`;
    /** Only called between pieces: writing to a slow disk is no stall of the server. */
    const waitForPiece = () => { timer = setTimeout(() => controller.abort(), stallMs); };
    clearTimeout(timer);
    waitForPiece();
    const totalBytes = Number(response.headers.get('content-length')) || null;
    const sha256 = await save(response.body, file, (receivedBytes) => {
      onProgress(receivedBytes, totalBytes);
      clearTimeout(timer);
    }, waitForPiece);
    return { ok: true, sha256 };
  } catch (cause) {
    if (controller.signal.aborted) return { ok: false, reason: waitedFor };
    if (!(cause instanceof TypeError)) throw cause;
    // fetch reports every network failure as a TypeError that carries the story in its cause.
    const story = cause.cause instanceof Error ? cause.cause.message || String(cause.cause.name) : cause.message;
    return { ok: false, reason: `${host} cannot be reached (${story})` };
  } finally {
    clearTimeout(timer);
  }
}

/**
 * @param {ReadableStream<Uint8Array>} body
 * @param {string} file
 * @param {(receivedBytes: number) => void} onPiece
 * @param {() => void} onWait
 * @returns {Promise<string>} the sha256 of what came, in hexadecimal
 */
async function save(body, file, onPiece, onWait) {
  const hash = createHash('sha256');
  const target = await open(file, 'w');
  let receivedBytes = 0;
  try {
    for await (const piece of /** @type {any} TypeScript's DOM stream lacks the iterator that Node's has */ (body)) {
      receivedBytes += piece.length;
      onPiece(receivedBytes);
      hash.update(piece);
      await target.writeFile(piece);
      onWait();
    }
  } finally {
    await target.close();
  }
  return hash.digest('hex');
}

/**
 * The hash of a file, read piece by piece.
 *
 * @param {string} file
 * @param {'sha256' | 'sha512'} algorithm
 * @param {'hex' | 'base64'} encoding
 * @returns {Promise<string>}
 */
export async function hashOf(file, algorithm, encoding) {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  return hash.digest(encoding);
}
