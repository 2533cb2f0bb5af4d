import { type sources as english } from '../en/sources';

/** What the claims of the act rest on, and what it does not show. */
export const sources: typeof english = {
  sources: {
    bounds: { claim: 'Die Zeit auf P Prozessoren ist mindestens max(Arbeit / P, Tiefe) und, wenn gierig verteilt, höchstens Arbeit / P + Tiefe.', place: 'Lemma 2, für einen Ablaufplan; Beweis von Theorem 1, für jeden gierigen' },
    listSchedule: { claim: 'Ein List-Schedule dauert höchstens 2 − 1/P mal so lang wie der beste.', place: 'Theorem 1' },
    prefix: { claim: 'Ein Präfix von n Werten braucht etwa 2 n Verknüpfungen und eine Tiefe der Ordnung log n.', place: 'Abschnitt 1.2: Up-Sweep und Down-Sweep' },
    scan: { claim: 'Eine lineare Rekurrenz lässt sich mit einem parallelen Scan trainieren.', place: 'Abschnitt 2' },
    mamba: { claim: 'Zustandsraummodelle von heute werden so trainiert.', place: 'Abschnitt 3.3' },
    minGru: { claim: 'Die lineare Schicht, die hier gezeigt wird: h_t = (1 − z_t) h_(t−1) + z_t W x_t, ihr Gatter hängt vom Wort allein ab.', place: 'Abschnitt 3, minGRU' },
    table: { claim: 'Komplexität und sequenzielle Operationen der Schichten.', place: 'Abschnitt 4, Tabelle 1' },
    gpu: { claim: 'Eine große GPU multipliziert und addiert 16\u2009384 Zahlen auf einmal.', place: 'GeForce RTX 4090: 16\u2009384 CUDA-Kerne' },
  },
  cautions: [
    'Ein Prozessor braucht hier keine Zeit, um Zahlen zu holen oder weiterzugeben; auf echten Rechnern kostet das oft mehr als die Multiply-Adds.',
    'Eine Aufgabe ist eine Summe, die ein Prozessor ausrechnet. Summen als Bäume verkürzen jede Tiefe: die der Aufmerksamkeit wächst dann mit dem Logarithmus der Wörter, die einer Kette weiter mit ihrer Anzahl.',
    'Eine Operation wartet auf ganze Vektoren, wie Schichten auf echten Engines auch.',
    'Ein Schritt, wie das Rennen und die Wege ihn zählen, von Wort zu Wort, enthält mehrere Operationen: der eine Schritt der Aufmerksamkeit hat fünf.',
    'Ein Prozessor ist, was ein Multiply-Add nach dem anderen rechnet: hier eine Zahl eines Vektors in einem Thread, auf einer GPU eines ihrer Rechenwerke.',
    'Arbeit und Tiefe sind gezählt: Millisekunden auf diesem Rechner werden im Rennen und in der Zusammenfassung gemessen.',
    'Eine lineare Rekurrenz, die sich gut scannen lässt, kann in einer Schicht weniger ausdrücken als eine, deren Gatter den vorigen Zustand lesen.',
  ],
};
