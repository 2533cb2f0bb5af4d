import { inLanguage } from '#contract/language';

/** What the search over everything is called, and what it finds. */
export const paletteWords = inLanguage({
  en: {
    title: 'Find anything',
    field: 'An act, a step, a setting, a command, a text on stage',
    results: 'Found',
    nothing: 'Nothing of that name.',
    unknown: (count: number): string => (count === 1 ? 'The steps of one act are not computed yet.' : `The steps of ${count} acts are not computed yet.`),
    groups: { acts: 'Acts', steps: 'Steps', commands: 'Commands', settings: 'Settings', texts: 'Texts on stage', notes: 'Notes' },
    stepIn: (step: number, act: string): string => `step ${step} · ${act}`,
    speed: 'Speed',
    motion: 'Reduced motion',
    on: 'on',
    off: 'off',
    chosen: 'chosen',
    knobOf: (act: string): string => `setting of ${act}`,
  },
  de: {
    title: 'Alles finden',
    field: 'Ein Akt, ein Schritt, eine Einstellung, ein Befehl, ein Text auf der Bühne',
    results: 'Gefunden',
    nothing: 'Nichts heißt so.',
    unknown: (count: number): string => (count === 1 ? 'Die Schritte eines Akts sind noch nicht berechnet.' : `Die Schritte von ${count} Akten sind noch nicht berechnet.`),
    groups: { acts: 'Akte', steps: 'Schritte', commands: 'Befehle', settings: 'Einstellungen', texts: 'Texte auf der Bühne', notes: 'Notizen' },
    stepIn: (step: number, act: string): string => `Schritt ${step} · ${act}`,
    speed: 'Tempo',
    motion: 'Weniger Bewegung',
    on: 'an',
    off: 'aus',
    chosen: 'gewählt',
    knobOf: (act: string): string => `Einstellung von ${act}`,
  },
});
