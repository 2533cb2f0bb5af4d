import { type FailureCode } from '#contract/failure';
import { inLanguage } from '#contract/language';
import { failures as failuresDe, remedies as remediesDe } from './de/failures';
import { failures as failuresEn, type FailureText, remedies as remediesEn } from './en/failures';

/** What a button on the failure card does. */
export type Remedy = keyof typeof remediesEn;

/** What happened, in a few words, what to do now, and the buttons that do it; the reason itself is the failure's message. */
export interface Advice extends FailureText {
  /** The first one is the most likely to help. */
  readonly remedies: readonly Remedy[];
}

/** Names of the buttons. */
export const remedyWords: Readonly<Record<Remedy, string>> = inLanguage({ en: remediesEn, de: remediesDe });

const failureWords = inLanguage({ en: failuresEn, de: failuresDe });

const remediesFor: Readonly<Record<FailureCode, readonly Remedy[]>> = {
  'bad-text': ['text'],
  'bad-request': ['settings', 'again'],
  'bad-input': ['again'],
  'bad-trace': ['again', 'acts'],
  'newer-version': ['again'],
  'unknown-act': ['acts'],
  'no-backend': ['settings'],
  'wrong-result': ['engine', 'settings'],
  cancelled: ['again'],
  'too-slow': ['text', 'again'],
  'page-crashed': ['again'],
  'page-hung': ['again'],
  'device-lost': ['again', 'settings'],
  'out-of-memory': ['text', 'again'],
  'gave-up': ['engine', 'settings'],
  file: ['file', 'text'],
  refused: ['again'],
  internal: ['again', 'engine'],
};

/** The one place that says what to do about each failure. */
export function adviceFor(code: FailureCode): Advice {
  return { ...failureWords[code], remedies: remediesFor[code] };
}
