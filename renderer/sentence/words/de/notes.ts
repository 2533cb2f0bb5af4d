import { type notes as english } from '../en/notes';

/** Remarks about the numbers of a sentence, in German. */
export const notes: typeof english = {
  undivided: 'Die Scores wurden nicht durch die Wurzel der Key-Breite geteilt: Die Softmax bekam die bloßen Produkte.',
  masked: 'Über den Scores liegt eine kausale Maske: Kein Wort nimmt etwas von einem Wort, das nach ihm kommt.',
  strangers: (listed) => `Nicht unter den mitgelieferten Wörtern; für sie steht ein zufälliger Vektor, gezogen aus den Buchstaben des Wortes: ${listed}.`,
  borrowing: (borrowed) => `Wörter aus einem Buchstaben haben hier keinen eigenen Vektor und leihen sich einen: ${borrowed}.`,
  borrows: (word, from) => `„${word}“ nimmt den von „${from}“`,
  more: (shown, rest) => `${shown} und ${rest} weitere`,
  software: (gpu) => `Die GPU ist Software (${gpu}): Ihre Zahlen stimmen, ihre Zeiten sagen nichts über echte GPUs.`,
  own: (file, trained) => `die Gewichte aus ${file}; ${trained === null ? 'ob sie trainiert wurden, sagt die Datei nicht' : trained ? 'laut Datei sind sie trainiert' : 'laut Datei sind sie nicht trainiert'}`,
  ownBoth: (own) => `Kette und Aufmerksamkeit haben ${own}.`,
  ownGraph: (own) => `Die Aufmerksamkeitsschicht hat ${own}.`,
  ownChain: (own) => `Die Kette hat ${own}.`,
  ownHeads: (heads) => `Ihre Köpfe teilen sich die Breite: Jeder vergleicht einen Teil der Wortvektoren mit ihren Positionen, ${heads === 1 ? 'hier das Ganze' : `zusammen ${heads} Teile`}.`,
  chainDrawn: 'Alle Gewichte der Kette sind zufällig aus dem Seed gezogen; ein anderer Seed ändert sie und sonst nichts.',
  wordHead: 'Kopf 1 vergleicht die Wortvektoren selbst, ohne Positionen und ohne Gewichte. Was er beachtet, stimmt also für die Wörter: Ähnliche Wörter finden einander.',
  untrained: 'Nichts hier wurde trainiert: Jede Zahl ist das, was diese beiden Schichten rechnen, bevor sie etwas gelernt haben.',
  seeded: (heads, chainToo) => {
    const graph = heads > 1 ? `${heads === 2 ? 'Kopf 2' : `Die Köpfe 2 bis ${heads}`} der Aufmerksamkeitsschicht, ihre Values und ihre Ausgabe` : 'Die Values und die Ausgabe der Aufmerksamkeitsschicht';
    return `${graph}${chainToo ? ' sowie alle Gewichte der Kette' : ''} sind zufällig aus dem Seed gezogen; ein anderer Seed ändert sie und sonst nichts.`;
  },
  ownVectors: (file) => `Die Wortvektoren sind Zeilen der Einbettung in ${file}.`,
  packedVectors: 'Die Wortvektoren stammen von GloVe: 100 Zahlen für jedes der 20\u2009000 häufigsten Wörter, auf 8 Bit gerundet.',
};
