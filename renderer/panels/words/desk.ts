import { inLanguage } from '#contract/language';

/** What is said about the lecture's file. */
export const deskWords = inLanguage({
  en: {
    saved: (name: string): string => `Saved as ${name}.`,
    notRecorded: (why: string): string => `The numbers were not recorded. ${why}`,
  },
  de: {
    saved: (name: string): string => `Gespeichert als ${name}.`,
    notRecorded: (why: string): string => `Die Zahlen wurden nicht aufgezeichnet. ${why}`,
  },
});
