import { counted, grouped } from '../../../../timeline/numbers';
import { type captions as english } from '../en/captions';
import { gateNames, ofThe } from './layers';

/** The one sentence of each step, in German. */
export const captions: typeof english = {
  read: 'Zum Lernen läuft der Fehler E zurück: |∂E/∂h| ist, was bei einem früheren h ankommt.',
  one: (factor) => `Ein Schritt zurück im RNN: Matrix und Steigung von tanh wirken als Faktor ${factor}.`,
  oneLinear: (factor) => `Ein Schritt zurück im RNN: Die Matrix wirkt auf den Gradienten als Faktor ${factor}.`,
  ask: (steps, layer) => `Wer hört ${grouped.format(steps)} Schritte zurück noch vom Fehler: RNN, ${layer} oder Aufmerksamkeit?`,
  paysOnce: (first, fourth) => `Das LSTM zahlt einmal, beim Eintritt in die Zelle: ${first} nach 1 Schritt, ${fourth} nach 4.`,
  level: (value) => `Aufmerksamkeit beginnt tief, bei einem Anteil je Wort; ihre Linie bleibt flach: ${value}.`,
  heard: (steps, { layer, rnn, gated, attention }) => `Nach ${grouped.format(steps)} Schritten bleibt: RNN ${rnn}, ${layer} ${gated}, Attention ${attention}.`,
  radius: (radius, mean) => `Der größte Eigenwert verspricht ${radius} je Schritt; gemessen, mit tanh, sind es ${mean}.`,
  radiusLinear: (radius, mean) => `Linear: gemessen ${mean} je Schritt, auf lange Sicht genau der Eigenwert, ${radius}.`,
  most: (value) => `Wohin ein Fehler auch zeigt: Das RNN multipliziert ihn höchstens mit ${value}.`,
  gatesLose: (gates, mean, { layer, lost }) => `Die ${gateNames[gates]} ${ofThe(layer)}, zu ${mean} offen, verlieren ihn nach ${counted(lost, 'Schritt', 'Schritten')}.`,
  gatesCarry: (gates, mean, { bias, value }) => `Ohne Matrix, allein durch ${gateNames[gates]} um ${mean}${bias === null ? '' : ` (Bias ${bias})`}, kommt ${value} an.`,
  attention: (value, words, { share, falling }) =>
    `Aufmerksamkeit: nah wie fern ${value}, bei fairem Anteil 1/${grouped.format(words)} = ${share}${falling === null ? '' : `; ${falling} fällt`}.`,
  explodes: (radius, alone, pressed) => `Bei ${radius} explodiert der Fehler ohne tanh auf ${alone}; mit tanh bleibt ${pressed}.`,
  clipsNothing: (norm) => `Kürzen auf Norm ${norm} ändert hier nichts: Größer macht es einen Gradienten nie.`,
  clips: (norm, vanished) => `Kürzen auf Norm ${norm} zähmt, was explodiert; ${vanished ? 'was verschwunden ist, bleibt es' : 'größer macht es nichts'}.`,
};
