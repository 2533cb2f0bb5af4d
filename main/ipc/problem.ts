import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/**
 * The first thing wrong, naming the field from `root` on: `compute:run.scenario.seed: expected number, received string`.
 *
 * @param root - what the fields belong to, such as a call's or a file's name; empty for none
 */
export function firstProblem(error: z.ZodError, root: string): string {
  const issue = error.issues[0];
  if (issue === undefined) return `${root}: not valid`;
  const { path, message } = deepest(issue);
  const field = fieldName(root, path);
  return field === '' ? message : `${field}: ${message}`;
}

/** A field as one writes it in a program: `tensors.hidden.data[3]`. */
export function fieldName(root: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, key) => {
    if (typeof key === 'number') return `${name}[${key}]`;
    return name === '' ? String(key) : `${name}.${String(key)}`;
  }, root);
}

/** Of a union's branches the one that got furthest is meant. */
function deepest(issue: Issue, above: readonly PropertyKey[] = []): { readonly path: readonly PropertyKey[]; readonly message: string } {
  const path = [...above, ...issue.path];
  if (issue.code !== 'invalid_union') return { path, message: plainWords(issue.message) };
  const found = issue.errors.flatMap(([first]) => (first === undefined ? [] : [deepest(first, path)]));
  const [best] = found.toSorted((one, other) => other.path.length - one.path.length);
  if (best !== undefined && best.path.length > path.length) return best;
  return { path, message: found.length === 0 ? plainWords(issue.message) : found.map(({ message }) => message).join(', or ') };
}

function plainWords(message: string): string {
  const words = message.replace(/^(Invalid input|Invalid string|Invalid key in record|Too small|Too big): /, '');
  return words.charAt(0).toLowerCase() + words.slice(1);
}
