import { type places as english } from '../../en/origins/places';

const parts = ['der Query', 'des Keys', 'des Values'];

/** A part of attention in the genitive: `der Query`, `des Keys`. */
export const ofPart = (part: number): string => parts[part] ?? '';

/** How places, their numbers and sums are called, in German. */
export const places: typeof english = {
  input: (word) => `Eingabe ${word}`,
  state: (word) => `Zustand ${word}`,
  result: (word) => `Ergebnis ${word}`,
  inLayer: (word, layer) => `${word} in Schicht ${layer}`,
  number: (unit, place) => `Komponente ${unit} von ${place}`,
  numberOfMixture: (unit, place) => `Komponente ${unit} der Mischung von ${place}`,
  numberOfPart: (unit, part, place) => `Komponente ${unit} ${ofPart(part)} von ${place}`,
  weight: (row, column) => `Gewicht ${row}, ${column}`,
  weightTo: (unit, place) => `Gewicht zu Komponente ${unit} von ${place}`,
  weightToPart: (unit, part) => `Gewicht zu Komponente ${unit} ${ofPart(part)}`,
  weightToResult: (unit) => `Gewicht zu Komponente ${unit} des Ergebnisses`,
  shareOf: (word) => `Anteil von ${word}`,
  shareTaken: (taker, word) => `Anteil, den ${taker} von ${word} nimmt`,
  between: (count) => `… ${count} ${count === 1 ? 'weitere Zeile' : 'weitere Zeilen'} …`,
  more: (count, rest) => `und ${count} ${count === 1 ? 'weiterer' : 'weitere'}: ${rest}`,
  bias: (value) => `Bias: ${value}`,
  sum: (total) => `Summe: ${total}`,
  units: (power) => `Gradienten sind in Einheiten von ${power} geschrieben.`,
  file: 'einer Datei',
};
