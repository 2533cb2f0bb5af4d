import { grouped } from '../../../../timeline/numbers';
import { type inside as english } from '../en/inside';

/** What explains the numbers that training found, and what the models read of the example. */
export const inside: typeof english = {
  blank: 'Leerstelle',
  parts: {
    headWeight: 'Gewicht der Antworten', headBias: 'Bias der Antworten',
    inputWeight: 'Gewicht auf dem Wort', hiddenWeight: 'Gewicht auf dem Zustand davor', inputBias: 'Bias beim Wort', hiddenBias: 'Bias beim Zustand davor',
    norm1: 'der ersten Normierung', norm2: 'der zweiten Normierung', norm3: 'der letzten Normierung',
    inWeight: 'Gewicht von Query, Key und Value', inBias: 'Bias von Query, Key und Value', outWeight: 'Gewicht nach der Aufmerksamkeit', outBias: 'Bias nach der Aufmerksamkeit',
    firstWeight: 'Gewicht in den Feed-forward-Teil hinein', firstBias: 'Bias in den Feed-forward-Teil hinein', secondWeight: 'Gewicht aus dem Feed-forward-Teil heraus', secondBias: 'Bias aus dem Feed-forward-Teil heraus',
  },
  gain: 'Skalierung', shift: 'Verschiebung',
  value: (place) => `Komponente ${place}`,
  row: (row) => `Zeile ${row}`,
  cell: (row, column, columns) => `Zeile ${row}, Spalte ${column}${columns === null ? '' : ` von ${columns}`}`,
  learnt: (model, steps) => `In diesem Lauf gelernt (${model}): was Adam bis Schritt ${grouped.format(steps)} daraus gemacht hat. Hier ist es gegeben.`,
  tables: {
    noWord: 'Gelernter Vektor für kein Wort', noColour: 'Gelernter Vektor für keine Farbe', question: 'Gelernter Vektor der Frage',
    word: (name) => `Gelernter Vektor des Worts „${name}“`, colour: (name) => `Gelernter Vektor der Farbe „${name}“`,
  },
  logit: {
    title: (model, colour, logit) => `${model}, Logit von „${colour}“: ${logit}`,
    looking: 's ist das letzte Wort nach Aufmerksamkeit, Feed-forward-Teil und Normierung.',
    chain: 's ist der verborgene Zustand nach dem letzten Wort.',
    state: (unit) => `s, Komponente ${unit}`,
  },
  weight: (value) => `Gewicht auf Komponente ${value}`,
  bias: 'Bias',
  inputBias: 'Bias beim Wort', hiddenBias: 'Bias beim Zustand davor',
  vector: {
    title: (word, value, number) => `Wortvektor von ${word}, Komponente ${value}: ${number}`,
    rule: 'x_t = E_{\\text{Wort}} + E_{\\text{Farbe}}',
    keyTex: 'E_{\\text{Wort}}', valueTex: 'E_{\\text{Farbe}}',
    word: 'Wort', colour: 'Farbe', position: 'Position',
    source: (part, value) => `${part}, Komponente ${value}`,
  },
  sum: (sum) => `Summe: ${sum}`,
  position: {
    title: (place, value, number) => `Position ${place}, Komponente ${value}: ${number}`,
    note: 'Gegeben, nicht gelernt; ein Zehntel so groß wie üblich.',
  },
};
