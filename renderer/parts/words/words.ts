import { inLanguage } from '#contract/language';
import { de } from './de';
import { en } from './en';

/** What every act says in the same place, in the language of this page. */
export const words = inLanguage({ en, de });
