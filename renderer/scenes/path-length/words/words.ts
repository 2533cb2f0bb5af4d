import { inLanguage } from '#contract/language';
import { de } from './de';
import { en } from './en';

/** What the act says, in the language of this process. */
export const words = inLanguage({ en, de });
