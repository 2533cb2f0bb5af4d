import { inLanguage } from '#contract/language';

/** What stands beside notes that cannot be set as they are written. */
export const notesWords = inLanguage({
  en: {
    badFormula: (sign: number | null): string => (sign === null ? '(this formula cannot be read)' : `(cannot be read from sign ${sign} on)`),
  },
  de: {
    badFormula: (sign: number | null): string => (sign === null ? '(diese Formel ist nicht lesbar)' : `(ab Zeichen ${sign} nicht lesbar)`),
  },
});
