import type { Language } from '#contract/language';

/** What a lecturer has at hand at one step; Markdown, with formulas between dollar signs. */
export interface StepWords {
  readonly notes: string;
  /** Asked of the class. */
  readonly ask?: string;
}

/** What is said in one act, in one language. */
export interface ActWords {
  readonly notes: string;
  /** By the step's name. */
  readonly steps: Readonly<Record<string, StepWords>>;
}

/** An act of the usual lecture: how long it takes, what can be left out, and what is said. */
export interface UsualAct {
  readonly act: string;
  readonly minutes: number;
  /** Steps that a late lecturer passes over. */
  readonly optional: readonly string[];
  readonly words: Readonly<Record<Language, ActWords>>;
}

/** One line of notes for each argument. */
export function lines(...each: readonly string[]): string {
  return each.join('\n');
}

/** Formulas keep their backslashes. */
export const tex = String.raw;
