import { type origins as english } from '../en/origins';

const names = { query: 'Query', key: 'Key', value: 'Value' } as const;

/** Where the numbers come from. Numbers come as they are to be read, words in quotation marks. */
export const origins: typeof english = {
  runs: ['wie geschrieben', 'umgestellt', 'wie geschrieben, mit Positionen', 'umgestellt, mit Positionen'],
  output: {
    title: (word, unit) => `Was die Aufmerksamkeit ${word} gibt, Komponente ${unit}`,
    source: (head, unit) => `Kopf ${head}, Komponente ${unit}`,
  },
  mixed: {
    title: (head, word, unit) => `Mischung von Kopf ${head} für ${word}, Komponente ${unit}`,
    note: 'Eine Summe über alle Wörter: Sie ist in jeder Reihenfolge dieselbe.',
    weight: (word) => `Gewicht von ${word}`,
    value: (word, unit) => `Value von ${word}, Komponente ${unit}`,
  },
  weight: {
    title: (asking, share, asked, head) => `${asking} nimmt ${share} von ${asked} (Kopf ${head})`,
    power: (power) => `e^(s − höchster) = ${power}`,
    all: (count, sum) => `alle ${count} Keys zusammen: ${sum}`,
    weight: (share) => `Gewicht: ${share}`,
    note: 'Hier aus den festgehaltenen Querys und Keys berechnet; keine der beiden Stellen kommt darin vor.',
    source: 'sein Score',
  },
  score: {
    title: (asked, asking, score) => `Score von ${asked} für ${asking}: ${score}`,
    query: (unit) => `Query, Komponente ${unit}`,
    key: (unit) => `Key, Komponente ${unit}`,
  },
  projection: {
    title: (name, word, unit, head) => `${names[name]} von ${word}, Komponente ${unit} (Kopf ${head})`,
    seeded: 'Gewichte aus dem Seed, nicht trainiert.',
    own: (file) => `Gewichte aus ${file}, wo es diese Schicht dort gibt.`,
    source: (unit) => `Eingabe, Komponente ${unit}`,
  },
  input: {
    title: (place, word, unit) => `Eingabe an Stelle ${place}, ${word}, Komponente ${unit}`,
    vector: (vector) => `Wortvektor: ${vector}`,
    place: (place, number) => `Stelle ${place}: ${number}`,
    sum: (sum) => `Summe: ${sum}`,
  },
  vectorValue: (unit) => `Wortvektor, Komponente ${unit}`,
  placeNumber: (place, unit) => `Stelle ${place}, Komponente ${unit}`,
  vector: {
    title: (word, unit) => `Wortvektor von ${word}, Komponente ${unit}`,
    given: 'Gegeben, nicht berechnet: eine Zeile der Wortvektoren.',
    standIn: 'Dieses Wort hat keinen Vektor. Ein Ersatz, aus seinen Buchstaben gezogen, tritt an seine Stelle; über die Bedeutung sagt er nichts.',
  },
  position: {
    title: (place, unit) => `Stelle ${place}, Komponente ${unit}`,
    note: 'Allein aus der Stelle gemacht, für jeden Text gleich; gelernt wird nichts.',
  },
  product: {
    title: (one, other, product) => `Stelle ${one} mal Stelle ${other}: ${product}`,
    cosines: (distance, sum) => `die Kosinus zum Abstand ${distance}: ${sum}`,
    note: 'sin a sin b + cos a cos b = cos(a − b): Die Stellen selbst fallen heraus, nur ihr Abstand bleibt.',
  },
  deviation: {
    title: 'Produkte zweier Stellen mit gleichem Abstand',
    line: (places, largest) => `über ${places} Stellen: ${largest}`,
    note: 'Exakt gerechnet wäre es 0; die Kodierung ist einmal auf float32 gerundet, ihre Produkte werden in float64 addiert.',
    source: 'Stelle 0 mal Stelle 1',
  },
  difference: {
    chain: (word) => `Der Zustand der Kette nach ${word} in beiden Reihenfolgen`,
    bare: (word) => `${word} in beiden Reihenfolgen, ohne Positionen`,
    placed: (word) => `${word} in beiden Reihenfolgen, mit Positionen`,
    largest: (unit, width) => `am größten in Komponente ${unit} von ${width}`,
    written: (value) => `wie geschrieben: ${value}`,
    shuffled: (value) => `umgestellt:      ${value}`,
    gap: (gap) => `Unterschied: ${gap}`,
    bareNote: 'Exakt gerechnet wäre er 0. Die Summen laufen hier in anderer Reihenfolge, und float32 rundet sie anders.',
    placedNote: 'Zum Wort ist jetzt der Vektor einer anderen Stelle addiert, und ebenso zu allen, auf die es achtet. Ohne Training sind die Gewichte klein und gleichmäßig, darum zeigen sich die Stellen in der Ausgabe nur wenig.',
    chainNote: 'Das Wort ist dasselbe; was davor gelesen wurde, ist es nicht, oder nicht in dieser Reihenfolge.',
    writtenValue: (unit) => `wie geschrieben, Komponente ${unit}`,
    shuffledValue: (unit) => `umgestellt, Komponente ${unit}`,
  },
  hidden: {
    title: (word, order, unit) => `Zustand nach ${word}, ${order}, Einheit ${unit}`,
    before: 'vom Zustand davor', word: 'vom Wort', bias: 'Bias',
  },
  recurrent: {
    title: (order, unit) => `Vom Zustand davor, ${order}, zu Einheit ${unit}`,
    none: 'kein Zustand davor: 0.000',
    source: (unit) => `Zustand davor, Einheit ${unit}`,
  },
  inputPart: (word, unit) => `Vom Wort ${word} zu Einheit ${unit}`,
};
