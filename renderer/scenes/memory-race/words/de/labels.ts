import { counted, grouped } from '../../../../timeline/numbers';
import { type labels as english } from '../en/labels';

/** The texts on the stage: the example, the models, the curves and the maps. */
export const labels: typeof english = {
  example: {
    heading: (pairs, blanks) => `Ein Beispiel: ${pairs} Paare zwischen ${blanks} Leerstellen, dann eine Frage`,
    reading: 'von links nach rechts gelesen, Wort für Wort',
    note: 'Die Namen sind für uns: Ein Netz sieht eines von 16 Wörtern mit einer von 16 Farben oder eine Leerstelle.',
    blank: 'eine Leerstelle: alle sind gleich',
  },
  models: {
    weights: (count) => `${grouped.format(count)} Gewichte`,
    keepsRnn: (kept) => `behält ${kept} Zahlen, bei jeder Länge`,
    keepsLstm: (kept) => `behält ${kept} Zahlen, bei jeder Länge, mit Gattern`,
    keepsTransformer: (kept) => `behält ${kept} Zahlen je Wort und blickt auf alle zurück`,
    whole: 'Hier der ganze Transformer: Aufmerksamkeit, Feed-forward-Schicht und Positionen.',
    opens: 'zur Aufmerksamkeit: nächster Akt →',
    wrong: (answer) => `${answer}, falsch`,
    probability: (answer, share) => `Wahrscheinlichkeit von „${answer}“: ${share}`,
  },
  curves: {
    heading: 'Wie falsch sie liegen',
    detail: (steps) => `Loss, Mittel über ${counted(steps, 'Schritt', 'Schritte')}`,
    steps: 'Trainingsschritte',
    step: (step) => `Schritt ${grouped.format(step)}`,
    guess: (costs) => `Raten: ${costs}`,
    stopped: (model) => `${model} ×`,
    diverged: (step) => `divergiert in Schritt ${grouped.format(step)}`,
  },
  maps: {
    blanks: 'Leerstellen dazwischen',
    pairs: 'Paare',
    guess: (share) => `Raten: ${share}`,
    dashed: (pairs, gap) => `gestrichelt: trainiert, 1–${pairs} Paare, 0–${gap} leere`,
    cell: (model, pairs, gap) => `${model}, ${counted(pairs, 'Paar', 'Paare')}, ${gap} Leerstellen`,
    place: (pairs, gap) => `${counted(pairs, 'Paar', 'Paare')}, ${gap} leere`,
    keptOf: (words) => `Zahlen für ${words} Wörter`,
    keptAWord: 'Zahlen je Wort',
    keptInAll: 'Zahlen insgesamt',
    mean: 'richtig, alle 25 Felder',
    questions: (samples, points) => `${grouped.format(samples)} Fragen je Feld, ± ${points} Punkte`,
  },
};
