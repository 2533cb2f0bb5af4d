import type { Adapter } from '#contract/trace';
import type { GivenWeights } from '#contract/weights';
import type { WordVector } from '../words/lookup';

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
  if (!scaled) notes.push('The scores were not divided by the square root of the key width: softmax got the bare products.');
  if (causal) notes.push('A causal mask was laid over the scores: no word takes anything from a word behind it.');
  const strangers = distinct(tokens.filter((_, index) => found[index]?.known === false));
  if (strangers.length > 0) {
    notes.push(`Not among the packed words, so a vector made from the word’s own letters at random stands in: ${listed(strangers)}.`);
  }
  const borrowed = distinct(tokens.flatMap((token, index) => borrowedBy(token, found[index])));
  if (borrowed.length > 0) notes.push(`One-letter words have no vector of their own here and borrow another: ${borrowed.join(', ')}.`);
  if (adapter?.software) notes.push(`The GPU is software (${adapter.description || adapter.vendor}): its numbers are right and its times say nothing about real GPUs.`);
  return notes;
}

/** Whose weights the two layers have. */
function weightNotes({ heads, given, ownChain, ownGraph }: Remarkable): string[] {
  const drawn = 'drawn at random from the seed; another seed changes them and nothing else.';
  const seeded = heads > 1 ? `Heads 2 to ${heads} of the attention layer, its values and its output` : 'The values and the output of the attention layer';
  const wordHead = 'Head 1 compares the word vectors themselves, without positions and without weights, so what it attends to is true of the words: similar words find each other.';
  const own = `the weights of ${given?.file ?? ''}, which ${given?.trained === null ? 'does not say whether they were trained' : given?.trained ? 'says that they were trained' : 'says that they were not trained'}`;
  const ownHeads = `Its heads share the width: each compares a part of the word vectors with their positions, ${heads} parts in all.`;
  if (ownChain && ownGraph) return [`Chain and attention have ${own}.`, ownHeads];
  if (ownGraph) return [`The attention layer has ${own}.`, ownHeads, `All weights of the chain are ${drawn}`];
  if (ownChain) return [`The chain has ${own}.`, wordHead, `${seeded} are ${drawn}`];
  return [
    'Nothing here was trained: every number is what these two layers compute before they have learnt anything.',
    wordHead,
    `${seeded}, and all weights of the chain, are ${drawn}`,
  ];
}

function vectorNotes({ given, ownWords }: Remarkable): string[] {
  return [ownWords ? `Word vectors are rows of the embedding in ${given?.file ?? ''}.` : 'Word vectors are GloVe’s, 100 numbers for each of the 20,000 most frequent words, rounded to 8 bits.'];
}

function borrowedBy(token: string, found: WordVector | undefined): string[] {
  const from = found?.from ?? null;
  const plain = token.toLowerCase();
  return from !== null && from !== plain && plain.length === 1 && /\p{L}/u.test(plain) ? [`“${token}” takes that of “${from}”`] : [];
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)];
}

/** Names at most a dozen and counts the rest. */
function listed(words: readonly string[]): string {
  const shown = words.slice(0, 12).map((word) => `“${word.slice(0, 30)}”`);
  const rest = words.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
}
