import { type Trace } from '#contract/trace';
import { words } from './words/words';

/** Small words for what the networks know as numbers only. */
const { keys: plainKeys, values: valueNames, own: named } = words.names;

/** Names of the 16 keys and the 16 values. */
export interface Names {
  readonly keys: readonly string[];
  readonly values: readonly string[];
}

/**
 * Keys are called after the lecturer's own words, longer ones first, as far as there are any; those of the example come
 * first. Names are for the class, words for keys and colours for values: a network sees which of 16 keys it is, and nothing else.
 *
 * @param shown - keys of the example, in their order, each 0..15
 */
export function namesFor({ tokens }: Pick<Trace, 'tokens'>, shown: readonly number[]): Names {
  const own = tokens.map(({ text }) => named(text)).filter((word) => /^\p{L}[\p{L}\p{M}’'-]*$/u.test(word) && word.length <= 14);
  const wanted = [...own.filter((word) => word.length > 4), ...own.filter((word) => word.length <= 4).toSorted((one, other) => other.length - one.length), ...plainKeys];
  const chosen = eachOnce(wanted).filter((word) => !valueNames.includes(lower(word))).slice(0, plainKeys.length);
  const keys = [...new Set(shown), ...plainKeys.keys()];
  const order = [...new Set(keys)];
  return { keys: plainKeys.map((_, key) => chosen[order.indexOf(key)] ?? ''), values: valueNames };
}

/** The first of each word, however it is capitalised. */
function eachOnce(all: readonly string[]): readonly string[] {
  const lowered = all.map(lower);
  return all.filter((word, place) => lowered.indexOf(lower(word)) === place);
}

function lower(word: string): string {
  return word.toLocaleLowerCase('en');
}
