import { inLanguage, languageNames } from '#contract/language';
import { type Settings } from '#contract/settings';
import { type Seen } from '../../state/look';

/** Settings that make the lecture reach everyone: its language, the size and the strength of texts, colours as others see them. */
export const everyoneWords = inLanguage({
  en: {
    language: 'Language',
    system: 'As the system',
    languageHelp: 'Loads the window anew, at the same place of the lecture.',
    size: 'Text size',
    sizeHelp: 'Of drawers, cards and hints. The stage is enlarged as a whole, with the magnifier.',
    legible: 'Strong texts: full contrast, heavier strokes',
    seen: 'Seen by',
    seens: { usual: 'You', protan: 'No red', deutan: 'No green', tritan: 'No blue', grey: 'No colour', pale: 'Pale projector' } satisfies Record<Seen, string>,
    seenHelp: 'Shows the window as people see it who lack one kind of cone, or as a pale projector throws it.',
  },
  de: {
    language: 'Sprache',
    system: 'Wie das System',
    languageHelp: 'Lädt das Fenster neu, an derselben Stelle der Vorlesung.',
    size: 'Schrift',
    sizeHelp: 'Von Schubladen, Karten und Hinweisen. Die Bühne vergrößert als Ganzes die Lupe.',
    legible: 'Starke Texte: voller Kontrast, kräftigere Striche',
    seen: 'Gesehen',
    seens: { usual: 'Wie sonst', protan: 'Ohne Rot', deutan: 'Ohne Grün', tritan: 'Ohne Blau', grey: 'Ohne Farbe', pale: 'Blasser Beamer' } satisfies Record<Seen, string>,
    seenHelp: 'Zeigt das Fenster so, wie es sieht, wem eine Art von Zapfen fehlt, oder wie ein blasser Beamer es wirft.',
  },
});

/** The languages on offer, each as it calls itself. */
export const languageOptions: readonly { readonly id: Settings['language']; readonly label: string }[] = [
  { id: 'system', label: everyoneWords.system },
  { id: 'en', label: languageNames.en },
  { id: 'de', label: languageNames.de },
];
