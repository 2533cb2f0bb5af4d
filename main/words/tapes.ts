import { inLanguage } from '#contract/language';

const tapeTexts = {
  en: {
    noTape: 'What was kept of this talk cannot be read any more. Take it out of the list.',
    newer: 'This talk was kept by a newer Unroll. Update the app to see it.',
    gone: 'This talk is not kept any more.',
    noTrace: 'The numbers that were on stage here were not kept.',
    notKept: (why: string) => `The talk is no longer being kept: ${why}. The lecture itself goes on.`,
    trace: (number: number) => `numbers ${number} of the talk`,
  },
  de: {
    noTape: 'Was von diesem Vortrag aufgehoben war, lässt sich nicht mehr lesen. Nehmen Sie ihn aus der Liste.',
    newer: 'Diesen Vortrag hat ein neueres Unroll aufgehoben. Aktualisieren Sie die App, um ihn zu sehen.',
    gone: 'Dieser Vortrag ist nicht mehr aufgehoben.',
    noTrace: 'Die Zahlen, die hier auf der Bühne standen, wurden nicht aufgehoben.',
    notKept: (why: string) => `Der Vortrag wird nicht weiter aufgehoben: ${why}. Die Vorlesung selbst geht weiter.`,
    trace: (number: number) => `Zahlen ${number} des Vortrags`,
  },
};

/** What is said about talks as they were given. */
export function tapeWords(): (typeof tapeTexts)['en'] {
  return inLanguage(tapeTexts);
}
