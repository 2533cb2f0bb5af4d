import { type about as english } from '../en/about';

/** What the act is called, what can be turned, what it rests on, and what it compares. */
export const about: typeof english = {
  title: 'Zählt die Reihenfolge der Wörter?',
  knobs: {
    shuffle: { label: 'Mischen', help: 'Seed der zweiten Reihenfolge: Eine andere Zahl ordnet dieselben Wörter anders.' },
    encoding: { label: 'Positionen', help: 'Was in der zweiten Hälfte des Akts zu den Wortvektoren addiert wird.', none: 'keine', sinusoidal: 'sinusförmig' },
  },
  sources: {
    added: { claim: 'Ohne Rekurrenz und Faltung muss das Modell erfahren, wo seine Token stehen: Sinus und Kosinus werden zur Eingabe addiert.', place: 'Abschnitt 3.5' },
    linear: { claim: 'Bei festem Abstand k ist PE(p + k) eine lineare Funktion von PE(p).', place: 'Abschnitt 3.5' },
    equivariant: { claim: 'Selbstaufmerksamkeit ohne Positionen ist äquivariant unter Permutationen: Vertauschte Eingaben ergeben dieselben Ausgaben, ebenso vertauscht.', place: 'Abschnitt 3.1, Eigenschaft 1' },
    learnt: { claim: 'Positionen lassen sich auch als eigene Vektoren lernen; die Ergebnisse waren fast gleich.', place: 'Abschnitt 3.5 und Tabelle 3, Zeile (E)' },
    rotary: { claim: 'Rotierende Positionen drehen stattdessen Querys und Keys, sodass ein Score vom Abstand zweier Stellen abhängt.', place: 'Abschnitt 3.2' },
  },
  cautions: [
    'Auch eine kausale Maske verrät einem Wort etwas über seine Stelle; hier gibt es keine.',
    'Dass die Produkte zweier Positionen vom Abstand abhängen, heißt nicht, dass die Scores es tun: Dazwischen liegen die Projektionen zu Query und Key, und die Wörter kommen dazu.',
    'Gelernte und rotierende Positionen werden hier nicht berechnet.',
    'Wie weit die Ausgaben auseinanderliegen, hängt von den Gewichten ab; dass sie es tun, nicht.',
  ],
  compared: {
    bare: 'größter Unterschied ohne Positionen',
    placed: 'größter Unterschied mit den gewählten Positionen',
    chain: 'größter Unterschied der letzten Zustände der Kette',
    moved: 'Wörter an anderer Stelle',
    movedOf: (moved, count) => `${moved} von ${count}`,
    neighbour: 'eine Position mal ihre Nachbarin',
  },
};
