import { type forward as english } from '../../en/origins/forward';
import { ofPart } from './places';

/** Explanations of values, shares, scores and what was given, in German. */
export const forward: typeof english = {
  slope: {
    title: (unit, place, value) => `Steigung bei Komponente ${unit} von ${place}: ${value}`,
    note: 'Je stärker ein Wert gesättigt ist, desto weniger lässt er rückwärts durch.',
    value: 'der Wert',
  },
  number: (unit, place, value) => `Komponente ${unit} von ${place}: ${value}`,
  from: (place) => `von ${place}`,
  bias: 'Bias',
  part: (from, unit, { place, value }) => `Von ${from} an Komponente ${unit} von ${place}: ${value}`,
  mixture: (unit, place, value) => `Komponente ${unit} der Mischung von ${place}: ${value}`,
  share: {
    title: (taker, word, value) => `Anteil, den ${taker} von ${word} nimmt: ${value}`,
    all: (count, sum) => `alle ${count}: ${sum}`,
    divided: (value) => `geteilt: ${value}`,
    note: 'Die Anteile eines Wortes ergeben zusammen 1.',
    score: 'der Score',
  },
  score: (reader, word, value) => `Score von ${reader} und ${word}: ${value}`,
  projected: (unit, part, { place, value }) => `Komponente ${unit} ${ofPart(part)} von ${place}: ${value}`,
  vector: {
    title: (word, place, value) => `Wortvektor von ${word}, Komponente ${place}: ${value}`,
    label: (place) => `Wortvektor, Komponente ${place}`,
    known: 'Gegeben, nicht berechnet: ein Wortvektor.',
    unknown: 'Dieses Wort hat keinen Vektor. Für es steht ein Ersatz, gezogen aus seinen Buchstaben.',
  },
  ownChain: 'Die Kette aus einer Datei liest den Wortvektor selbst.',
  position: 'Position',
  placed: (position, together) => `Position ${position}, zusammen ${together}`,
  narrows: (from, to) => `Bringt ${from} Zahlen auf ${to}.`,
  positionTitle: (word, unit, value) => `Position von Wort ${word}, Komponente ${unit}: ${value}`,
  positionNote: 'Gegeben durch die Stelle des Wortes, gezählt ab 0.',
  narrowNote: 'Gegeben: aus dem Seed gezogen, für alle Wege mit gezogenen Gewichten dieselbe.',
  ofLayer: (layer) => ` in Schicht ${layer}`,
  biasTitle: (unit, value) => `Bias von Komponente ${unit}: ${value}`,
  read: (file) => `Gegeben: gelesen aus ${file}.`,
  drawn: 'Gegeben: aus dem Seed gezogen.',
};
