import { inLanguage } from '#contract/language';
import { de } from './de';
import { en } from './en';

/** Every text of the act, in the language of this page. */
export const words = inLanguage({ en, de });
