import { spoken } from '../../../../parts/words/numbers';
import { counted, grouped } from '../../../../timeline/numbers';
import { type captions as english } from '../en/captions';

const inSteps = (steps: number): string => `in ${counted(steps, 'Schritt', 'Schritten')}`;
const article = (model: string): string => (model === 'Transformer' ? 'der' : 'das');

/** The sentence of each step; accuracies come as `results`, ready to read. */
export const captions: typeof english = {
  start: 'Eine reine Gedächtnisaufgabe: später sagen, welche Farbe ein Wort hatte.',
  task: 'Paare aus Wort und Farbe ziehen vorbei, dazwischen Leerstellen; dann die Frage.',
  example: (asked) => `Welche Farbe stand bei „${asked}“?`,
  answer: (answer, pairs) => `„${answer}“: Wir blicken zurück; der Kette bleibt von ${spoken(pairs, { one: 'einem' })} ${pairs === 1 ? 'Paar' : 'Paaren'} nur ihr Zustand.`,
  models: (least, most) => `Drei Modelle mit je ${least === most ? grouped.format(least) : `${grouped.format(least)} bis ${grouped.format(most)}`} Tausend Gewichten lernen das an denselben Beispielen.`,
  predict: 'Wer kennt nach 112 Leerstellen noch ein Paar, und wer kennt 16 Paare?',
  diverged: (model, step) => `In Schritt ${grouped.format(step)} divergierte ${article(model)} ${model} und wurde gestoppt; dort endet die Kurve.`,
  soFar: (done, steps) => `${grouped.format(done)} von ${grouped.format(steps)} Schritten: Links sinken die Fehler, rechts füllen sich die Karten.`,
  trained: (steps) => `Nach ${counted(steps, 'Schritt', 'Schritten')} an denselben Beispielen: links die Fehler, rechts die Treffer.`,
  distance: (results, verdict) => `1 Paar, 112 Leerstellen: ${results}; ${verdict}.`,
  verdicts: { bridged: 'die Gatter helfen', kept: 'keines vergisst es', lost: 'keine Kette schafft es', alike: 'Gatter helfen kaum' },
  lookingWins: (steps) => `Acht Paare, 32 Leerstellen: mit nur einem Zustand ${inSteps(steps)} nicht gelernt.`,
  stateLearns: (steps) => `Acht Paare, 32 Leerstellen: ${inSteps(steps)} gelernt, sogar mit nur einem Zustand.`,
  nobodyLearns: (steps) => `Acht Paare, 32 Leerstellen: ${inSteps(steps)} von keinem Modell gelernt.`,
  beyond: (results) => `Nie trainiert, 16 Paare, 112 Leerstellen: ${results}.`,
  hardest: (results) => `Am schwersten, 16 Paare, 112 Leerstellen: ${results}.`,
  answers: (right, guess) => {
    const who = ['keines antwortet richtig', 'eines antwortet richtig', 'zwei antworten richtig', 'alle drei antworten richtig'][right] ?? '';
    return `Noch einmal unser Beispiel: ${who}; Raten gäbe jeder Farbe ${guess}.`;
  },
  price: (count, looking, gated, chain) => `Der Preis: Von ${count} Wörtern behält der Transformer ${looking} Zahlen, Ketten ${gated} und ${chain}.`,
};
