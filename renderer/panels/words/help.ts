import { inLanguage } from '#contract/language';
import { type Settings } from '#contract/settings';
import { type Action } from '../keys/table';
import { capsOf } from './labels';

/** A chord as it is said, such as `Shift + U`. */
const spoken = (chord: string): string => capsOf(chord).join(' + ');

/** What is said where keys are shown and changed. */
export const helpWords = inLanguage({
  en: {
    change: 'Change keys',
    done: 'Done',
    resetAll: 'All keys as usual',
    usual: 'as usual',
    resetOne: (name: string): string => `usual keys for: ${name}`,
    give: (name: string): string => `another key for: ${name}`,
    take: (chord: string, name: string): string => `take ${spoken(chord)} from: ${name}`,
    fixed: 'always',
    press: 'Press the key. Escape leaves everything as it is.',
    same: (chord: string): string => `${spoken(chord)} does that already. Press another key, or Escape.`,
    kept: (chord: string, name: string): string => `${spoken(chord)} always means “${name}”. Press another key, or Escape.`,
    taken: (chord: string, name: string): string => `${spoken(chord)} means “${name}”. Press it again to take it from there, or another key, or Escape.`,
    takenLast: (chord: string, name: string): string => `${spoken(chord)} is the only key for “${name}”. Press it again to take it all the same, or another key, or Escape.`,
    dot: 'The key “.”, which many clickers send for black',
    jumping: 'A digit leads to its bookmark; where there is none, it begins the number of a step. G or 0 begins one in any case. Enter goes there.',
    larger: 'While pointer, spotlight or zoom is on, + and − and the wheel change its size.',
  },
  de: {
    change: 'Tasten ändern',
    done: 'Fertig',
    resetAll: 'Alle Tasten wie üblich',
    usual: 'wie üblich',
    resetOne: (name: string): string => `übliche Tasten für: ${name}`,
    give: (name: string): string => `weitere Taste für: ${name}`,
    take: (chord: string, name: string): string => `${spoken(chord)} wegnehmen von: ${name}`,
    fixed: 'immer',
    press: 'Jetzt die Taste drücken. Escape lässt alles, wie es ist.',
    same: (chord: string): string => `${spoken(chord)} tut das schon. Eine andere Taste drücken oder Escape.`,
    kept: (chord: string, name: string): string => `${spoken(chord)} bedeutet immer „${name}“. Eine andere Taste drücken oder Escape.`,
    taken: (chord: string, name: string): string => `${spoken(chord)} bedeutet „${name}“. Nochmals drücken nimmt sie dort weg; sonst eine andere Taste oder Escape.`,
    takenLast: (chord: string, name: string): string => `${spoken(chord)} ist die einzige Taste für „${name}“. Nochmals drücken nimmt sie trotzdem; sonst eine andere Taste oder Escape.`,
    dot: 'Die Taste „.“, mit der viele Klicker den Bildschirm schwärzen',
    jumping: 'Eine Ziffer führt zu ihrem Lesezeichen; gibt es keins, beginnt sie die Nummer eines Schritts. G oder 0 beginnt immer eine. Enter geht hin.',
    larger: 'Solange Zeiger, Lichtkegel oder Vergrößerung an ist, ändern + und − und das Mausrad die Größe.',
  },
});

/** What the parts of the key table are called, by the action that each begins with. */
export const keyParts: Readonly<Partial<Record<Action, string>>> = inLanguage({
  en: { 'next-step': 'The show', black: 'For the class', text: 'Lecture and numbers', 'next-head': 'View and help' },
  de: { 'next-step': 'Der Ablauf', black: 'Für alle im Saal', text: 'Vorlesung und Zahlen', 'next-head': 'Ansicht und Hilfe' },
});

/** What the key `.` can do. */
export const dotWords: readonly { readonly id: Settings['dot']; readonly label: string }[] = inLanguage({
  en: [
    { id: 'auto', label: 'Black in full screen' },
    { id: 'frame', label: 'One frame on' },
    { id: 'black', label: 'Black' },
  ],
  de: [
    { id: 'auto', label: 'Schwarz bei Vollbild' },
    { id: 'frame', label: 'Ein Bild weiter' },
    { id: 'black', label: 'Schwarz' },
  ],
});
