import { inLanguage } from '#contract/language';

/** What the keys for finding one's way do. */
export const findingActions = inLanguage({
  en: { overview: 'all steps as pictures', find: 'find anything', check: 'check the stage before a talk' },
  de: { overview: 'alle Schritte als Bilder', find: 'alles finden', check: 'vor dem Vortrag die Bühne prüfen' },
});
