import { counted, grouped } from '../../../../timeline/numbers';
import { type origins as english } from '../en/origins';

/** Explanations of the act about gates, in German. */
export const origins: typeof english = {
  plainName: 'tanh-RNN',
  gradient: (share, word, layer) => `${share} des Gradienten kommen bei ${word} an (${layer})`,
  power: (power, distance) => `log10: ${power}, ${counted(distance, 'Wort', 'Wörter')} zurück`,
  throughTime: 'Rückwärts durch jeden Schritt dieses Satzes gerechnet, auf dieser Maschine; E ist die Summe des letzten verborgenen Zustands und s der ganze Zustand: h, in einem LSTM auch c.',
  pays: 'Ein Wort zurück verlässt der Gradient h durch das Ausgangsgatter, was das LSTM auf einmal viel kostet; von dort läuft er entlang der Straße.',
  roadAlone: 'allein entlang der Straße',
  road: (distance, share) => `Allein entlang der Straße, ${counted(distance, 'Wort', 'Wörter')} zurück: ${share} in der Einheit, die am meisten behält`,
  roadNote: 'Das Produkt der Gatter zwischen den beiden Wörtern: der Teil der Ableitung, der keine Gewichte braucht.',
  sameOfUnit: (unit) => `dasselbe für Einheit ${unit}`,
  held: (numbers) => `${counted(numbers, 'Zahl wird', 'Zahlen werden')} von Wort zu Wort getragen`,
  units: (units) => `${counted(units, 'Einheit', 'Einheiten')}: ${units}`,
  shapes: 'Gezählt an den Formen; die Länge des Textes kommt darin nicht vor.',
  bits: (bits) => `${grouped.format(bits)} Bit im Zustand`,
  bitsNote: 'Nur die Größe von float32-Zahlen; was ein Training davon nutzen kann, ist weniger.',
  numbersInState: 'Zahlen im Zustand',
  wordBits: (bits, vocabulary) => `${bits} Bit unterscheiden ein Wort von ${grouped.format(vocabulary)} von den übrigen`,
  wordBitsNote: 'Für gleich wahrscheinliche Wörter; echter Text, dessen nächstes Wort sich zum Teil erraten lässt, braucht weniger.',
  words: (most) => `Höchstens ${counted(most, 'Wort', 'Wörter')}, Wort für Wort`,
  roundedDown: (bits, each, most) => `${grouped.format(bits)} / ${each}, abgerundet: ${grouped.format(most)}`,
  wordsNote: 'Gezählt: Mit weniger Bits, als Wörter brauchen, müssen zwei Texte im selben Zustand enden. Gemessen ist das nicht: Das Gedächtnisrennen zeigt, dass ein Training viel weniger speichert.',
  bitsInState: 'Bit im Zustand',
  bitsForWord: 'Bit je Wort',
  attended: (numbers) => `Aufmerksamkeit derselben Breite würde ${counted(numbers, 'Zahl', 'Zahlen')} behalten`,
  attendedNote: 'Ein Key und ein Value für jedes Wort: gezählt, hier nicht berechnet.',
};
