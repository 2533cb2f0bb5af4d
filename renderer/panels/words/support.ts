import { inLanguage } from '#contract/language';

/** What is said where a problem is reported and licences are listed. */
export const supportWords = inLanguage({
  en: {
    report: 'Report a problem',
    told: 'All that is known of this run. Your name, your home folder and quoted words are taken out as far as they can be told apart. It goes nowhere by itself: read it, copy it, and paste it beside what you saw.',
    text: 'The report',
    gathering: 'Gathering what is known…',
    copy: 'Copy the report',
    copied: 'Copied',
    notCopied: 'Could not be copied. Select the text and press Ctrl+C.',
    licences: 'Licences',
    licencesTold: (count: number): string => `Parts of ${count} works are in this app. Choose one to read its licence.`,
    noLicences: 'Licences are listed when the app is built.',
  },
  de: {
    report: 'Problem melden',
    told: 'Alles, was über diesen Lauf bekannt ist. Ihr Name, Ihr Ordner und zitierte Wörter sind herausgenommen, soweit sie zu erkennen sind. Von selbst geht es nirgendwohin: lesen, kopieren und neben das einfügen, was zu sehen war.',
    text: 'Der Bericht',
    gathering: 'Wird zusammengestellt…',
    copy: 'Bericht kopieren',
    copied: 'Kopiert',
    notCopied: 'Ließ sich nicht kopieren. Den Text auswählen und Strg+C drücken.',
    licences: 'Lizenzen',
    licencesTold: (count: number): string => `Teile von ${count} Werken sind in diesem Programm. Eines wählen, um seine Lizenz zu lesen.`,
    noLicences: 'Lizenzen werden aufgelistet, wenn das Programm gebaut wird.',
  },
});
