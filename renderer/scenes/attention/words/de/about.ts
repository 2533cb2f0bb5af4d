import { type about as english } from '../en/about';

/** What the act is called, what it rests on, and what it does not show. */
export const about: typeof english = {
  title: 'Aufmerksamkeit: Jedes Wort trifft jedes Wort',
  sources: {
    rule: { claim: 'Die Regel der Aufmerksamkeit: Attention(Q, K, V) = softmax(Q K^T / sqrt(d_k)) V.', place: 'Abschnitt 3.2.1, Gleichung 1' },
    heads: { claim: 'Mehrere Köpfe betrachten den Satz, jeder auf seine Weise.', place: 'Abschnitt 3.2.2' },
    projections: { claim: 'Querys, Keys und Values sind Projektionen der Eingabe; die Köpfe werden aneinandergehängt und noch einmal projiziert.', place: 'Abschnitt 3.2.2' },
    root: { claim: 'Produkte breiter Querys und Keys wachsen mit der Breite und drängen Softmax dorthin, wo die Gradienten winzig sind; das Teilen durch sqrt(d_k) wirkt dem entgegen.', place: 'Abschnitt 3.2.1 und Fußnote 4' },
    mask: { claim: 'Ein Decoder maskiert, was noch kommt: Diese Scores werden vor der Softmax auf minus unendlich gesetzt.', place: 'Abschnitt 3.2.3' },
    meaning: { claim: 'Ein großes Aufmerksamkeitsgewicht beweist nicht, dass die Antwort an diesem Wort lag.', place: 'Zusammenfassung; siehe aber Wiegreffe und Pinter 2019' },
  },
  cautions: [
    'Aufmerksamkeitsgewichte sagen, was beigemischt wird, nicht warum.',
    'Ohne eigene Gewichte aus einer Datei ist hier nichts trainiert, und nur Kopf 1, der die Wortvektoren vergleicht, sagt etwas über die Wörter.',
    'Fußnote 4 geht von unabhängigen Zahlen mit Mittel 0 und Varianz 1 aus; Wortvektoren sind nicht so, darum liegt die Streuung hier nur der Größenordnung nach bei 1.',
    'Querys und Keys sind hier in jedem Kopf so breit wie die Wörter, damit Kopf 1 ganze Wortvektoren vergleichen kann; im Artikel sind sie so breit wie das Modell geteilt durch die Zahl der Köpfe.',
    'Die Maske steht neben den Gewichten, mit denen gerechnet wird; der Regler „Kausale Maske“ rechnet den ganzen Akt mit ihr.',
    'Jede Engine zieht vor der Exponentialfunktion das Maximum ab; das verhindert einen Überlauf und ändert kein Gewicht.',
  ],
};
