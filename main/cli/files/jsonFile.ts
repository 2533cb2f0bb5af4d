import { readFile, stat } from 'node:fs/promises';
import { UnrollError } from '#contract/failure';
import { decodeText } from '../../app/files/textFile';
import { badInput } from '../words/refusal';
import { jsonWords } from '../../words/json';
import { explainJson } from './jsonProblem';

/** Names that change an object's nature instead of being a field. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);
const depthLimit = 100;

/**
 * Reads a JSON file that somebody else may have made.
 *
 * @throws Refusal with exit code 2, naming the file and the field
 */
export async function readJsonFile(path: string, limitBytes: number): Promise<unknown> {
  return parseJson(path, await readText(path, limitBytes));
}

/** Parses JSON; `name` is the file's, for the message. */
export function parseJson(name: string, text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw badInput(`${name}: ${explainJson(text)}`);
  }
  refuseForbidden(name, value, [], 0);
  return value;
}

async function readText(path: string, limitBytes: number): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > limitBytes) throw badInput(jsonWords().tooLarge(path, size, limitBytes));
    return decodeText(path, await readFile(path));
  } catch (cause) {
    if (cause instanceof UnrollError) throw badInput(cause.message);
    if (cause instanceof Error && 'code' in cause) throw badInput(jsonWords().unreadable(path, jsonWords().causes[String(cause.code)] ?? String(cause.code)));
    throw cause;
  }
}

function refuseForbidden(name: string, value: unknown, path: readonly string[], depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth > depthLimit) throw badInput(jsonWords().deep(`${name}: ${path.slice(0, 5).join('.')}`, depthLimit));
  if (Array.isArray(value)) {
    // A long list of numbers is the common case and has nothing to look into.
    for (const [index, item] of value.entries()) if (typeof item === 'object') refuseForbidden(name, item, [...path, String(index)], depth + 1);
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    if (forbidden.has(key)) throw badInput(jsonWords().forbidden(`${name}: ${[...path, key].join('.')}`, key));
    refuseForbidden(name, inner, [...path, key], depth + 1);
  }
}
