import { inLanguage } from '#contract/language';

/** What the stage itself says: about files, acts and its picture. */
export const stageWords = inLanguage({
  en: {
    picture: (title: string): string => `Picture: ${title}`,
    savedAs: (file: string): string => `Saved as ${file}.`,
    recorded: (file: string, date: string): string => `${file}: recorded ${date}, nothing was computed now.`,
    notShown: (file: string, why: string): string => `${file} cannot be shown. ${why}`,
    noAct: (act: string, known: string): string => `There is no act “${act}”. Known acts: ${known}.`,
    outside: (frame: number, last: number): string => `frame: ${frame} is outside this act, which has frames 0 to ${last}.`,
  },
  de: {
    picture: (title: string): string => `Bild: ${title}`,
    savedAs: (file: string): string => `Gespeichert als ${file}.`,
    recorded: (file: string, date: string): string => `${file}: aufgezeichnet ${date}, jetzt wurde nichts berechnet.`,
    notShown: (file: string, why: string): string => `${file} lässt sich nicht zeigen. ${why}`,
    noAct: (act: string, known: string): string => `Es gibt keinen Akt „${act}“. Die Akte sind: ${known}.`,
    outside: (frame: number, last: number): string => `frame: ${frame} liegt nicht in diesem Akt, der die Bilder 0 bis ${last} hat.`,
  },
});
