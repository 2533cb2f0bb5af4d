import { inLanguage } from '#contract/language';

/** What stands beside notes that cannot be set as they are written. */
export const notesWords = inLanguage({
  en: {
    badFormula: (sign: number | null): string => (sign === null ? 'This formula cannot be read.' : `This formula cannot be read from sign ${sign} on.`),
  },
  de: {
    badFormula: (sign: number | null): string => (sign === null ? 'Diese Formel ist nicht lesbar.' : `Diese Formel ist ab Zeichen ${sign} nicht lesbar.`),
  },
});
