import { type block as english } from '../en/block';

/** What explains the numbers of the transformer's block, one step at a time. */
export const block: typeof english = {
  normed: (word) => `Wort ${word} nach der ersten Normierung`,
  addedNormed: 'Wort und Aufmerksamkeit nach der zweiten Normierung',
  read: 'Was der Block aus dem letzten Wort macht, nach der letzten Normierung',
  projection: {
    query: 'Query', key: 'Key', value: 'Value',
    title: (name, word, unit, head) => `${name} von ${word}, Komponente ${unit} (Kopf ${head})`,
    source: (value) => `normiertes Wort, Komponente ${value}`,
  },
  valued: (what, value) => `${what}, Komponente ${value}`,
  norm: {
    mean: (width, mean, spread) => `Mittel der ${width} Werte: ${mean}, Streuung: ${spread}`,
    scaled: (gain, shift, result) => `mal Skalierung ${gain}, plus Verschiebung ${shift}: ${result}`,
    before: 'vor der Normierung', gain: 'Skalierung', shift: 'Verschiebung',
  },
  added: {
    title: 'Das letzte Wort mit dem, was die Aufmerksamkeit ihm gibt',
    word: 'das Wort       ', attention: 'Aufmerksamkeit ',
    fromAttention: 'aus der Aufmerksamkeit', theWord: 'das Wort',
  },
  within: {
    title: 'Im Feed-forward-Teil',
    line: (result) => `nicht unter 0: ${result}`,
    source: 'nach der Normierung',
  },
  ended: {
    title: 'Am Ende des Blocks',
    line: (before, together) => `davor: ${before}, zusammen: ${together}`,
    before: 'vor dem Feed-forward-Teil', within: 'im Feed-forward-Teil',
  },
};
