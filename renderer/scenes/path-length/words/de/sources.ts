import { type sources as english } from '../en/sources';

/** What the act claims, in German. */
export const sources: typeof english = {
  table: { claim: 'Arbeit einer Schicht, Operationen nacheinander und längster Pfad für fünf Arten, n Wörter zu verbinden.', place: 'Abschnitt 4: für vier Tabelle 1, für zusammenhängende Kerne der Text' },
  kernels: { claim: 'Zusammenhängende Kerne brauchen einen Stapel von etwa n/k Schichten, dilatierte einen von log_k n.', place: 'Abschnitt 4' },
  dilation: { claim: 'Kausale Faltungen, deren Dilatation von Schicht zu Schicht wächst, reichen exponentiell weit.', place: 'Abschnitt 2.1, Abbildung 3' },
  translator: { claim: 'Dilatierte Faltungen verkürzen die Pfade in einem Übersetzer.', place: 'Abschnitte 3.5 und 4.2, Tabelle 1' },
  shorter: { claim: 'Je kürzer die Pfade, desto leichter werden weit reichende Abhängigkeiten gelernt.', place: 'Abschnitt 4', after: 'nach' },
};
