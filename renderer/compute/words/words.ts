import { inLanguage } from '#contract/language';
import { de } from './de';
import { en } from './en';

/** What computing says to a lecturer, in the language of this page: what goes on, what was measured how, and what went wrong. */
export const words = inLanguage({ en, de });
