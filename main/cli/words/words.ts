import { badInput } from './refusal';

/** One option: whether a value follows, and whether it may be given more than once. */
export interface OptionSpec {
  readonly value: 'none' | 'one' | 'many';
  /** What stands for the value in the usage, such as `FILE`. */
  readonly shown?: string;
  readonly meaning: string;
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** A command line taken apart: what was given for each option, and the words that belong to none. */
export interface Words {
  readonly given: ReadonlyMap<string, readonly string[]>;
  readonly rest: readonly string[];
}

/**
 * Takes a command line apart; `--name value` and `--name=value` mean the same, and after `--` nothing is an option.
 *
 * @throws Refusal naming the option that is unknown, lacks its value, has one too many or is given twice
 */
export function takeApart(words: readonly string[], specs: OptionSpecs): Words {
  const given = new Map<string, readonly string[]>();
  const rest: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (word === '--') return { given, rest: [...rest, ...words.slice(index + 1)] };
    if (!word.startsWith('-') || word === '-') {
      rest.push(word);
      continue;
    }
    const { name, joined } = split(word);
    const spec = specOf(name, specs);
    const values = given.get(name) ?? [];
    if (values.length > 0 && spec.value !== 'many') throw badInput(`${name} is given twice`);
    const value = valueFor(name, spec, joined, words[index + 1]);
    if (spec.value !== 'none' && joined === null) index += 1;
    given.set(name, [...values, value]);
  }
  return { given, rest };
}

function split(word: string): { readonly name: string; readonly joined: string | null } {
  const cut = word.indexOf('=');
  return cut < 0 ? { name: word, joined: null } : { name: word.slice(0, cut), joined: word.slice(cut + 1) };
}

function specOf(name: string, specs: OptionSpecs): OptionSpec {
  const spec = specs[name];
  if (spec === undefined) throw badInput(`unknown option ${name}; known are ${Object.keys(specs).join(', ')}`);
  return spec;
}

function valueFor(name: string, spec: OptionSpec, joined: string | null, next: string | undefined): string {
  if (spec.value === 'none') {
    if (joined !== null) throw badInput(`${name} takes no value, got ${JSON.stringify(joined)}`);
    return '';
  }
  if (joined !== null) return joined;
  if (next === undefined || next.startsWith('--')) throw badInput(`${name} needs a value${spec.shown === undefined ? '' : `, as in ${name} ${spec.shown}`}`);
  return next;
}
