import type { Adapter } from '#contract/trace';
import type { GivenWeights } from '#contract/weights';
import type { WordVector } from '../words/lookup';
import { inQuotes } from '../parts/words/quotes';
import { words } from './words/words';

const told = words.notes;

/** What the remarks are about. */
export interface Remarkable {
  readonly tokens: readonly string[];
  /** One for each token. */
  readonly found: readonly WordVector[];
  readonly heads: number;
  readonly scaled: boolean;
  readonly causal: boolean;
  readonly adapter: Adapter | null;
  readonly given: GivenWeights | null;
  /** What of the given file was used. */
  readonly ownChain: boolean;
  readonly ownGraph: boolean;
  readonly ownWords: boolean;
}

/** What must be said honestly about these numbers, in sentences a class can read. */
export function notesFor(about: Remarkable): string[] {
  const { tokens, found, adapter, scaled, causal } = about;
  const notes = [...weightNotes(about), ...vectorNotes(about)];
  if (!scaled) notes.push(told.undivided);
  if (causal) notes.push(told.masked);
  const strangers = distinct(tokens.filter((_, index) => found[index]?.known === false));
  if (strangers.length > 0) notes.push(told.strangers(listed(strangers)));
  const borrowed = distinct(tokens.flatMap((token, index) => borrowedBy(token, found[index])));
  if (borrowed.length > 0) notes.push(told.borrowing(borrowed.join(', ')));
  if (adapter?.software) notes.push(told.software(adapter.description || adapter.vendor));
  return notes;
}

/** Whose weights the two layers have. */
function weightNotes({ heads, given, ownChain, ownGraph }: Remarkable): string[] {
  const own = told.own(given?.file ?? '', given?.trained ?? null);
  if (ownChain && ownGraph) return [told.ownBoth(own), told.ownHeads(heads)];
  if (ownGraph) return [told.ownGraph(own), told.ownHeads(heads), told.chainDrawn];
  if (ownChain) return [told.ownChain(own), told.wordHead, told.seeded(heads, false)];
  return [told.untrained, told.wordHead, told.seeded(heads, true)];
}

function vectorNotes({ given, ownWords }: Remarkable): string[] {
  return [ownWords ? told.ownVectors(given?.file ?? '') : told.packedVectors];
}

function borrowedBy(token: string, found: WordVector | undefined): string[] {
  const from = found?.from ?? null;
  const plain = token.toLowerCase();
  return from !== null && from !== plain && plain.length === 1 && /\p{L}/u.test(plain) ? [told.borrows(token, from)] : [];
}

function distinct(all: readonly string[]): string[] {
  return [...new Set(all)];
}

/** Names at most a dozen and counts the rest. */
function listed(all: readonly string[]): string {
  const shown = all.slice(0, 12).map((word) => inQuotes(word.slice(0, 30)));
  const rest = all.length - shown.length;
  return rest > 0 ? told.more(shown.join(', '), rest) : shown.join(', ');
}
