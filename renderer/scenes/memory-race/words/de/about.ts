import { type about as english } from '../en/about';

/** What the act is called, what it calls things, and what it rests on. */
export const about: typeof english = {
  title: 'Drei Modelle lernen, sich zu erinnern',
  models: { rnn: 'RNN', lstm: 'LSTM', transformer: 'Transformer' },
  names: {
    keys: ['Fluss', 'Lampe', 'Stein', 'Brot', 'Wolke', 'Pferd', 'Garten', 'Brief', 'Fenster', 'Boot', 'Feld', 'Lied', 'Turm', 'Schuh', 'Rad', 'Münze'],
    values: ['rot', 'blau', 'grün', 'gelb', 'schwarz', 'weiß', 'rosa', 'grau', 'braun', 'silbern', 'oliv', 'türkis', 'lila', 'purpurn', 'ocker', 'beige'],
    // Nouns keep their capital.
    own: (word) => word,
  },
  compared: (model, pairs, gap) => `${model}: ${pairs} ${pairs === 1 ? 'Paar' : 'Paare'}, ${gap} Leerstellen`,
  sources: {
    gates: { claim: 'Mit Gattern kann eine Zelle ihren Inhalt über viele Schritte behalten.', place: 'Abschnitte 3 und 4; das Vergessensgatter: Gers, Schmidhuber und Cummins 2000' },
    fading: { claim: 'Was ein tanh-RNN über eine Entfernung lernt, schwindet mit dem Produkt seiner Jacobi-Matrizen.', place: 'Abschnitt 2' },
    attention: { claim: 'Aufmerksamkeit verbindet zwei beliebige Positionen in einem Schritt und behält jede Position.', place: 'Abschnitt 4, Tabelle 1' },
    recall: {
      claim: 'Eine von vielen Zuordnungen wiederzufinden: Hier fallen rekurrente Modelle mit festem Zustand hinter die Aufmerksamkeit zurück.',
      work: 'Arora et al. 2023, Zoology: Measuring and Improving Recall in Efficient Language Models, zu Faltungen mit Gattern; Arora et al. 2024, Simple linear attention language models balance the recall-throughput tradeoff, zu festen Zuständen',
      place: 'Abschnitte 3 und 4; Zusammenfassung',
    },
    training: { claim: 'Die Schrittweiten folgen Adam, Gradienten werden auf die Norm 1 gekürzt.', place: 'jeweils Algorithmus 1' },
  },
  cautions: [
    'Eine einzige Gedächtnisaufgabe, kleine Modelle, ein Seed: Eine andere Aufgabe kann einer Kette mehr liegen.',
    'Bei einem Paar entscheidet der Seed, wie weit ein RNN kommt: Mit acht Seeds lag es bei 32 Leerstellen zwischen 0.23 und 0.99. Bei vielen Paaren macht der Seed kaum einen Unterschied.',
    'Acht Paare zeigen, was gelernt wurde, nicht was in einen Zustand passt: 8 Paare sind 64 Bit, 64 Zahlen fassen viel mehr.',
    'Mehr Training und ein breiterer Zustand ändern die .26 des LSTM bei acht Paaren und 32 Leerstellen: doppelt so viele Schritte .35, doppelte Breite .48, beides .57, einmal gemessen mit Seed 7.',
    'Die Positionen des Transformers sind klein gewählt, damit er auch über Längen antworten kann, die er nie gesehen hat; mit anderen Positionen kann das scheitern.',
  ],
};
