import { inLanguage } from '#contract/language';
import { de } from './de';
import { en } from './en';

/** What the chain's act says, in the language of this page. */
export const words = inLanguage({ en, de });
