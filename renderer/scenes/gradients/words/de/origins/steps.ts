import { type steps as english } from '../../en/origins/steps';

/** Explanations of the RNN's way there and back, in German. */
export const steps: typeof english = {
  more: (count, rest) => `und ${count} ${count === 1 ? 'weiterer' : 'weitere'}: ${rest}`,
  sum: (total) => `Summe: ${total}`,
  unit: (unit) => `Einheit ${unit}`,
  arrivesAt: (where, back, value) => `Was bei ${where} ankommt, ${back}: ${value}`,
  factor: {
    title: (step, value) => `Schritt ${step}: Der Gradient wird mit ${value} multipliziert`,
    note: 'Losgeschickt wird eine Richtung der Länge 1; was ankommt, ist also so lang, wie es dieser Schritt macht.',
    arrives: (unit) => `was bei Einheit ${unit} ankommt`,
  },
  arrived: {
    given: 'Gegeben: v, eine aus dem Seed gezogene Richtung der Länge 1, steht für das, was der Fehler vom letzten Zustand verlangt.',
    note: 'Gewicht, Steigung und die Richtung des Gradienten einen Schritt zuvor, deren Länge 1 ist.',
    weight: (from, to) => `Gewicht von Einheit ${from} zu Einheit ${to}`,
    slope: (unit) => `Steigung bei Einheit ${unit}`,
    before: (unit) => `Gradient von Einheit ${unit}, einen Schritt zuvor`,
  },
  slope: {
    title: (unit, back, value) => `Steigung bei Einheit ${unit}, ${back}: ${value}`,
    linear: 'Gegeben: Eine lineare Zelle hat überall diese Steigung.',
    note: 'Je stärker eine Einheit gesättigt ist, desto weniger lässt sie rückwärts durch.',
    state: (unit) => `Zustand von Einheit ${unit}`,
  },
  state: {
    title: (word, unit, value) => `Zustand ${word}, Einheit ${unit}: ${value}`,
    before: 'vom Zustand davor',
    word: 'vom Wort',
    bias: 'Bias',
  },
  recurrentPart: {
    title: (word, unit, value) => `Von Zustand ${word} an Einheit ${unit}: ${value}`,
    zeros: 'Die Kette beginnt mit einem Zustand aus Nullen.',
    before: (unit) => `Zustand davor, Einheit ${unit}`,
  },
  inputPart: { title: (word, unit, value) => `Von Wort ${word} an Einheit ${unit}: ${value}` },
  vector: {
    title: (word, place, value) => `Wortvektor von ${word}, Komponente ${place}: ${value}`,
    label: (place) => `Wortvektor, Komponente ${place}`,
    known: 'Gegeben, nicht berechnet: ein Wortvektor.',
    unknown: 'Dieses Wort hat keinen Vektor. Für es steht ein Ersatz, gezogen aus seinen Buchstaben.',
  },
  bias: { title: (unit, value) => `Bias von Einheit ${unit}: ${value}`, note: 'Gegeben: aus dem Seed gezogen oder aus einer Datei gelesen.' },
  weight: { own: 'Gegeben: aus der Datei gelesen.', drawn: 'Gegeben: aus dem Seed gezogen; danach wurde die ganze Matrix auf den Radius skaliert.' },
};
