import { inLanguage } from '#contract/language';

/** What is said about the places of the lecture and the file it lies in. */
export const documentWords = inLanguage({
  en: {
    lacksAct: (act: string): string => `This edition has no act “${act}”. Its place in the lecture is kept; choose another from the list of acts (A).`,
    leftOut: 'Not in this lecture',
    nothingKnown: 'This edition has none of the acts of this lecture. Open another lecture, or add an act.',
    lostBookmark: 'What this bookmark leads to is no longer there. Set it anew.',
    noBookmarkHere: 'A bookmark leads to a place of the lecture, and what is on stage is shown beside it.',
    lostStep: (step: string): string => `This act has no step “${step}” with these words. It begins at its first step.`,
    notRecorded: (why: string): string => `The recorded numbers cannot be shown, so they are computed here. ${why}`,
  },
  de: {
    lacksAct: (act: string): string => `Diese Ausgabe hat keinen Akt „${act}“. Sein Platz in der Vorlesung bleibt erhalten; ein anderer steht in der Liste der Akte (A).`,
    leftOut: 'Nicht in dieser Vorlesung',
    nothingKnown: 'Diese Ausgabe hat keinen der Akte dieser Vorlesung. Eine andere Vorlesung öffnen oder einen Akt hinzufügen.',
    lostBookmark: 'Wohin dieses Lesezeichen führt, gibt es nicht mehr. Es muss neu gesetzt werden.',
    noBookmarkHere: 'Ein Lesezeichen führt an einen Platz der Vorlesung; was auf der Bühne steht, wird neben ihr gezeigt.',
    lostStep: (step: string): string => `Bei diesen Wörtern hat der Akt keinen Schritt „${step}“. Er beginnt mit dem ersten.`,
    notRecorded: (why: string): string => `Die aufgezeichneten Zahlen lassen sich nicht zeigen; sie werden hier neu berechnet. ${why}`,
  },
});
