import { type run as english } from '../en/run';

/** What the program reports, refuses, and must say of its numbers. */
export const run: typeof english = {
  lookUp: 'Wörter werden nachgeschlagen',
  exchange: 'alle Token tauschen sich aus',
  chain: 'die Kette liest beide Reihenfolgen',
  allAlike: (count, word) => `Alle ${count} Wörter sind „${word}“: In anderer Reihenfolge ist das derselbe Text. Bitte mindestens zwei verschiedene Wörter eingeben.`,
  wrongWidth: (file, name, expected, got) => `${file}: ${name}: Form [${expected}, ${expected}] erwartet, so breit wie die Wortvektoren, erhalten [${got}, ${got}]`,
  seeded: 'Nichts ist hier trainiert: Die Gewichte sind aus dem Seed gezogen, wie PyTorch beginnt. Was die Reihenfolge mit der Aufmerksamkeit macht, gilt für beliebige Gewichte.',
  own: (file) => `Schichten aus ${file} werden verwendet, wo es sie dort gibt; was die Reihenfolge mit der Aufmerksamkeit macht, gilt für beliebige Gewichte.`,
  bare: 'Positionen wurden nicht addiert: Die letzten beiden Durchläufe sind die ersten beiden noch einmal.',
  placed: 'Die Positionen sind Sinus und Kosinus wie bei Vaswani et al. 2017, addiert zu den Wortvektoren.',
  strangers: (words) => `Nicht unter den mitgelieferten Wörtern, darum steht ein aus den Buchstaben zufällig erzeugter Vektor dafür: ${words.map((word) => `„${word}“`).join(', ')}.`,
  software: (adapter) => `Die GPU ist Software (${adapter}).`,
};
