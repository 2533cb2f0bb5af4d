import { lectureWords } from '../../words/lectures';

/** More than these nobody reads. */
const mostProblems = 50;
const longestShown = 60;

/** What was dropped or replaced in a file, one sentence each, in the order in which it was met. */
export class Problems {
  readonly #said: string[] = [];
  #unsaid = 0;

  add(sentence: string): void {
    if (this.#said.length < mostProblems) this.#said.push(sentence);
    else this.#unsaid += 1;
  }

  /** All of them, or the first ones and how many there are besides. */
  get all(): readonly string[] {
    return this.#unsaid === 0 ? [...this.#said] : [...this.#said, lectureWords().more(this.#unsaid)];
  }
}

/** A value as a message shows it: short, and on one line. */
export function shown(value: unknown): string {
  const words = lectureWords();
  if (value === undefined) return words.nothing;
  if (typeof value === 'string' && value.length > longestShown) return words.textOf(value.length);
  if (Array.isArray(value)) return words.list;
  if (typeof value === 'object' && value !== null) return words.record;
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}

/** A name from a foreign file as a part of a place: plain ones as they are, all others short and in quotes. */
export function nameShown(name: string): string {
  if (/^[\p{L}\p{N}_-]{1,60}$/u.test(name)) return name;
  return JSON.stringify(name.length > longestShown ? `${name.slice(0, longestShown)}…` : name);
}
