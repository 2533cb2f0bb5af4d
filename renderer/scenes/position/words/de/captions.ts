import { spoken } from '../../../../parts/words/numbers';
import { type captions as english } from '../en/captions';

/** The sentence of each step. Words come in quotation marks, differences by their size. */
export const captions: typeof english = {
  words: (count) => `Dieselben ${spoken(count)} Wörter zweimal: oben wie geschrieben, unten umgestellt.`,
  lines: 'Jede Linie verbindet ein Wort mit sich selbst: dieselben Vektoren, anders geordnet.',
  guess: (word) => `Die Aufmerksamkeit liest beide: Was wird aus der Ausgabe von ${word}?`,
  bareSame: 'Jedes Wort behält seine Ausgabe, nur der Platz wechselt: gleich bis aufs letzte Bit.',
  bare: (difference) => `Jedes Wort behält seine Ausgabe, nur der Platz wechselt; die ${difference} sind Rundung.`,
  chainEnd: (word, difference) => `Eine Kette merkt es: Beide enden mit ${word}, die Zustände weichen um bis zu ${difference} ab.`,
  chain: (word, difference) => `Eine Kette merkt es: Die Zustände nach ${word} weichen um bis zu ${difference} ab.`,
  waves: 'Darum bekommt jede Stelle ihren Vektor: Sinus und Kosinus, von schnell bis langsam.',
  distance: 'Das Skalarprodukt zweier Positionsvektoren hängt nur von ihrem Abstand ab.',
  wonder: 'Zu den Wörtern addiert: Bekommt ein Wort umgestellt nun etwas anderes?',
  wonderNone: 'Der Regler addiert hier keine: Ändert sich die Ausgabe eines Worts diesmal?',
  placed: (placed, bare) => `Ja: An anderer Stelle weicht die Ausgabe um ${placed} ab, zuvor waren es ${bare}.`,
  placedNone: (difference) => `Nein: Hier kommen keine Positionen dazu, also bleibt alles gleich: höchstens ${difference}.`,
  sum: 'Ohne Positionen sieht Aufmerksamkeit eine Menge; die Kette kennt die Reihenfolge.',
};
