import { type sources as english } from '../en/sources';

/** What the claims of the act rest on, and what it does not show. */
export const sources: typeof english = {
  sources: {
    complexity: { claim: 'Komplexität je Schicht, sequenzielle Operationen und maximale Pfadlänge.', place: 'Abschnitt 4, Tabelle 1' },
    gradients: { claim: 'Gradienten eines rekurrenten Netzes schrumpfen oder wachsen mit dem Produkt seiner Jacobi-Matrizen.', place: 'Abschnitt 1.1, Gleichung 5; Abschnitt 2.1, Gleichungen 6 und 7' },
    forgetGates: { claim: 'Anfangs offene Vergessensgatter lassen ein LSTM von Beginn an behalten.', place: 'Abschnitt 2.2' },
    blocks: { claim: 'Aufmerksamkeit lässt sich rechnen, ohne je alle Scores zu speichern.', place: 'Abschnitt 3.1, Algorithmus 1' },
    scan: { claim: 'Eine lineare Rekurrenz lässt sich durch einen Scan von logarithmischer Tiefe rechnen.', place: 'Abschnitt 1.4; Abschnitt 2' },
    cache: { claim: 'Keys und Values früherer Wörter lassen sich beim Generieren aufheben.', place: 'Abschnitt 2.4' },
  },
  cautions: [
    'Schritte, Wege und Arbeit sind gezählt und gelten für jeden Rechner; Millisekunden gehören zu diesem.',
    'Wie weit ein Gradient reicht, hängt von den Gewichten ab: diese sind nicht trainiert, sofern keine eigenen gegeben wurden.',
    'Dass ein Gradient ankommt, heißt noch nicht, dass ein Netz daraus lernt.',
    'Die Bytes sind die der genannten Zahlen, für eine Schicht und einen Text; ein ganzes Modell hält mehr.',
  ],
};
