import { inLanguage } from '#contract/language';
import { type BookmarkKey } from '#contract/lecture';
import { type Jump } from '../../state/jump';

/** Names of the actions that drive a lecture, for the help and for the names of buttons. */
export const drivingActions = inLanguage({
  en: {
    start: 'start; back to the stage',
    repeat: 'repeat this step',
    go: 'go to a step or frame',
    bookmark: 'go to a bookmark',
    'set-bookmark': 'set a bookmark here',
    undo: 'take the last press back',
    redo: 'and forward again',
    pointer: 'pointer at the mouse',
    spotlight: 'spotlight',
    zoom: 'enlarge',
    aim: 'move pointer or spotlight',
    'next-token': 'choose the next word',
    'previous-token': 'choose the word before',
    question: 'question to the class',
  },
  de: {
    start: 'Beginn; zurück zur Bühne',
    repeat: 'diesen Schritt wiederholen',
    go: 'zu Schritt oder Bild gehen',
    bookmark: 'zu einem Lesezeichen',
    'set-bookmark': 'Lesezeichen hier setzen',
    undo: 'letzten Tastendruck zurücknehmen',
    redo: 'und wieder vorwärts',
    pointer: 'Zeiger an der Maus',
    spotlight: 'Lichtkegel',
    zoom: 'vergrößern',
    aim: 'Zeiger oder Licht bewegen',
    'next-token': 'nächstes Wort wählen',
    'previous-token': 'voriges Wort wählen',
    question: 'Frage an alle',
  },
});

/** What is said about driving the show: going somewhere, repeating, pointing, asking. */
export const drivingWords = inLanguage({
  en: {
    noRepeat: 'Motion is reduced, so steps are cuts and there is nothing to repeat.',
    noQuestion: 'No question is written for this step. Questions are written with the notes of a step.',
    bookmarked: (key: BookmarkKey, title: string): string => `Bookmark ${key}: ${title}.`,
    jump: 'Go to',
    jumpTo: (of: Jump['of']): string => (of === 'step' ? 'Go to step' : 'Go to frame'),
    range: (of: Jump['of'], lowest: number, highest: number): string => (of === 'step' ? `This act has steps ${lowest} to ${highest}.` : `This act has frames ${lowest} to ${highest}.`),
    outside: (of: Jump['of'], lowest: number, highest: number): string => (of === 'step' ? `There is no such step: this act has ${lowest} to ${highest}.` : `There is no such frame: this act has ${lowest} to ${highest}.`),
    go: 'go',
    goFrom: (step: number, steps: number): string => `step ${step} of ${steps}: go to another`,
    otherKind: (of: Jump['of']): string => (of === 'step' ? 'a frame instead' : 'a step instead'),
    drop: 'stay here',
    token: (word: string, index: number, count: number): string => `Word ${index + 1} of ${count}: ${word}`,
    path: (from: string, to: string): string => `From ${from} to ${to}`,
  },
  de: {
    noRepeat: 'Die Bewegung ist verringert, Schritte sind Schnitte: Es gibt nichts zu wiederholen.',
    noQuestion: 'Zu diesem Schritt ist keine Frage notiert. Fragen stehen bei den Notizen eines Schritts.',
    bookmarked: (key: BookmarkKey, title: string): string => `Lesezeichen ${key}: ${title}.`,
    jump: 'Gehe zu',
    jumpTo: (of: Jump['of']): string => (of === 'step' ? 'Gehe zu Schritt' : 'Gehe zu Bild'),
    range: (of: Jump['of'], lowest: number, highest: number): string => (of === 'step' ? `Dieser Akt hat die Schritte ${lowest} bis ${highest}.` : `Dieser Akt hat die Bilder ${lowest} bis ${highest}.`),
    outside: (of: Jump['of'], lowest: number, highest: number): string => (of === 'step' ? `Diesen Schritt gibt es nicht: Der Akt hat ${lowest} bis ${highest}.` : `Dieses Bild gibt es nicht: Der Akt hat ${lowest} bis ${highest}.`),
    go: 'hingehen',
    goFrom: (step: number, steps: number): string => `Schritt ${step} von ${steps}: zu einem anderen gehen`,
    otherKind: (of: Jump['of']): string => (of === 'step' ? 'stattdessen ein Bild' : 'stattdessen ein Schritt'),
    drop: 'hier bleiben',
    token: (word: string, index: number, count: number): string => `Wort ${index + 1} von ${count}: ${word}`,
    path: (from: string, to: string): string => `Von ${from} nach ${to}`,
  },
});
