import { inLanguage } from '#contract/language';

/** What the overview of all steps is called, and what stands in it. */
export const overviewWords = inLanguage({
  en: {
    title: 'All steps',
    list: 'Steps of the lecture',
    place: (number: number, title: string): string => `${number}  ${title}`,
    step: (number: number, caption: string): string => `Step ${number}: ${caption}`,
    onStage: 'on stage',
    notComputed: 'not computed yet',
    failed: (why: string): string => `could not be computed: ${why}`,
    computing: 'computing',
    computingTitle: (title: string): string => `Computing: ${title}`,
    of: (done: number, total: number): string => `${done} of ${total}`,
    computeMissing: (count: number): string => (count === 1 ? 'Compute the missing act' : `Compute the ${count} missing acts`),
    steps: (count: number): string => `${count} steps`,
    noPicture: 'no picture',
  },
  de: {
    title: 'Alle Schritte',
    list: 'Schritte der Vorlesung',
    place: (number: number, title: string): string => `${number}  ${title}`,
    step: (number: number, caption: string): string => `Schritt ${number}: ${caption}`,
    onStage: 'auf der Bühne',
    notComputed: 'noch nicht berechnet',
    failed: (why: string): string => `ließ sich nicht berechnen: ${why}`,
    computing: 'wird berechnet',
    computingTitle: (title: string): string => `Berechnet wird: ${title}`,
    of: (done: number, total: number): string => `${done} von ${total}`,
    computeMissing: (count: number): string => (count === 1 ? 'Den fehlenden Akt berechnen' : `Die ${count} fehlenden Akte berechnen`),
    steps: (count: number): string => `${count} Schritte`,
    noPicture: 'kein Bild',
  },
});
