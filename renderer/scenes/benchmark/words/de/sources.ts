import { type sources as english } from '../en/sources';

/** What the claims of the act rest on, and what it does not show. */
export const sources: typeof english = {
  sources: {
    costs: { claim: 'Self-Attention kostet je Schicht n² d und Rekurrenz n d², sodass Aufmerksamkeit billiger ist, solange n unter d liegt.', place: 'Abschnitt 4, Tabelle 1' },
    bounds: { claim: 'Mit P Prozessoren, die nie warten, solange etwas beginnen könnte, liegt die Zeit zwischen dem Größeren aus Arbeit / P und Tiefe und der Summe der beiden.', place: 'Lemma 2, für einen Ablaufplan; Beweis von Theorem 1, für jeden gierigen' },
    weights: { claim: 'Gewichte beginnen wie in PyTorch: RNNCell, LSTMCell und MultiheadAttention.', place: 'reset_parameters der beiden Zellen, _reset_parameters der Aufmerksamkeit' },
  },
  cautions: [
    'Was von beiden schneller ist, ist eine Eigenschaft des Rechners: wenige Kerne spüren die Arbeit, Tausende von Kernen spüren das Warten.',
    'Gemessen ist nur ein Vorwärtsdurchgang; Training geht auch rückwärts, durch ebenso viele Schritte.',
    'Die Schleife nimmt in jedem Durchlauf alle Texte des Batches; Aufmerksamkeit, Operation für Operation, nimmt einige auf einmal, wo ein einziger Aufruf die Seite anhalten würde.',
    'Die Uhr des Programms nimmt einen Lauf ohne Aufwärmen, und auf einer GPU wird sie angehalten, bevor die Arbeit fertig ist, denn die Aufrufe kehren sofort zurück.',
    'Aufmerksamkeit berechnet für jedes Wort eine Ausgabe, die Schleife gibt nur ihren letzten Zustand weiter, wie im Programm.',
    'Was die Arbeit allein braucht, ist aus dem besten Produkt dieses Rechners geschätzt; andere Last auf dem Rechner verschiebt beides.',
  ],
};
